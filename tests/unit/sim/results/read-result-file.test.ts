import { describe, expect, it } from 'vitest';
import { isRunText, readResultFile } from '../../../../src/sim/results/read-result-file.ts';
import { parseScenario } from '../../../../src/sim/scenario/validate.ts';

const parsed = parseScenario({ name: 'Small', durationSeconds: 60 });
const scenario = parsed.ok ? parsed.scenario : null;
const RUN = { engine: 'autoscaling-lab/1', scenario, seed: 3, interventions: [] };
const DIGEST = '0123456789abcdef';

function read(results?: unknown) {
  return readResultFile(JSON.stringify(results === undefined ? RUN : { ...RUN, results }));
}

const refusals = (results: unknown): string[] => {
  const answer = read(results);
  return answer.ok ? [] : answer.problems.map(({ message }) => message);
};

describe('a run file', () => {
  it('is told from a scenario by its scenario', () => {
    expect(isRunText(JSON.stringify(RUN))).toBe(true);
    expect(isRunText(JSON.stringify(scenario))).toBe(false);
    expect(isRunText('seconds,rate')).toBe(false);
    expect(isRunText('[1]')).toBe(false);
  });

  it('opens without results', () => {
    expect(read()).toMatchObject({ ok: true, stored: null, run: { seed: 3 } });
  });

  it('opens with results, of which the digest is taken', () => {
    const stored = { digest: DIGEST, simulatedSeconds: 30 };
    expect(read({ ...stored, figures: 'whatever' })).toMatchObject({ ok: true, stored });
  });

  it('opens with results of a series that was thinned as usual, or as they say', () => {
    const stored = { digest: DIGEST, simulatedSeconds: 30 };
    expect(read(stored)).toMatchObject({ stored: { mostPoints: 3600 } });
    expect(read({ ...stored, mostPoints: 10 })).toMatchObject({ stored: { mostPoints: 10 } });
  });

  it.each([
    [{ digest: 'no', simulatedSeconds: 3 }, 'results.digest: "no" is not allowed'],
    [{ simulatedSeconds: 3 }, 'results.digest: undefined is not allowed'],
    [
      { digest: DIGEST, simulatedSeconds: 61 },
      'results.simulatedSeconds: 61 is not allowed; give 0 to 60',
    ],
    [{ digest: DIGEST, simulatedSeconds: -1 }, 'results.simulatedSeconds: -1 is not allowed'],
    [null, 'results.digest: undefined is not allowed'],
  ])('is refused with results such as %j', (results, refusal) => {
    expect(refusals(results)[0]).toContain(refusal);
  });

  it.each([0, 7, 1e7, '10', null])(
    'is refused with a series of at most %j points',
    (mostPoints) => {
      const results = { digest: DIGEST, simulatedSeconds: 3, mostPoints };
      expect(refusals(results)[0]).toContain('results.mostPoints: ');
    },
  );

  it('is refused with path and value when the run in it is wrong', () => {
    const answer = readResultFile(
      JSON.stringify({ ...RUN, seed: -4, results: { digest: DIGEST } }),
    );
    expect(answer.ok ? '' : answer.problems[0].message).toContain('seed: -4 is not allowed');
  });
});
