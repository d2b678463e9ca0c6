// Makes the results of a recipe by simulating it again, from its beginning: so they are exact, and
// the digest proves it. Reads the files of runs and shortens scenarios, too, since what judges them
// is here.
// It never looks up before it is done, but says how far it has come; who wants it to stop ends it.
import { readResultFile, isRunText } from '../sim/results/read-result-file.ts';
import { type Results, resultsOf } from '../sim/results/results.ts';
import { beginSimulation, type Simulation } from '../sim/results/simulation.ts';
import { advanceRun, advanceSomeOf, digestOf, ENGINE, timeOf } from '../sim/run.ts';
import type { Scenario, ScenarioInput } from '../sim/scenario/schema.ts';
import { withoutDefaults } from '../sim/scenario/sparse.ts';
import { parseScenarioText } from '../sim/scenario/validate.ts';
import type {
  Checked,
  FoundRun,
  OnProgress,
  ResultsControl,
  ResultsJob,
  RunRead,
} from './results-protocol.ts';

/** Events between two looks at the clock. */
const MOST_EVENTS = 100_000;
/** Between two words of progress, milliseconds of wall time. */
const TOLD_EVERY_MS = 150;
const FIRST_SEED = 1;

export class ResultsDesk implements ResultsControl {
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  make({ recipe, until }: ResultsJob, onprogress: OnProgress): Results {
    const simulation = beginSimulation(recipe);
    this.#advance(simulation, until, onprogress);
    return resultsOf(simulation);
  }

  async read(file: Blob): Promise<RunRead> {
    return readRunText(await file.text());
  }

  check({ recipe, stored }: FoundRun, onprogress: OnProgress): Checked {
    if (stored === null) return { check: 'none', digest: '' };
    const simulation = beginSimulation(recipe);
    this.#advance(simulation, stored.simulatedSeconds, onprogress);
    const digest = digestOf(simulation.run);
    return { check: digest === stored.digest ? 'same' : 'different', digest };
  }

  shorten(scenario: Scenario): ScenarioInput {
    return withoutDefaults(scenario);
  }

  #advance({ run }: Simulation, until: number, onprogress: OnProgress): void {
    let told = this.#now();
    while (timeOf(run) < until && advanceSomeOf(run, until, MOST_EVENTS) <= 0) {
      const now = this.#now();
      if (now - told < TOLD_EVERY_MS) continue;
      told = now;
      onprogress(Math.min(1, timeOf(run) / until));
    }
    // What is to act at this very time acts.
    advanceRun(run, until);
  }
}

/** A run, or a scenario to begin one with. */
function readRunText(text: string): RunRead {
  if (!isRunText(text)) {
    const parsed = parseScenarioText(text);
    if (!parsed.ok) return parsed;
    const recipe = { scenario: parsed.scenario, seed: FIRST_SEED, interventions: [] };
    return { ok: true, found: { recipe, engine: null, ourEngine: ENGINE, stored: null } };
  }
  const read = readResultFile(text);
  if (!read.ok) return read;
  const { engine, scenario, seed, interventions } = read.run;
  const recipe = { scenario, seed, interventions };
  return { ok: true, found: { recipe, engine, ourEngine: ENGINE, stored: read.stored } };
}
