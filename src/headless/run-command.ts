// The command `run`: reads the recipe, changes it as asked, simulates it for each seed, prints what
// came of it and writes the files. Everything that can be wrong is checked before the first event,
// so that a long run is not lost for a mistyped word. Results are those of the page, bit for bit.
import type { Figures } from '../sim/results/figures.ts';
import { ENGINE } from '../sim/run.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import { optionError, STATUS, type Status } from './command-error.ts';
import { readSource, type Source } from './recipe.ts';
import { estimateLines } from './replications.ts';
import { collectorOf } from './run-files.ts';
import { readRunOptions, type RunOptions } from './run-options.ts';
import { type Outcome, simulate } from './simulate.ts';
import { differenceText, isOther, type OtherResults } from './check-text.ts';
import { summaryOf } from './summary.ts';
import { safeText, type Terminal } from './terminal.ts';
import { whole } from './text-format.ts';
import { refuseTooMuchWork } from './work-limit.ts';
import { withPeakRate, withSettings } from './change-scenario.ts';

/** @throws CommandError (as a rejection) */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<Status> {
  const options = readRunOptions(args);
  const source = readSource(options.source);
  const scenario = await scenarioFor(source, options, terminal);
  const seeds = options.seeds ?? [source.recipe.seed];
  refuseUntil(options, scenario);
  const { interventions } = source.recipe;
  const until = untilOf(source, options, seeds);
  refuseTooMuchWork({ scenario, interventions }, { ...options, until, runs: seeds.length });
  warnOfEngine(source, terminal);
  const files = collectorOf(options);
  const runs: Figures[] = [];
  for (const seed of seeds) {
    const outcome = simulate({
      recipe: { scenario, seed, interventions },
      until,
      points: options.points,
      stored: isAsStored(source, options, seed) ? source.stored : null,
    });
    runs.push(outcome.results.figures);
    files.add(outcome.results);
    report(outcome, { isOnly: seeds.length === 1, ...options }, terminal);
    if (isOther(outcome.check)) return differs(options, outcome.check, terminal);
  }
  files.write(runs);
  if (runs.length > 1 && !options.isQuiet) terminal.print(['', ...estimateLines(runs)].join('\n'));
  return STATUS.ok;
}

async function scenarioFor(
  { recipe }: Source,
  options: RunOptions,
  terminal: Terminal,
): Promise<Scenario> {
  const { traffic: path, trafficForm: form, peakRate, compress } = options;
  let scenario: Scenario = recipe.scenario;
  if (path !== null) {
    const { withTraffic } = await import('./read-traffic-file.ts');
    const changed = await withTraffic(scenario, { path, peakRate, compress, form });
    for (const remark of changed.remarks) terminal.remark(`${path}: ${remark}`);
    scenario = changed.scenario;
  } else if (peakRate !== null) {
    scenario = withPeakRate(scenario, peakRate);
  }
  return withSettings(scenario, options.settings);
}

function refuseUntil({ until }: RunOptions, { durationSeconds }: Scenario): void {
  if (until === null || until <= durationSeconds) return;
  throw optionError('--until', String(until), `0 to ${durationSeconds} (seconds), its duration`);
}

/** What a file holds is run to the time of its results, as the page does; null: to the end. */
function untilOf(source: Source, options: RunOptions, seeds: readonly number[]): number | null {
  const isFile = seeds.length === 1 && isAsStored(source, options, seeds[0]);
  return options.until ?? (isFile ? (source.stored?.simulatedSeconds ?? null) : null);
}

/** Whether the recipe is run as it is in the file. */
function isAsStored({ recipe }: Source, options: RunOptions, seed: number): boolean {
  const { settings, traffic, peakRate } = options;
  const isUnchanged = settings.length === 0 && traffic === null && peakRate === null;
  return isUnchanged && seed === recipe.seed;
}

function warnOfEngine({ name, recipe }: Source, terminal: Terminal): void {
  const { engine } = recipe;
  if (engine === null || engine === ENGINE) return;
  terminal.remark(`${name}: made by ${engine}, run by ${ENGINE}; results may differ`);
}

function report(
  { results, check, events, wallSeconds }: Outcome,
  { isOnly, isQuiet }: { isOnly: boolean; isQuiet: boolean },
  terminal: Terminal,
): void {
  const { recipe, digest } = results;
  if (isOnly && isQuiet) terminal.print(digest);
  else if (isOnly) terminal.print(summaryOf(results, check));
  else terminal.print(`Seed ${recipe.seed}  digest ${digest}  ${safeText(recipe.scenario.name)}`);
  if (isQuiet) return;
  const rate = whole(events / Math.max(wallSeconds, 1e-9));
  terminal.remark(`${whole(events)} events in ${wallSeconds.toFixed(2)} s, ${rate} a second`);
}

/** The stored results are not of this run: nothing is written over them. */
function differs({ source }: RunOptions, check: OtherResults, terminal: Terminal): Status {
  terminal.remark(`${source}: ${differenceText(check)}`);
  return STATUS.problem;
}
