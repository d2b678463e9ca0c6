// A video leaves as the other files do: its progress is told, it can be cancelled, it has a name of the
// run, and what goes wrong is said in words. A run that stands is not recorded, and not started either.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { steadyScale } from '../../../src/draw/topology/particle-scale.ts';
import type { Shot } from '../../../src/files/export/topology-video.ts';
import { Exporting } from '../../../src/state/exporting.svelte.ts';
import type { Lab } from '../../../src/state/lab.svelte.ts';
import { exportWords } from '../../../src/words/en-export.ts';
import { fakeStudio } from '../files/export/fake-studio.ts';
import { topologyAt } from '../panels/topology-at.ts';
import { smallScenario } from '../worker/small-run.ts';

const scenario = smallScenario();
const { scene } = topologyAt(scenario, {
  at: 12,
  motion: { speed: 10, scaleOf: steadyScale() },
});

afterEach(() => vi.unstubAllGlobals());

/** An export of a run that plays at 10×, and the files that were saved. */
function exportingOf(playback = { playing: true, finished: false }) {
  const saved: [name: string, content: Blob][] = [];
  const lab = {
    run: { opened: { scenario, seed: 7 }, interventions: [] },
    playback: { ...playback, digest: 'abc', time: 12 },
  } as unknown as Lab;
  const exporting = new Exporting(lab, undefined, (...file) => saved.push(file));
  let shots = 0;
  const shoot = (): Shot => ({
    ...{ scene, time: 12 + 2.5 * shots, digest: `digest-${shots++}`, speed: 10 },
    isPlaying: true,
  });
  return { exporting, saved, shoot, shots: () => shots };
}

describe('a video of the run', () => {
  it('is saved after ten seconds, under a name of the run', async () => {
    const studio = fakeStudio();
    const { exporting, saved, shoot, shots } = exportingOf();
    const done = exporting.record(shoot);
    expect(exporting.step).toEqual({ kind: 'recording', seconds: 0, of: 10 });
    expect(exporting.isBusy).toBe(true);
    await vi.waitFor(() => expect(studio.recorders).toHaveLength(1));
    studio.pass(4.5);
    expect(exporting.step).toEqual({ kind: 'recording', seconds: 4, of: 10 });
    expect(saved).toEqual([]);
    studio.pass(6);
    await done;
    const name = 'Small-seed-7-topology.webm';
    expect(exporting.step).toEqual({ kind: 'done', name });
    expect(saved.map(([each, { type }]) => [each, type])).toEqual([[name, 'video/webm']]);
    // The numbers are new four times a second.
    expect(shots()).toBeGreaterThan(35);
    expect(shots()).toBeLessThanOrEqual(40);
  });

  it('says whose it is and counts its time, on 1200 by 900 dots', async () => {
    const studio = fakeStudio();
    const { exporting, shoot } = exportingOf();
    const done = exporting.record(shoot);
    await vi.waitFor(() => expect(studio.recorders).toHaveLength(1));
    studio.pass(0.5);
    const written = studio.drawn.filter((line) => line.startsWith('text '));
    expect(written.join('\n')).toContain('"Small: topology"');
    const foot = (digest: string): string =>
      `digest ${digest}  ·  engine autoscaling-lab/1  ·  Autoscaling Lab`;
    for (const [clock, digest] of [
      ['00:12', 'digest-0'],
      ['00:14', 'digest-1'],
    ]) {
      const line = `"seed 7  ·  at ${clock} of simulated time, played at 10×  ·  exported `;
      expect(written.some((each) => each.includes(line))).toBe(true);
      expect(written.some((each) => each.includes(foot(digest)))).toBe(true);
    }
    expect(studio.drawn).toContain('fillRect 0 0 1200 900');
    exporting.cancel();
    await done;
  });

  it('is an MP4 where the browser makes no WebM', async () => {
    const studio = fakeStudio(['video/mp4']);
    const { exporting, saved, shoot } = exportingOf();
    const done = exporting.record(shoot);
    await vi.waitFor(() => expect(studio.recorders).toHaveLength(1));
    studio.pass(11);
    await done;
    expect(saved.map(([name, { type }]) => [name, type])).toEqual([
      ['Small-seed-7-topology.mp4', 'video/mp4'],
    ]);
  });

  it('that is cancelled is not saved, and the next one begins anew', async () => {
    const studio = fakeStudio();
    const { exporting, saved, shoot } = exportingOf();
    const done = exporting.record(shoot);
    await vi.waitFor(() => expect(studio.recorders).toHaveLength(1));
    studio.pass(4);
    exporting.cancel();
    await done;
    expect(exporting.step).toEqual({ kind: 'ready' });
    expect(studio.recorders[0].state).toBe('inactive');
    expect(studio.isFlowing()).toBe(false);
    const next = exporting.record(shoot);
    await vi.waitFor(() => expect(studio.recorders).toHaveLength(2));
    studio.pass(11);
    await next;
    expect(saved).toHaveLength(1);
  });

  it('that the browser cannot record is told in words', async () => {
    const studio = fakeStudio();
    const { exporting, saved, shoot } = exportingOf();
    const done = exporting.record(shoot);
    await vi.waitFor(() => expect(studio.recorders).toHaveLength(1));
    studio.recorders[0].fail();
    await done;
    expect(exporting.step).toEqual({ kind: 'failed', why: 'unrecorded' });
    expect(exportWords.unrecorded).toMatch(/could not be recorded.*The run goes on/);
    expect(saved).toEqual([]);
  });

  it.each([
    ['paused', { playing: false, finished: false }],
    ['over', { playing: true, finished: true }],
  ])('is none of a run that is %s, and says why', async (_, playback) => {
    const studio = fakeStudio();
    const { exporting, shoot, shots } = exportingOf(playback);
    await exporting.record(shoot);
    expect(exporting.step).toEqual({ kind: 'failed', why: 'notPlaying' });
    expect(exportWords.notPlaying).toContain('press Play');
    expect([studio.recorders.length, shots()]).toEqual([0, 0]);
  });

  it('does not begin while another file is made', async () => {
    const studio = fakeStudio();
    const { exporting, shoot } = exportingOf();
    const done = exporting.record(shoot);
    await vi.waitFor(() => expect(studio.recorders).toHaveLength(1));
    await exporting.record(shoot);
    expect(studio.recorders).toHaveLength(1);
    exporting.cancel();
    await done;
  });
});
