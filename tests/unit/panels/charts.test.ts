// The charts' choice, data and sentences: which are shown and how that is kept, what stands in each
// of a run's frames, and how a chart is told in words.
import { describe, expect, it } from 'vitest';
import { ChartComposer, type Composed, eventMarks } from '../../../src/panels/chart-frames.ts';
import { headingOf, writerOf } from '../../../src/panels/chart-faces.ts';
import { speakerOf } from '../../../src/panels/chart-speakers.ts';
import { chartsOf, keptCharts } from '../../../src/panels/chart-names.ts';
import { CLASSIC } from '../../../src/words/chart-kinds.ts';
import { CHARTS } from '../../../src/words/chart-kinds.ts';
import { withChart } from '../../../src/panels/with-chart.ts';
import { CLASSIC_PARTS } from '../../../src/panels/chart-parts.ts';
import { summaryOf } from '../../../src/panels/chart-summary.ts';
import { MORE_PARTS } from '../../../src/panels/more-chart-parts.ts';
import { FrameReader } from '../../../src/state/frame-reader.ts';
import { momentOf } from '../../../src/state/moment.ts';
import { advanceRun, startRun } from '../../../src/sim/run.ts';
import { en } from '../../../src/words/en.ts';
import { packFrame } from '../../../src/worker/frame-packing.ts';
import type { Supposed } from '../../../src/worker/protocol.ts';
import { Watch } from '../../../src/worker/watch.ts';
import { busyScenario, smallScenario } from '../worker/small-run.ts';
import { supposed } from './supposed.ts';

describe('the choice of charts', () => {
  it('is the classic four until something else was chosen', () => {
    expect(chartsOf(null)).toBe(CLASSIC);
    expect(chartsOf('')).toBe(CLASSIC);
    expect(chartsOf('forecast,<script>')).toBe(CLASSIC);
  });

  it('is kept as text, in the order of the charts, and not at all when it is the classic one', () => {
    const chosen = withChart(withChart(CLASSIC, 'cost', true), 'memory', false);
    expect(chosen).toEqual(['cpu', 'network', 'instances', 'cost']);
    expect(chartsOf(keptCharts(chosen))).toEqual(chosen);
    expect(chartsOf('cost,nonsense,cpu')).toEqual(['cpu', 'cost']);
    expect(keptCharts(CLASSIC)).toBeNull();
  });

  it('leaves the last one', () => {
    expect(withChart(['latency'], 'latency', false)).toEqual(['latency']);
  });
});

const BUSY: Parameters<typeof startRun>[0] = {
  scenario: busyScenario(),
  seed: 7,
  interventions: [],
};

function frameAt(until: number, epoch = 1, recipe = BUSY): Float64Array {
  const run = startRun(recipe);
  const watch = new Watch(run);
  advanceRun(run, until);
  return packFrame(
    { run, watch, epoch, revision: 1, playing: false, speed: 10 },
    new ArrayBuffer(0),
  );
}

const context: Composed = {
  charts: CHARTS,
  parts: { ...CLASSIC_PARTS, ...MORE_PARTS },
  words: en.charts,
  marks: [],
  largest: 10,
  sloSeconds: 0.2,
  whatIf: null,
  machine: null,
};

/** What the chart of requests makes of rejected, timed out and failed ones, half a minute into a run. */
function errorsOf(recipe: typeof BUSY) {
  const { requests } = new ChartComposer().compose(
    new FrameReader(frameAt(30, 1, recipe)),
    context,
  );
  return (requests?.lines.slice(1) ?? []).map(({ name, columnName, tableOnly, series }) => ({
    column: tableOnly ? columnName : name,
    isDrawn: tableOnly !== true,
    most: Math.max(...series.values),
  }));
}

