// What the page's main thread did, frame by frame, out of a trace of Chromium. A frame's work is all
// the tasks of that thread from one frame's beginning to the next: script, layout, paint, commit.
// Milliseconds, on the wall's clock or the processor's (which holds on a busy machine).
//
// Events are those of the Trace Event Format: ts and dur in microseconds of wall time, tdur of time
// on the processor.

/**
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts
 * @property {number} [dur]
 * @property {number} [tdur]
 * @property {{ name?: string }} [args]
 */

/** What to record. */
export const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
];

const TASK = /^(ThreadControllerImpl::)?RunTask$/;
/** Once in every frame of the main thread. */
const FRAME = 'PrePaint';

/**
 * @param {TraceEvent[]} events
 * @param {'wall' | 'cpu'} clock
 * @returns {{ frames: number[], worker: number }} work of each whole frame on the busiest main
 *   thread; share of one processor that the workers took
 * @throws {Error} when the trace has no frames
 */
export function frameWork(events, clock) {
  const threads = threadNames(events);
  const main = busiest(events, threads, 'CrRendererMain');
  const own = events.filter((event) => keyOf(event) === main);
  const beginnings = own.filter(({ name }) => name === FRAME).map(({ ts }) => ts);
  beginnings.sort((one, other) => one - other);
  if (beginnings.length < 2) throw new Error('The trace has no frames');
  const first = beginnings[0] ?? 0;
  const last = beginnings[beginnings.length - 1] ?? 0;
  const workers = events.filter((event) => threads.get(keyOf(event)) === 'DedicatedWorker thread');
  return {
    frames: shared(outermost(own), beginnings, clock),
    worker: total(outermost(workers), clock) / (last - first),
  };
}

/** @param {TraceEvent[]} events @returns {Map<string, string>} */
function threadNames(events) {
  const named = events.filter(({ ph, name }) => ph === 'M' && name === 'thread_name');
  return new Map(named.map((event) => [keyOf(event), event.args?.name ?? '']));
}

/** @param {TraceEvent} event */
function keyOf({ pid, tid }) {
  return `${pid} ${tid}`;
}

/** @param {TraceEvent[]} events @param {Map<string, string>} threads @param {string} wanted */
function busiest(events, threads, wanted) {
  /** @type {Map<string, number>} */
  const frames = new Map();
  for (const event of events) {
    const key = keyOf(event);
    if (event.name === FRAME && threads.get(key) === wanted) {
      frames.set(key, (frames.get(key) ?? 0) + 1);
    }
  }
  return [...frames].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

/** The tasks that stand in no other one. @param {TraceEvent[]} events */
function outermost(events) {
  const tasks = events.filter(({ ph, name }) => ph === 'X' && TASK.test(name));
  tasks.sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let end = -Infinity;
  return tasks.filter(({ ts, dur = 0 }) => {
    const isInside = ts + dur <= end;
    end = Math.max(end, ts + dur);
    return !isInside;
  });
}

/**
 * The work of each frame; a task belongs to the frame that begins in it or before it.
 * @param {TraceEvent[]} tasks in order
 * @param {number[]} beginnings in order
 * @param {'wall' | 'cpu'} clock
 */
function shared(tasks, beginnings, clock) {
  const work = beginnings.slice(1).map(() => 0);
  for (const task of tasks) {
    const end = task.ts + (task.dur ?? 0);
    const frame = beginnings.findLastIndex((beginning) => beginning < end);
    if (frame >= 0 && frame < work.length) work[frame] = (work[frame] ?? 0) + took(task, clock);
  }
  return work.map((microseconds) => microseconds / 1000);
}

/** @param {TraceEvent[]} tasks @param {'wall' | 'cpu'} clock microseconds */
function total(tasks, clock) {
  return tasks.reduce((sum, task) => sum + took(task, clock), 0);
}

/** @param {TraceEvent} task @param {'wall' | 'cpu'} clock */
function took({ dur = 0, tdur }, clock) {
  return clock === 'cpu' ? (tdur ?? dur) : dur;
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 for the median
 * @returns {number} NaN when there are none
 */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
