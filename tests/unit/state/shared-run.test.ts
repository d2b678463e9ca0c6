// What is said of a link that was opened: the same run, another one, or nothing, when somebody
// interrupted the opening before the run had come to the time of the link.
import { describe, expect, it } from 'vitest';
import { runLink } from '../../../src/files/link/run-link.ts';
import { Lab } from '../../../src/state/lab.svelte.ts';
import { openShared, toldOf } from '../../../src/state/shared-run.ts';
import { ENGINE } from '../../../src/sim/run.ts';
import { smallScenario } from '../worker/small-run.ts';
import { statusOf } from './fake-engine.ts';

const DIGEST = 'abcdef0123456789';
const run = { engine: ENGINE, scenario: smallScenario(), seed: 1, interventions: [] };

describe('a link', () => {
  it.each([
    ['at its time with its digest is the same run', { time: 60, digest: DIGEST }, 'same'],
    ['at its time with another digest is not', { time: 60 }, 'different'],
    ['to a run that ends before its time is not', { time: 50, finished: true }, 'different'],
    ['that was paused on the way is not judged', { time: 40 }, 'interrupted'],
  ] as const)('%s', async (_name, status, kind) => {
    const lab = new Lab(() => Promise.reject(new Error('no engine')));
    const hash = await runLink({ run, timeSeconds: 60, digest: DIGEST });
    const outcome = await openShared(lab, hash!, () => {
      lab.playback.takeStatus(statusOf(status));
      return Promise.resolve(true);
    });
    expect(outcome.kind).toBe(kind);
    expect(toldOf(outcome) === null).toBe(kind === 'interrupted');
  });
});
