// Makes the results of a recipe by simulating it again, from its beginning: so they are exact, and
// the digest proves it. Reads the files of runs and shortens scenarios, too, since what judges them
// is here.
// It never looks up before it is done, but says how far it has come; who wants it to stop ends it.
import { type Check, checkNow, type Held, type Stored } from '../sim/results/check-results.ts';
import { readResultFile, isRunText } from '../sim/results/read-result-file.ts';
import { type Results, resultsOf } from '../sim/results/results.ts';
import { beginSimulation, type Simulation } from '../sim/results/simulation.ts';
import { advanceRun, advanceSomeOf, ENGINE, type Recipe, timeOf } from '../sim/run.ts';
import { refusedSettings } from '../sim/scenario/refused-settings.ts';
import type { Scenario, ScenarioInput } from '../sim/scenario/schema.ts';
import type { Refused } from '../sim/scenario/setting-changes.ts';
import { DEFAULT_SEED } from '../sim/scenario/default-seed.ts';
import { withoutDefaults } from '../sim/scenario/sparse.ts';
import { parseScenarioText } from '../sim/scenario/validate.ts';
import type {
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

export class ResultsDesk implements ResultsControl {
  readonly #now: () => number;
  /** Of the file that was read last; the page is told of it in short. */
  #held: Held | null = null;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  make({ recipe, until }: ResultsJob, onprogress: OnProgress): Results {
    const simulation = beginSimulation(recipe);
    this.#advance(simulation, until, onprogress);
    return resultsOf(simulation);
  }

  async read(file: Blob): Promise<RunRead> {
    const { answer, held } = readRunText(await file.text());
    this.#held = held;
    return answer;
  }

  check({ recipe }: FoundRun, onprogress: OnProgress): Check {
    const held = this.#held;
    if (held === null) return { kind: 'none' };
    const { mostPoints, simulatedSeconds } = held;
    const simulation = beginSimulation(recipe, mostPoints, simulatedSeconds);
    this.#advance(simulation, simulatedSeconds, onprogress);
    return checkNow(simulation, held);
  }

  shorten(scenario: Scenario): ScenarioInput {
    return withoutDefaults(scenario);
  }

  refused({ scenario, interventions }: Omit<Recipe, 'engine'>): Refused[] {
    return refusedSettings(scenario, interventions);
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

/** What is told of a file, and what is held back of it. */
interface Reading {
  readonly answer: RunRead;
  readonly held: Held | null;
}

/** A run, or a scenario to begin one with. */
function readRunText(text: string): Reading {
  if (!isRunText(text)) return { answer: readScenarioText(text), held: null };
  const read = readResultFile(text);
  if (!read.ok) return { answer: read, held: null };
  const { engine, scenario, seed, interventions } = read.run;
  const recipe = { scenario, seed, interventions };
  const held = read.stored;
  const stored = held === null ? null : shortOf(held);
  return { answer: { ok: true, found: { recipe, engine, ourEngine: ENGINE, stored } }, held };
}

function readScenarioText(text: string): RunRead {
  const parsed = parseScenarioText(text);
  if (!parsed.ok) return parsed;
  const recipe = { scenario: parsed.scenario, seed: DEFAULT_SEED, interventions: [] };
  return { ok: true, found: { recipe, engine: null, ourEngine: ENGINE, stored: null } };
}

function shortOf({ digest, simulatedSeconds, mostPoints }: Held): Stored {
  return { digest, simulatedSeconds, mostPoints };
}