describe('the frames of the charts', () => {
  it('hold only what is shown, as views on the numbers of the run', () => {
    const frame = frameAt(300);
    const frames = new ChartComposer().compose(new FrameReader(frame), {
      ...context,
      charts: ['queue', 'latency'],
    });
    expect(Object.keys(frames)).toEqual(['queue', 'latency']);
    for (const { series } of frames.latency?.lines ?? []) {
      expect(series.values.buffer).toBe(frame.buffer);
      expect(series.count).toBe(series.times.length);
    }
    expect(frames.latency?.lines.map(({ name }) => name)).toEqual(['p95', 'p50', 'p99']);
    expect(frames.latency?.references).toEqual([{ value: 0.2, name: 'SLO 200' }]);
    expect(frames.latency?.tick?.(0.05)).toBe('50');
  });

  it('have latency in seconds where many of them are promised', () => {
    const frame = frameAt(300);
    const frames = new ChartComposer().compose(new FrameReader(frame), {
      ...context,
      sloSeconds: 900,
    });
    expect(frames.latency?.references).toEqual([{ value: 900, name: 'SLO 900' }]);
    expect(frames.latency?.tick?.(1000)).toBe('1k');
    const now = { moment: momentOf(frame), frame: () => frames.latency };
    expect(headingOf('latency', now, en).note).toMatch(/^s, /);
  });

  it('have domains that hold every line, grow to round numbers and shrink with a new run', () => {
    const composer = new ChartComposer();
    const { latency, cpu, instances } = composer.compose(new FrameReader(frameAt(400)), context);
    for (const { series } of latency?.lines ?? [])
      expect(latency?.domain[1]).toBeGreaterThanOrEqual(
        Math.max(...Array.from(series.values).filter((value) => !Number.isNaN(value))),
      );
    expect(cpu?.domain).toEqual([0, 100]);
    expect(instances?.domain).toEqual([0, 12]);
    const earlier = composer.compose(new FrameReader(frameAt(10)), context);
    expect(earlier.cost?.domain).toEqual(
      composer.compose(new FrameReader(frameAt(400)), context).cost?.domain,
    );
    const anew = composer.compose(new FrameReader(frameAt(10, 2)), context);
    expect(anew.cost?.domain[1]).toBeLessThan(earlier.cost?.domain[1] ?? 0);
  });

  it('tell the machines that are needed from those there are', () => {
    const { supply } = new ChartComposer().compose(new FrameReader(frameAt(300)), context);
    expect(supply?.lines.map(({ name, pen }) => [name, pen])).toEqual([
      ['ready', 'mean'],
      ['needed', 'demand'],
    ]);
    expect(supply?.gap?.demand.values).toEqual(supply?.lines[1].series.values);
    expect(supply?.gap?.supply.values).toEqual(supply?.lines[0].series.values);
  });

  it('keep lines of zeros for the table', () => {
    const errors = errorsOf({ scenario: smallScenario(), seed: 7, interventions: [] });
    expect(errors).toEqual([
      { column: 'rejected', isDrawn: false, most: 0 },
      { column: 'timed out', isDrawn: false, most: 0 },
      { column: 'failed', isDrawn: false, most: 0 },
    ]);
  });

  it('draw errors when there are some, each under its name', () => {
    const overloaded = smallScenario({
      workload: { kind: 'open', peakRate: 400 },
      classes: [{ name: 'light', work: { meanCoreSeconds: 0.03 }, timeoutSeconds: 0.4 }],
      pools: [{ name: 'shared', balancer: { queueLimit: 50 } }],
    });
    const errors = errorsOf({
      scenario: overloaded,
      seed: 7,
      interventions: [{ kind: 'failMachine', machine: 'busiest', time: 20 }],
    });
    expect(errors.map(({ column, isDrawn }) => [column, isDrawn])).toEqual([
      ['rejected', true],
      ['timed out', true],
      ['failed', true],
    ]);
    for (const { most } of errors) expect(most).toBeGreaterThan(0);
  });

  it('show what would have been over a faint past, named when it has come to now', () => {
    const whatIf = { ...supposed, isComplete: false };
    const compose = (part: Supposed) =>
      new ChartComposer().compose(new FrameReader(frameAt(300)), { ...context, whatIf: part });
    const { cpu, instances, memory } = compose(whatIf);
    expect(cpu?.lines.map(({ pen, name }) => [pen, name])).toEqual([
      ['faint', undefined],
      ['what-if', undefined],
    ]);
    expect(cpu?.members).toBeUndefined();
    expect(instances?.lines.map(({ pen }) => pen)).toEqual(['faint', 'what-if', 'ordered']);
    expect(instances?.lines[1].series.values).toBe(supposed.ready);
    expect(memory?.lines).toHaveLength(1);
    expect(compose(supposed).cpu?.lines[1].name).toBe('what if');
  });

  it('carry the marks of their window alone, in order of time', () => {
    const marks = eventMarks(
      [{ time: 700, pool: 0, from: 2, to: 3, total: 3 }],
      [
        { time: 650, kind: 'failed', pool: 0, serial: 1, region: 0 },
        { time: 60_000, kind: 'failed', pool: 0, serial: 2, region: 0 },
      ],
    );
    expect(marks.map(({ time }) => time)).toEqual([650, 700, 60_000]);
    const frames = new ChartComposer().compose(new FrameReader(frameAt(300)), {
      ...context,
      marks: [{ time: -400, kind: 'failure' }, { time: 100, kind: 'failure' }, ...marks],
    });
    expect(frames.cpu?.marks?.map(({ time }) => time)).toEqual([100]);
  });
});

