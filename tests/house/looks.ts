// How a file of the house must look: its name, its header, its length, the length of its functions.
//
// Works on a path and a text, so that each rule can be shown to fail on a small bad example.
// Each function gives what is wrong, one sentence each, and nothing when all is well.
import { BARREL, DRAWERS, HEADER_LINES, MAX_FILE_LINES, MAX_FUNCTION_LINES } from './rules.ts';
import { functionsOf, headerLines, isBarrel, parse } from './syntax.ts';

const KEBAB = '[a-z0-9]+(?:-[a-z0-9]+)*';
const KEBAB_FOLDER = new RegExp(`^${KEBAB}$`);
const PASCAL_COMPONENT = /^[A-Z][A-Za-z0-9]*\.svelte$/;
const KEBAB_FILE = new RegExp(`^${KEBAB}(?:\\.svelte|\\.d)?\\.(?:ts|mjs|css|json)$`);

export function wrongName(path: string): string[] {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const style = file.endsWith('.svelte') ? PASCAL_COMPONENT : KEBAB_FILE;
  const wrongFile = style.test(file)
    ? []
    : [`${path}: files are kebab-case.ts, thing.svelte.ts or PascalCase.svelte`];
  const wrongFolder = parts
    .filter((part) => !KEBAB_FOLDER.test(part))
    .map((part) => `${path}: the folder ${part} is not kebab-case`);
  const stem = file.split('.')[0] ?? '';
  const drawer = [...parts, stem]
    .filter((part) => DRAWERS.includes(part.toLowerCase()))
    .map((part) => `${path}: ${part} is a drawer; name what it holds`);
  return [...wrongFile, ...wrongFolder, ...drawer];
}

export function wrongHeader(path: string, text: string): string[] {
  const lines = headerLines(path, text);
  const { max, shortFile, minOfShortFile } = HEADER_LINES;
  const isShort = countLines(text) <= shortFile || path.endsWith('.svelte');
  const min = isShort ? minOfShortFile : HEADER_LINES.min;
  if (lines >= min && lines <= max) return [];
  return [`${path} must begin with a comment of ${min} to ${max} lines; it has ${lines}`];
}

export function wrongLength(path: string, text: string): string[] {
  const lines = countLines(text);
  const tooLong = functionsOf(parse(path, text))
    .filter((span) => span.lines > MAX_FUNCTION_LINES)
    .map((span) => `${path}:${span.line} is a function of ${span.lines} lines`);
  return lines > MAX_FILE_LINES ? [`${path} has ${lines} lines`, ...tooLong] : tooLong;
}

export function wrongBarrel(path: string, text: string): string[] {
  if (path === BARREL || !path.endsWith('.ts') || !isBarrel(parse(path, text))) return [];
  return [`${path} only hands on what others export; only ${BARREL} may`];
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
