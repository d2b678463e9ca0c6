// The list of kept runs on its way from the keeper's worker to the page: a column for each field, all
// numbers and all pictures in one array each. Ten thousand runs, each with objects and arrays of
// its own, take a browser several times as long to copy.
// Always: what comes out is what went in, field for field, in the same order.
import type { KeptRun, RunPicture } from '../store/kept-run.ts';

export interface RunsOnTheWire {
  readonly count: number;
  /** Column after column. In 64 bits a seed, a time and NaN stay as they are. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly texts: readonly (readonly (string | null)[])[];
  readonly tags: readonly (readonly string[])[];
  /** How many points the two curves of each run have; -1 without a picture. */
  readonly points: Int32Array<ArrayBuffer>;
  readonly curves: Float32Array<ArrayBuffer>;
}

const NUMBERS: readonly ((run: KeptRun) => number)[] = [
  ({ seed }) => seed,
  ({ parent }) => parent?.time ?? 0,
  ({ interventions }) => interventions,
  ({ durationSeconds }) => durationSeconds,
  ({ reachedSeconds }) => reachedSeconds,
  ({ isFinished }) => Number(isFinished),
  ({ begun }) => begun,
  ({ changed }) => changed,
  ({ serial }) => serial,
  ({ isDamaged }) => Number(isDamaged),
  ({ figures }) => figures.p95Seconds,
  ({ figures }) => figures.usd,
  ({ figures }) => figures.staticUsd,
  ({ figures }) => figures.elasticity,
  ({ figures }) => figures.alerts,
  ({ figures }) => figures.decisions,
];

const TEXTS: readonly ((run: KeptRun) => string | null)[] = [
  ({ id }) => id,
  ({ engine }) => engine,
  ({ scenario }) => scenario,
  ({ preset }) => preset,
  ({ parent }) => parent?.id ?? null,
  ({ digest }) => digest,
  ({ name }) => name,
];

export function packed(runs: readonly KeptRun[]): RunsOnTheWire {
  const count = runs.length;
  const numbers = new Float64Array(NUMBERS.length * count);
  NUMBERS.forEach((of, at) => runs.forEach((run, i) => (numbers[at * count + i] = of(run))));
  const texts = TEXTS.map((of) => runs.map(of));
  const tags = runs.map(({ tags }) => tags);
  return { count, numbers, texts, tags, ...packedPictures(runs) };
}

function packedPictures(runs: readonly KeptRun[]): Pick<RunsOnTheWire, 'points' | 'curves'> {
  const points = new Int32Array(2 * runs.length).fill(-1);
  let length = 0;
  runs.forEach(({ picture }, i) => {
    if (picture === null) return;
    points.set([picture.cpu.length, picture.ready.length], 2 * i);
    length += picture.cpu.length + picture.ready.length;
  });
  const curves = new Float32Array(length);
  let at = 0;
  for (const { picture } of runs) {
    if (picture === null) continue;
    curves.set(picture.cpu, at);
    curves.set(picture.ready, at + picture.cpu.length);
    at += picture.cpu.length + picture.ready.length;
  }
  return { points, curves };
}

export function unpacked({ count, numbers, texts, tags, ...pictures }: RunsOnTheWire): KeptRun[] {
  const column = (at: number): Float64Array => numbers.subarray(at * count, (at + 1) * count);
  const columns = NUMBERS.map((_, at) => column(at));
  const [seed, time, interventions, duration, reached, finished, ...after] = columns;
  const [begun, changed, serial, damaged, p95, usd, staticUsd, elasticity, ...rest] = after;
  const [alerts, decisions] = rest;
  const [id, engine, scenario, preset, parent, digest, name] = texts;
  const picture = picturesOf(pictures);
  // Always there: only a preset, a parent and a name may be null.
  const text = (of: readonly (string | null)[], i: number): string => of[i] ?? '';
  return Array.from({ length: count }, (_, i): KeptRun => {
    const parentId = parent[i];
    return {
      id: text(id, i),
      engine: text(engine, i),
      seed: seed[i],
      scenario: text(scenario, i),
      preset: preset[i],
      parent: parentId === null ? null : { id: parentId, time: time[i] },
      interventions: interventions[i],
      durationSeconds: duration[i],
      reachedSeconds: reached[i],
      digest: text(digest, i),
      isFinished: finished[i] === 1,
      figures: {
        p95Seconds: p95[i],
        usd: usd[i],
        staticUsd: staticUsd[i],
        elasticity: elasticity[i],
        alerts: alerts[i],
        decisions: decisions[i],
      },
      picture: picture[i],
      name: name[i],
      tags: tags[i],
      begun: begun[i],
      changed: changed[i],
      serial: serial[i],
      isDamaged: damaged[i] === 1,
    };
  });
}

/** Views of the one array that came. */
function picturesOf({
  points,
  curves,
}: Pick<RunsOnTheWire, 'points' | 'curves'>): (RunPicture | null)[] {
  let at = 0;
  const next = (length: number): Float32Array => curves.subarray(at, (at += length));
  return Array.from({ length: points.length / 2 }, (_, i) =>
    points[2 * i] < 0 ? null : { cpu: next(points[2 * i]), ready: next(points[2 * i + 1]) },
  );
}
