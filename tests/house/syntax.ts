// What the house rules read from the text of a source file: its imports, its functions, its header.
//
// TypeScript's own parser reads .ts files and the scripts of .svelte files; nothing is executed and
// no types are worked out. Line numbers count from 1 and are those of the file.
import ts from 'typescript';

export interface Import {
  /** As written, without a query such as ?worker&url. */
  readonly from: string;
  /** 'address' names a file by its URL and does not run it as part of this module. */
  readonly kind: 'runtime' | 'type' | 'address';
}

export interface FunctionSpan {
  readonly line: number;
  readonly lines: number;
}

/** @param path decides how the text is read; files that are neither .ts nor .svelte have no syntax. */
export function parse(path: string, text: string): ts.SourceFile {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** The scripts of a component at their own lines; all other lines are left empty. */
function scriptsOf(component: string): string {
  const script = /(<script\b[^>]*>)([\s\S]*?)<\/script>/g;
  let code = '';
  let end = 0;
  for (const match of component.matchAll(script)) {
    const start = match.index + (match[1] ?? '').length;
    code += blank(component.slice(end, start)) + (match[2] ?? '');
    end = start + (match[2] ?? '').length;
  }
  return code;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  visit(source, (node) => {
    const named = namedBy(node);
    if (named === undefined) return;
    const [from = '', query] = named.specifier.split('?');
    const byAddress = query !== undefined && /\b(worker|url)\b/.test(query);
    found.push({ from, kind: byAddress ? 'address' : named.kind });
  });
  return found;
}

function namedBy(node: ts.Node): { specifier: string; kind: Import['kind'] } | undefined {
  if (ts.isImportDeclaration(node)) {
    const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return literal(node.moduleSpecifier, isType ? 'type' : 'runtime');
  }
  if (ts.isExportDeclaration(node)) {
    return literal(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'runtime');
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return literal(node.argument.literal, 'type');
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literal(node.arguments[0], 'runtime');
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const beside = node.arguments?.[1]?.getText() === 'import.meta.url';
    return beside ? literal(node.arguments[0], 'address') : undefined;
  }
  return undefined;
}

function literal(
  node: ts.Node | undefined,
  kind: Import['kind'],
): { specifier: string; kind: Import['kind'] } | undefined {
  return node !== undefined && ts.isStringLiteralLike(node)
    ? { specifier: node.text, kind }
    : undefined;
}

export function functionsOf(source: ts.SourceFile): FunctionSpan[] {
  const found: FunctionSpan[] = [];
  visit(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
    const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
    const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
    found.push({ line: first + 1, lines: last - first + 1 });
  });
  return found;
}

/** Whether a file does nothing but hand on what other files export. */
export function isBarrel(source: ts.SourceFile): boolean {
  const { statements } = source;
  const handsOn = (node: ts.Statement): boolean =>
    ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;
  return statements.length > 0 && statements.every(handsOn);
}

/** The lines of text in the comment that a file begins with; 0 if it begins otherwise. */
export function headerLines(path: string, text: string): number {
  const start = text.replace(/^#!.*\n/, '');
  const script = /^\s*<script\b[^>]*>\s*/;
  const comment = leadingComment(path.endsWith('.svelte') ? start.replace(script, '') : start);
  return comment.split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line)).length;
}

function leadingComment(text: string): string {
  const block = /^\/\*[\s\S]*?\*\/|^<!--[\s\S]*?-->/.exec(text);
  if (block !== null) return block[0];
  return /^(?:[ \t]*\/\/.*(?:\n|$))+/.exec(text)?.[0] ?? '';
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visit(child, look);
  });
}
