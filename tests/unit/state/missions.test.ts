// The missions on the card: ticked off by the run alone, measured with and without the change, kept
// on this computer, put away for good and brought back.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Missions } from '../../../src/state/missions.svelte.ts';
import type { Measured } from '../../../src/worker/protocol.ts';
import { set } from '../lessons/mission-run.ts';
import { figures, follow, labWith, missionsOf } from './mission-lab.ts';

const OUT = 'pools.0.autoscaler.threshold.scaleOut.above';
const NOTHING_ASKED = { mission: null, locked: [] };

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

describe('the card', () => {
  it('stands on the first visit, with the first mission', () => {
    const missions = missionsOf(labWith());
    expect(missions).toMatchObject({ isShown: true, place: 0, isDone: false });
  });

  it('ticks a mission off when the run says so, and keeps that', async () => {
    const missions = missionsOf(labWith([set(OUT, 50)]));
    await follow(missions);
    expect(missions.isDone).toBe(true);
    expect(missionsOf(labWith()).place).toBe(1);
  });

  it('ticks off nothing when nothing was done', async () => {
    const missions = missionsOf(labWith());
    await follow(missions);
    expect(missions.done).toEqual([]);
  });

  it('without a line says once for each change that a part is missing, not with each moment', async () => {
    const lab = labWith([set(OUT, 60)]);
    const load = vi.fn(() => Promise.reject(new Error('offline')));
    const missions = new Missions(lab as never, NOTHING_ASKED, load);
    const lookAtMoments = async (): Promise<void> => {
      for (let moment = 0; moment < 4; moment++) {
        missions.follow();
        await vi.waitFor(() => expect(lab.missing).toHaveBeenCalledTimes(load.mock.calls.length));
      }
    };
    await lookAtMoments();
    expect(lab.missing).toHaveBeenCalledTimes(1);
    lab.run.interventions = [set(OUT, 60), set(OUT, 50)];
    await lookAtMoments();
    expect(lab.missing).toHaveBeenCalledTimes(2);
  });

  it('ticks off a mission that is not on it, too', async () => {
    const missions = missionsOf(labWith([{ kind: 'failMachine', machine: 1, time: 1300 }]));
    await follow(missions);
    expect(missions.isDone).toBe(false);
    expect(missions.done).toEqual(['failure']);
  });

  it('once skipped stays away for good, until it is brought back', () => {
    missionsOf(labWith()).end();
    const later = missionsOf(labWith());
    expect(later.isShown).toBe(false);
    later.bringBack();
    expect(later.isShown).toBe(true);
    expect(missionsOf(labWith()).isShown).toBe(true);
  });

  it('is put away after the last mission, and then begins with the first again', () => {
    const missions = missionsOf(labWith());
    for (let step = 0; step < 4; step++) missions.next();
    expect(missions.isShown).toBe(false);
    kept.set('autoscaling-lab/missions/done', 'threshold failure balancer policy');
    const later = missionsOf(labWith());
    expect(later.isShown).toBe(false);
    later.bringBack();
    expect(later).toMatchObject({ isShown: true, place: 0, done: [] });
  });

  it('begins with the mission of the address, also when it was skipped or done before', () => {
    kept.set('autoscaling-lab/missions/done', 'threshold failure balancer');
    kept.set('autoscaling-lab/missions/ended', 'yes');
    const missions = missionsOf(labWith(), { mission: 2, locked: ['balancer'] } as never);
    expect(missions).toMatchObject({ isShown: true, place: 2, isDone: false });
    expect(missions.locked).toEqual(['balancer']);
  });

  it('makes nothing of what else may stand in the storage', () => {
    kept.set('autoscaling-lab/missions/done', '<b> threshold,policy constructor');
    expect(missionsOf(labWith()).done).toEqual([]);
  });
});

