// What the worker that makes results says of a file: a run's results are those of the run to the last
// value, whatever its digest says.
import { describe, expect, it } from 'vitest';
import { jsonText, resultFileOf } from '../../../src/sim/results/result-file.ts';
import type { Check } from '../../../src/sim/results/check-results.ts';
import { ResultsDesk } from '../../../src/worker/results-desk.ts';
import { smallScenario } from './small-run.ts';

interface ResultFile {
  results: { digest: string; figures: { elasticity: { score: number } } };
}

const recipe = { scenario: smallScenario(), seed: 3, interventions: [] };
const nothing = (): void => undefined;
const results = new ResultsDesk().make({ recipe, until: 90.5 }, nothing);
const text = jsonText(resultFileOf(results));
const { digest } = results;

async function checked(file: string): Promise<Check> {
  const desk = new ResultsDesk();
  const read = await desk.read(new Blob([file]));
  if (!read.ok) throw new Error(read.problems[0].message);
  return desk.check(read.found, nothing);
}

describe('a file of a run', () => {
  it('holds its own results', async () => {
    expect(await checked(text)).toEqual({ kind: 'same', digest, seconds: 90.5 });
  });

  it('holds others when one figure was changed', async () => {
    const file = JSON.parse(text) as ResultFile;
    const { score } = file.results.figures.elasticity;
    file.results.figures.elasticity.score = 0.5;
    const path = 'results.figures.elasticity.score';
    const difference = { path, said: '0.5', made: String(score) };
    expect(await checked(JSON.stringify(file))).toEqual({
      ...{ kind: 'otherValue', digest, seconds: 90.5 },
      difference,
    });
  });

  it('holds those of another run when its digest is another', async () => {
    const file = JSON.parse(text) as ResultFile;
    file.results.digest = '0'.repeat(16);
    expect(await checked(JSON.stringify(file))).toMatchObject({ kind: 'otherDigest', digest });
  });

  it('holds nothing to compare when it is a scenario', async () => {
    expect(await checked(JSON.stringify(smallScenario()))).toEqual({ kind: 'none' });
  });

  it('tells the page no more than it needs of them', async () => {
    const read = await new ResultsDesk().read(new Blob([text]));
    const stored = { digest, simulatedSeconds: 90.5, mostPoints: 3600 };
    expect(read.ok && read.found.stored).toEqual(stored);
  });
});
