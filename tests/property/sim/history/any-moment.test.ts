// However a run is cut into slices, and whatever moment of its past is looked at again: what is
// seen is what a run in one go was at that time, with its digest, its series, its logs and its cost.
// The random scenarios are short, so snapshots lie close here.
import { expect, it } from 'vitest';
import { costSoFar } from '../../../../src/sim/cluster/cost.ts';
import { advanceLive, createHistory, runAt } from '../../../../src/sim/history/run-history.ts';
import { advanceRun, digestOf, type Run, startRun, timeOf } from '../../../../src/sim/run.ts';
import { Dice } from '../engine/dice.ts';
import { randomInterventions } from '../engine/random-interventions.ts';
import { randomScenario } from '../engine/random-scenario.ts';

const RUNS = 60;
const MOMENTS = 4;

/** All that can be seen of a run. */
function sightOf(run: Run) {
  const { series, decisions, machineEvents, jobSteps, decisionCount, changeCount } = run.recorder;
  const { length, samplesPerPoint } = series;
  const { usd, staticUsd, machineSeconds } = costSoFar(run.cluster);
  const cents = [usd, staticUsd, machineSeconds].map((each) => each.toPrecision(12));
  return {
    digest: digestOf(run),
    times: series.times.slice(0, length),
    // Sums of money are added up in other pieces: their last bits may differ.
    values: series.values.slice(0, -2).map((column) => column.slice(0, length)),
    ...{ samplesPerPoint, decisions, machineEvents, jobSteps, decisionCount, changeCount, cents },
    ...{ alerts: run.cluster.data.alerts, notApplied: run.notApplied, applied: run.applied },
  };
}

it('any moment is what it was, however the run was cut', { timeout: 300_000 }, () => {
  let looks = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const dice = new Dice(seed * 7919);
    const scenario = randomScenario(seed);
    const plan = { scenario, seed, interventions: randomInterventions(scenario, seed, 8) };
    const history = createHistory(startRun(plan));
    history.spacingSeconds = 2 * scenario.metrics.sampleSeconds;
    const { durationSeconds: end } = scenario;
    while (timeOf(history.live) < end) {
      const until = timeOf(history.live) + dice.between(0.01, end / 3);
      advanceLive(history, until, { most: dice.of([1, 7, 50, Infinity]) });
    }
    const moments = dice.many(MOMENTS, () => dice.between(0, end));
    for (const time of [...moments, end]) {
      const plain = startRun(plan);
      advanceRun(plain, time);
      const name = `seed ${seed} at ${time}`;
      expect(sightOf(runAt(history, time)), name).toEqual(sightOf(plain));
      if (time === end) expect(sightOf(history.live), name).toEqual(sightOf(plain));
      looks++;
    }
  }
  expect(looks).toBe(RUNS * (MOMENTS + 1));
});
