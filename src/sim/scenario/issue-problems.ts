// Turns what the validation library says into problems with path, value and what is allowed.
// Limits are read from the schema (schema-node.ts), so the words are ours and the numbers right.
// One problem a path, at most MOST_PROBLEMS of them, in the order of the schema.
import type { GenericIssue } from 'valibot';
import { allowedText, wordList } from './allowed-text.ts';
import { nearestWord } from './nearest-word.ts';
import type { Problem } from './problem.ts';
import { MOST_PROBLEMS, missing, notAllowed, shown } from './problem.ts';
import type { SchemaNode } from './schema-node.ts';
import { keysOf, nodeAt } from './schema-node.ts';

/** A value that a schema refused. */
export interface Subject {
  readonly schema: SchemaNode;
  readonly value: unknown;
  /** Where the value itself stands; empty: it is the whole. */
  readonly path: string;
}

/** The problems of a value that a schema refused. */
export function problemsOf(issues: readonly GenericIssue[], subject: Subject): Problem[] {
  const problems = new Map<string, Problem>();
  for (const issue of issues) {
    if (problems.size >= MOST_PROBLEMS) break;
    const keys = (issue.path ?? []).map((item) => String(item.key));
    const problem = problemOf(issue, keys, subject);
    if (!problems.has(problem.path)) problems.set(problem.path, problem);
  }
  return [...problems.values()];
}

function pathOf(keys: readonly string[], subject: Subject): string {
  return (subject.path === '' ? keys : [subject.path, ...keys]).join('.');
}

function problemOf(issue: GenericIssue, keys: readonly string[], subject: Subject): Problem {
  const path = pathOf(keys, subject);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return unknownName(keys, issue.input, subject);
  }
  const field = nodeAt(subject.schema, keys, subject.value);
  const allowed =
    field === null ? (issue.expected ?? 'another value') : allowedText(field, issue.input);
  return issue.input === undefined
    ? missing(path, allowed)
    : notAllowed(path, issue.input, allowed);
}

function unknownName(keys: readonly string[], given: unknown, subject: Subject): Problem {
  const path = pathOf(keys, subject);
  const name = keys[keys.length - 1];
  const owner = nodeAt(subject.schema, keys.slice(0, -1), subject.value);
  const known = owner === null ? [] : keysOf(owner);
  const nearest = nearestWord(name, known);
  const allowed = nearest === null ? wordList(known) : `${nearest} (the nearest known name)`;
  const hint = nearest === null ? `give ${allowed}` : `did you mean ${nearest}?`;
  const message = `${path.slice(0, 120)}: the name ${shown(name)} is not known; ${hint}`;
  return { path, value: shown(given), allowed, message };
}
