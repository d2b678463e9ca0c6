// Interventions by hand: given the present time, refused where they are not allowed, kept where they
// find nothing to act on.
import { describe, expect, it } from 'vitest';
import { opened, PAUSED, PLAYING } from './opened-host.ts';
import { smallScenario } from './small-run.ts';

describe('an intervention', () => {
  it('is given the present time and acts', async () => {
    const { host, clock } = await opened(smallScenario(), PLAYING);
    await clock.pass(777);
    const { time } = host.status();
    const done = host.intervene({ kind: 'set', path: 'workload.peakRate', value: 90 });
    expect(done).toMatchObject({ ok: true, intervention: { time, value: 90 } });
  });

  it('that is not allowed is refused and leaves no trace', async () => {
    const { host } = await opened(smallScenario(), PAUSED);
    const { digest } = host.status();
    const done = host.intervene({ kind: 'set', path: 'workload.peakRate', value: -3 });
    expect(done).toMatchObject({
      ok: false,
      problems: [{ path: 'workload.peakRate', value: '-3' }],
    });
    expect(host.recipe().interventions).toEqual([]);
    expect(host.status().digest).toBe(digest);
  });

  it('is refused when there are as many as a run file may have', async () => {
    const { host } = await opened(smallScenario(), PAUSED);
    for (let i = 0; i < 2000; i++) host.intervene({ kind: 'failMachine', machine: 77 });
    expect(host.intervene({ kind: 'failMachine', machine: 77 })).toMatchObject({
      ok: false,
      problems: [{ message: 'interventions: 2001 is not allowed; give at most 2,000 in one run' }],
    });
    expect(host.recipe().interventions).toHaveLength(2000);
  });

  it('that finds nothing to act on says so and is kept', async () => {
    const { host } = await opened(smallScenario(), PAUSED);
    const done = host.intervene({ kind: 'failMachine', machine: 77 });
    expect(done).toMatchObject({ ok: true, notApplied: 'machine 77 is not running' });
    expect(host.recipe().interventions).toHaveLength(1);
  });

  it('names the busiest machine by its number', async () => {
    const { host, clock } = await opened(smallScenario(), PAUSED);
    await Promise.all([host.advanceTo(30), clock.pass(0)]);
    const done = host.intervene({ kind: 'failMachine', machine: 'busiest' });
    expect(done).toMatchObject({
      ok: true,
      notApplied: null,
      intervention: { kind: 'failMachine' },
    });
    expect(
      done.ok && done.intervention.kind === 'failMachine' && done.intervention.machine,
    ).toBeTypeOf('number');
  });
});
