// The edge of the scenario format: turns a value or a text from outside into a Scenario with every
// field present and every number in range, or says all that is wrong with it.
// Order: plain copy (safe keys, finite numbers, bounded size), migration, fields, then checks
// between fields. Never clamps, never guesses; defaults are filled in for absent fields only.
// Paths begin at the scenario; line and column are added when the input is text.
import * as v from 'valibot';
import { misplacedLists } from './check-lists.ts';
import { checkDate } from './check-date.ts';
import { checkFit } from './check-fit.ts';
import type { Finding } from './check-names.ts';
import { checkNames } from './check-names.ts';
import { checkRules } from './check-rules.ts';
import { problemsOf } from './issue-problems.ts';
import { placed, scanJson } from './json-scanner.ts';
import type { Format } from './migrate.ts';
import { migrate } from './migrate.ts';
import { plainCopy } from './plain-copy.ts';
import type { Problem, Refusal } from './problem.ts';
import { MOST_PROBLEMS, notAllowed } from './problem.ts';
import type { SchemaNode } from './schema-node.ts';
import type { Scenario } from './schema.ts';
import { SCENARIO_VERSION, scenarioSchema } from './schema.ts';
import { pathInside } from './value-at.ts';

export type ParsedScenario = { ok: true; scenario: Scenario } | Refusal;

const SCENARIO: Format = { newest: SCENARIO_VERSION, steps: new Map() };

/** A scenario from any value: JSON that was parsed, a preset, a message from another thread. */
export function parseScenario(value: unknown): ParsedScenario {
  const copy = plainCopy(value);
  return copy.ok ? parsePlainScenario(copy.value) : { ok: false, problems: [copy.problem] };
}

/** A scenario from JSON text. Problems carry line and column. */
export function parseScenarioText(text: string): ParsedScenario {
  const scanned = scanJson(text);
  if (!scanned.ok) return { ok: false, problems: [scanned.problem] };
  const parsed = parsePlainScenario(scanned.value);
  if (parsed.ok) return parsed;
  const problems = parsed.problems.map((each) => placed(each, text, scanned.position));
  return { ok: false, problems };
}

/** A scenario from fresh plain data that nobody else holds; `path` is where it stands. */
export function parsePlainScenario(value: unknown, path = ''): ParsedScenario {
  const migrated = migrate(value, SCENARIO, path);
  if (!migrated.ok) return migrated;
  const lists = misplacedLists(SCENARIO_NODE, migrated.value, path);
  if (lists.length > 0) return { ok: false, problems: lists.slice(0, MOST_PROBLEMS) };
  const parsed = v.safeParse(scenarioSchema, migrated.value);
  if (!parsed.success) {
    const subject = { schema: SCENARIO_NODE, value: migrated.value, path };
    return { ok: false, problems: problemsOf(parsed.issues, subject) };
  }
  const findings = crossCheck(parsed.output);
  if (findings.length === 0) return { ok: true, scenario: parsed.output };
  const problems = findings.slice(0, MOST_PROBLEMS).map((each) => asProblem(each, path));
  return { ok: false, problems };
}

/** The scenario schema, as schema-node.ts reads it. */
export const SCENARIO_NODE = scenarioSchema as unknown as SchemaNode;

/** Names first: the other checks follow them. */
function crossCheck(scenario: Scenario): Finding[] {
  const names = checkNames(scenario);
  if (names.length > 0) return names;
  return [...checkFit(scenario), ...checkRules(scenario), ...checkDate(scenario)];
}

function asProblem([path, given, allowed]: Finding, prefix: string): Problem {
  return notAllowed(pathInside(prefix, path), given, allowed);
}
