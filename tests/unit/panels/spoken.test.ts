// What is spoken of decisions, from real decisions of a small run, and when: at most one message in
// five seconds, never of the past, never at rest or in a hidden page.
import { beforeEach, describe, expect, it } from 'vitest';
import { spokenChanges, spokenDecision } from '../../../src/panels/spoken-change.ts';
import { newestChanges, Speech } from '../../../src/panels/speech.ts';
import { en } from '../../../src/words/en.ts';
import { loopNow, scaled } from './loop-at.ts';

describe('a decision that is spoken', () => {
  const spoken = (scenario: ReturnType<typeof scaled>, time: number) => {
    const { change } = loopNow(scenario, time);
    return change && spokenDecision(change, en);
  };

  it('has its number, its limit and its time, in twenty words at most', () => {
    const sentences = [
      spoken(scaled(190, {}), 20),
      spoken(scaled(20, { initial: 5 }), 20),
      spoken(scaled(190, { policy: 'targetTracking' }), 20),
    ];
    expect(sentences).toEqual([
      'Added one machine at 00:15: CPU 99.0%, above 70%',
      'Removed one machine at 00:15: CPU 4.2%, below 30%',
      'Added 2 machines at 00:15: CPU 99.0%, target 60%',
    ]);
    for (const each of sentences) expect(each?.split(' ').length).toBeLessThanOrEqual(20);
  });
});

describe('the decisions of several pools', () => {
  const { change } = loopNow(scaled(190, {}), 20);
  const { change: later } = loopNow(scaled(190, {}), 80);

  it('are told by the name of the pool, the newest only', () => {
    expect(spokenChanges(newestChanges([change, later, null]), ['a', 'b', 'c'], en)).toBe(
      'b: Added one machine at 01:15: CPU 100%, above 70%',
    );
  });

  it('of one and the same moment are one message', () => {
    expect(spokenChanges(newestChanges([change, null, change]), ['a', 'b', 'c'], en)).toBe(
      'At 00:15: a: +1 machine, c: +1 machine',
    );
  });

  it('are none before the first change', () => {
    expect(newestChanges([null, null])).toEqual([]);
    expect(spokenChanges([], ['a'], en)).toBe('');
  });
});

describe('a change is spoken', () => {
  let speech: Speech;
  const playing = { epoch: 1, playing: true, isHidden: false };

  beforeEach(() => {
    speech = new Speech();
    speech.hear(-1, { ...playing, time: 100 }, 0);
  });

  it('when it comes while the run plays, at once', () => {
    expect(speech.hear(120, { ...playing, time: 121 }, 1000)).toBe(0);
  });

  it('once', () => {
    speech.spoke(120, 1000);
    expect(speech.hear(120, { ...playing, time: 130 }, 9000)).toBeNull();
  });

  it('five seconds after the last message at the soonest', () => {
    speech.spoke(120, 1000);
    expect(speech.hear(135, { ...playing, time: 136 }, 2500)).toBe(3500);
    expect(speech.hear(150, { ...playing, time: 151 }, 6100)).toBe(0);
  });

  it('not of what was before the run began to be played', () => {
    expect(speech.hear(90, { ...playing, time: 101 }, 1000)).toBeNull();
    speech.hear(-1, { ...playing, playing: false, time: 130 }, 2000);
    expect(speech.hear(125, { ...playing, time: 130 }, 3000)).toBeNull();
  });

  it('not after a step back, nor in another run', () => {
    expect(speech.hear(60, { ...playing, time: 80 }, 1000)).toBeNull();
    expect(speech.hear(190, { ...playing, epoch: 2, time: 200 }, 1000)).toBeNull();
  });

  it('not at rest, but for a decision that was stepped to', () => {
    const rest = { ...playing, playing: false };
    expect(speech.hear(120, { ...rest, time: 121 }, 1000)).toBeNull();
    expect(speech.hear(135, { ...rest, time: 135 }, 1000)).toBe(0);
  });

  it('not while the page is hidden', () => {
    expect(speech.hear(120, { ...playing, isHidden: true, time: 121 }, 1000)).toBeNull();
  });
});