describe('what a change has done', () => {
  it('is measured once: with it from the start, and without it, up to now', async () => {
    const lab = labWith([{ kind: 'burst', time: 1250 }, set(OUT, 50)]);
    const missions = missionsOf(lab);
    await follow(missions);
    await follow(missions);
    await Promise.resolve();
    expect(lab.measure).toHaveBeenCalledTimes(1);
    const [recipes, until] = lab.measure.mock.calls[0];
    expect(until).toBe(1320);
    expect(recipes.map(({ interventions }) => interventions)).toEqual([
      [
        { ...set(OUT, 50), time: 0 },
        { kind: 'burst', time: 1250 },
      ],
      [{ kind: 'burst', time: 1250 }],
    ]);
    expect(missions.measured).toMatchObject({
      mission: 'threshold',
      until: 1320,
      with: figures(0.9),
      without: figures(0.6),
    });
  });

  it('is measured anew after another change, and an answer that comes late is let go', async () => {
    const lab = labWith([set(OUT, 50)]);
    let answer: (figures: Measured[]) => void = () => undefined;
    lab.measure.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const missions = missionsOf(lab);
    await follow(missions);
    lab.run.interventions = [set(OUT, 50), set(OUT, 45)];
    await follow(missions);
    answer([figures(0.1), figures(0.2)]);
    await Promise.resolve();
    await Promise.resolve();
    expect(lab.measure).toHaveBeenCalledTimes(2);
    expect(missions.measured?.with).toEqual(figures(0.9));
  });

  it('is measured again as the run goes on, for what was changed shows in what comes after it', async () => {
    const lab = labWith([set(OUT, 50)]);
    const missions = missionsOf(lab);
    const goOnTo = async (time: number, playing: boolean, speed: number) => {
      lab.playback = { ...lab.playback, time, playing, speed };
      await follow(missions);
      await Promise.resolve();
      return missions.measured?.until;
    };
    expect(await goOnTo(1320, true, 10)).toBe(1320);
    expect(await goOnTo(1350, true, 10)).toBe(1320);
    expect(await goOnTo(1365, true, 10)).toBe(1365);
    expect(await goOnTo(3000, true, 600)).toBe(1365);
    expect(await goOnTo(3000, false, 600)).toBe(3000);
    expect(await goOnTo(1400, false, 600)).toBe(3000);
    expect(lab.measure.mock.calls.map(([, until]) => until)).toEqual([1320, 1365, 3000]);
  });

  it('is asked for again when the engine gave no answer', async () => {
    const lab = labWith([set(OUT, 50)]);
    lab.measure.mockResolvedValueOnce(null);
    const missions = missionsOf(lab);
    await follow(missions);
    await Promise.resolve();
    await Promise.resolve();
    expect(missions.measured).toBeNull();
    await follow(missions);
    expect(lab.measure).toHaveBeenCalledTimes(2);
  });

  it('leaves out what the run did not take when it was asked', async () => {
    const lab = labWith([set(OUT, 50)]);
    lab.run.interventions = [set(OUT, 50), set(OUT, 25)];
    lab.run.notApplied = [{ index: 1 }];
    await follow(missionsOf(lab));
    const [[withIt]] = lab.measure.mock.calls[0];
    expect(withIt.interventions).toEqual([{ ...set(OUT, 50), time: 0 }]);
  });

  it.each(['refused', 'tooManyInFlight'] as const)(
    'that cannot be measured is not asked for again: %s',
    async (reason) => {
      const lab = labWith([set(OUT, 50)]);
      lab.measure.mockResolvedValueOnce(reason);
      const missions = missionsOf(lab);
      await follow(missions);
      await follow(missions);
      expect(missions).toMatchObject({ measured: null, notMeasured: reason });
      expect(lab.measure).toHaveBeenCalledTimes(1);
      missions.next();
      expect(missions.notMeasured).toBeNull();
    },
  );

  it('decides the last mission: done with the better score alone', async () => {
    const lab = labWith([set('pools.0.autoscaler.policy', 'targetTracking')]);
    lab.measure.mockResolvedValueOnce([figures(0.5), figures(0.6)]);
    const missions = missionsOf(lab, { mission: 3, locked: [] } as never);
    await follow(missions);
    await Promise.resolve();
    await follow(missions);
    expect(missions.isDone).toBe(false);
    lab.run.interventions = [
      ...lab.run.interventions,
      set('pools.0.autoscaler.targetTracking.targetPercent', 70),
    ];
    await follow(missions);
    await Promise.resolve();
    await follow(missions);
    expect(missions.isDone).toBe(true);
  });
});

describe('the scenario of a mission', () => {
  it('is opened with the seed of the run', async () => {
    const lab = labWith();
    await missionsOf(lab).openHome();
    expect(lab.open).toHaveBeenCalledWith(
      { kind: 'shipped', id: 'flash-sale', seed: 5 },
      { playing: true, speed: 10 },
    );
  });

  it('comes with the mission where none that ships will do', async () => {
    const lab = labWith();
    await missionsOf(lab, { mission: 2, locked: [] } as never).openHome();
    expect(lab.open.mock.calls[0][0]).toMatchObject({
      kind: 'recipe',
      recipe: { scenario: { name: 'Heavy requests' }, seed: 5, interventions: [] },
    });
  });
});
