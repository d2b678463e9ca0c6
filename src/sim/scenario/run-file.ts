// The run file: everything that decides a run (engine version, scenario, seed, interventions), as
// it is stored, exported and linked. Results are not part of it; they can be computed again.
// Read like a scenario: all problems with path, value and what is allowed, nothing clamped.
// Always: a parsed run's scenario is valid, its interventions are in order of time, each sets a
// live setting or names a class that exists. A set value is judged when it acts (run.ts).
import * as v from 'valibot';
import { misplacedLists } from './check-lists.ts';
import type { Finding } from './check-names.ts';
import { DEFAULT_SEED } from './default-seed.ts';
import { LONGEST_NAME, whole } from './fields.ts';
import type { Intervention } from './interventions.ts';
import { interventions } from './interventions.ts';
import { problemsOf } from './issue-problems.ts';
import { placed, scanJson } from './json-scanner.ts';
import { isLiveSetting } from './live-settings.ts';
import type { Format } from './migrate.ts';
import { migrate } from './migrate.ts';
import { MOST_INTERVENTIONS } from './most-interventions.ts';
import { MOST_VALUES, plainCopy } from './plain-copy.ts';
import type { Refusal } from './problem.ts';
import { MOST_PROBLEMS, notAllowed } from './problem.ts';
import type { SchemaNode } from './schema-node.ts';
import type { Scenario } from './schema.ts';
import { scenarioSchema } from './schema.ts';
import { parsePlainScenario } from './validate.ts';

export const RUN_FORMAT = 'autoscaling-lab/run';
export const RUN_VERSION = 1;

/** An intervention has at most five values, a set shape with a curve more. */
const MOST_RUN_VALUES = MOST_VALUES + 10 * MOST_INTERVENTIONS;

const aroundScenario = {
  format: v.optional(v.pipe(v.literal(RUN_FORMAT), v.description('What this file is')), RUN_FORMAT),
  version: v.optional(
    v.pipe(v.literal(RUN_VERSION), v.description('Version of the format')),
    RUN_VERSION,
  ),
  engine: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(LONGEST_NAME),
    v.description('Version of the engine that made the run'),
  ),
  seed: v.optional(whole(0, 4_294_967_295, 'Decides all that is random'), DEFAULT_SEED),
  interventions: v.optional(interventions, []),
};

/** The scenario inside is parsed by itself, with its own version. */
const envelopeSchema = v.strictObject({ ...aroundScenario, scenario: v.unknown() });

/** The whole file, for the JSON Schema. */
export const runFileSchema = v.strictObject({ ...aroundScenario, scenario: scenarioSchema });

export interface RunFile {
  readonly format: typeof RUN_FORMAT;
  readonly version: typeof RUN_VERSION;
  readonly engine: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly interventions: readonly Intervention[];
}

export type ParsedRun = { ok: true; run: RunFile } | Refusal;

const RUN: Format = { newest: RUN_VERSION, steps: new Map() };
const RUN_NODE = envelopeSchema as unknown as SchemaNode;

/** A run from any value. */
export function parseRun(value: unknown): ParsedRun {
  const copy = plainCopy(value, MOST_RUN_VALUES);
  return copy.ok ? parsePlainRun(copy.value) : { ok: false, problems: [copy.problem] };
}

/** A run from JSON text. Problems carry line and column. */
export function parseRunText(text: string): ParsedRun {
  const scanned = scanJson(text, MOST_RUN_VALUES);
  if (!scanned.ok) return { ok: false, problems: [scanned.problem] };
  const parsed = parsePlainRun(scanned.value);
  if (parsed.ok) return parsed;
  return {
    ok: false,
    problems: parsed.problems.map((each) => placed(each, text, scanned.position)),
  };
}

function parsePlainRun(value: unknown): ParsedRun {
  const migrated = migrate(value, RUN);
  if (!migrated.ok) return migrated;
  const lists = misplacedLists(RUN_NODE, migrated.value, '');
  if (lists.length > 0) return { ok: false, problems: lists.slice(0, MOST_PROBLEMS) };
  const envelope = v.safeParse(envelopeSchema, migrated.value);
  if (!envelope.success) {
    const subject = { schema: RUN_NODE, value: migrated.value, path: '' };
    return { ok: false, problems: problemsOf(envelope.issues, subject) };
  }
  const parsed = parsePlainScenario(envelope.output.scenario, 'scenario');
  if (!parsed.ok) return parsed;
  const run = { ...envelope.output, scenario: parsed.scenario };
  const findings = checkInterventions(run.interventions, parsed.scenario);
  if (findings.length === 0) return { ok: true, run };
  const problems = findings.slice(0, MOST_PROBLEMS).map((each) => notAllowed(...each));
  return { ok: false, problems };
}

function checkInterventions(list: readonly Intervention[], scenario: Scenario): Finding[] {
  return list.flatMap((each, i): Finding[] => {
    const path = `interventions.${i}`;
    const before = i === 0 ? 0 : list[i - 1].time;
    if (each.time < before) {
      return [[`${path}.time`, each.time, `${before} (seconds) or later, as the one before it`]];
    }
    if (each.kind === 'set' && !isLiveSetting(each.path)) {
      return [[`${path}.path`, each.path, 'a setting that may change during a run']];
    }
    if (each.kind === 'sendJob' && !scenario.classes.some(({ name }) => name === each.class)) {
      return [[`${path}.class`, each.class, 'the name of a class of the scenario']];
    }
    return [];
  });
}