describe('a chart in words', () => {
  it('is said from where to where it went, and what happened last', () => {
    const frames = new ChartComposer().compose(new FrameReader(frameAt(300)), {
      ...context,
      marks: [{ time: 225, kind: 'scale-out', level: 3 }],
    });
    expect(summaryOf('cpu', frames.cpu, en)).toMatch(
      /^Mean CPU of the ready machines, in percent\. Over the last 5 minutes from \d+ percent to \d+ percent, \d+ percent on average, now (rising|falling|steady)\. Last event: scaled out to 3 machines at 03:45\.$/,
    );
    for (const name of CHARTS) expect(summaryOf(name, frames[name], en)).not.toMatch(/NaN|undef/);
  });

  it('says so when nothing has been measured', () => {
    const frames = new ChartComposer().compose(new FrameReader(frameAt(0)), context);
    expect(summaryOf('latency', frames.latency, en)).toContain('Nothing has been measured yet.');
    expect(summaryOf('cost', undefined, en)).toContain('Nothing has been measured yet.');
  });

  it.each([
    ['cpu', 59.4, '59%', '59 percent'],
    ['network', 1234, '1,234 MB/s', '1,234 megabytes per second'],
    ['instances', 1, '1', '1 machine'],
    ['supply', 9, '9', '9 machines'],
    ['latency', 0.18, '180 ms', '180 milliseconds'],
    ['latency', 3.6, '3.6 s', '3.6 seconds'],
    ['requests', 526, '526/s', '526 requests per second'],
    ['queue', 12_000, '12,000', '12,000 requests'],
    ['cost', 0.139, '$0.14', '$0.14'],
  ] as const)('%s %d is written %s and read %s', (name, value, written, read) => {
    expect(writerOf(name, en)(value)).toBe(written);
    expect(speakerOf(name, en)(value)).toBe(read);
  });

  it('has a heading with the value that the rest of the screen shows', () => {
    const frame = frameAt(300);
    const moment = momentOf(frame);
    const frames = new ChartComposer().compose(new FrameReader(frame), context);
    const heading = (name: (typeof CHARTS)[number]) =>
      headingOf(name, { moment, frame: () => frames[name] }, en);
    expect(heading('instances')).toMatchObject({ name: 'Instances', value: String(moment.ready) });
    const needed = frames.supply?.gap?.demand.values.at(-1);
    expect(heading('supply').unit).toBe(` of ${needed}`);
    for (const name of CHARTS) expect(heading(name).value).toMatch(/^[$\d]/);
  });
});
