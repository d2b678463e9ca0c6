// The results of the page's bench as tables in plain text, each figure beside its goal.
// Times are milliseconds, weights kB of 1,000 bytes, compressed as they cross the wire. Of several
// loads the median counts, of layout shifts the worst.
import { titled } from './bench-table.mjs';
import { quantile } from './bench-trace.mjs';

/** @typedef {import('./bench-page-load.mjs').Load} Load */

/** Share of the engine's speed. */
const MOST_FOR_SAVING = 0.05;

/**
 * @typedef {object} PageResult
 * @property {string} place
 * @property {'wall' | 'cpu'} clock of the work of frames
 * @property {{ near: Load[], far: Load[] }} loads
 * @property {import('./bench-page-run.mjs').Frames[]} frames
 * @property {{ whatIf: number[], moments: number[] }} answers
 * @property {number[]} openings of the list of ten thousand kept runs
 * @property {{ kept: number[], unkept: number[] }} saving a run from Play to its end
 */

/** @param {PageResult} result */
export function pageTables(result) {
  const { place } = result;
  return [
    titled(`${place}: times (ms)`, ['', 'median', '95 %', 'goal', ''], times(result)),
    titled(`${place}: what saving costs`, ['', 'measured', 'goal', ''], costs(result)),
    titled(`${place}: weight`, ['', 'measured', 'goal', ''], weights(result)),
  ].join('\n');
}

/** @param {PageResult} result */
function times({ clock, loads, frames, answers, openings }) {
  const { near, far } = loads;
  const work = clock === 'cpu' ? 'time on the processor' : 'script and paint';
  return [
    time('first picture', all(near, 'picture'), { goal: 1000, note: 'nothing cached' }),
    time('largest paint', all(near, 'largest'), { goal: 1000 }),
    time('first picture, far', all(far, 'picture'), { note: 'slow 4G, slow processor' }),
    time('largest paint, far', all(far, 'largest'), { goal: 2500 }),
    ...frames.map((each) => time(`a frame, ${each.name}`, each.work, { goal: 8, note: work })),
    time('what if, first part', answers.whatIf, { goal: 100, note: 'from a move of the pointer' }),
    time('any moment of an hour', answers.moments, { goal: 100, note: 'from asking to seeing it' }),
    time('10,000 kept runs', openings, { goal: 500, note: 'from asking to seeing them' }),
  ];
}

/** The median of each, for some turns are disturbed. @param {PageResult} result */
function costs({ saving: { kept, unkept } }) {
  const [dear, cheap] = [quantile(kept, 0.5), quantile(unkept, 0.5)];
  const share = dear / cheap - 1;
  const note = share > MOST_FOR_SAVING ? 'dearer than its goal' : 'of a run at Max';
  return [
    ['an unkept run', `${cheap.toFixed(0)} ms`, '', ''],
    ['a kept run', `${dear.toFixed(0)} ms`, '', ''],
    ['saving', `${(100 * share).toFixed(1)} %`, `${100 * MOST_FOR_SAVING} %`, note],
  ];
}

/** @param {PageResult} result */
function weights({ loads, frames }) {
  const { near, far } = loads;
  return [
    kilobytes('scripts before the picture', all(near, 'firstScripts'), 90),
    kilobytes('scripts in all', all(near, 'scripts'), 120),
    kilobytes('styles', all(near, 'styles')),
    kilobytes('fonts', all(near, 'fonts')),
    ...frames.map(({ name, bytes }) => kilobytes(`numbers of a frame, ${name}`, [bytes])),
    ...frames.map(({ name, worker }) => share(`engine's processor, ${name}`, worker)),
    shift(all([...near, ...far], 'shift')),
  ];
}

/** @param {Load[]} loads @param {keyof Load} figure */
function all(loads, figure) {
  return loads.map((load) => load[figure]);
}

/**
 * @param {string} name
 * @param {number[]} values ms
 * @param {{ goal?: number, note?: string }} [about]
 */
function time(name, values, { goal = NaN, note = '' } = {}) {
  const median = quantile(values, 0.5);
  if (Number.isNaN(median)) return [name, '-', '-', String(goal), 'WRONG: no answer'];
  const late = median > goal ? 'slower than its goal' : note;
  const shown = (/** @type {number} */ value) => value.toFixed(value < 100 ? 1 : 0);
  const wanted = Number.isNaN(goal) ? '' : String(goal);
  return [name, shown(median), shown(quantile(values, 0.95)), wanted, late];
}

/** @param {string} name @param {number[]} values bytes @param {number} [goal] kB */
function kilobytes(name, values, goal = Infinity) {
  const kB = quantile(values, 0.5) / 1000;
  const note = kB > goal ? 'heavier than its goal' : '';
  return [name, `${kB.toFixed(1)} kB`, goal === Infinity ? '' : `${goal} kB`, note];
}

/** @param {string} name @param {number} part */
function share(name, part) {
  return [name, `${(part * 100).toFixed(0)} %`, '', ''];
}

/** The worst of all loads. @param {number[]} shifts */
function shift(shifts) {
  const worst = Math.max(...shifts);
  const note = worst >= 0.01 ? 'moves while it loads' : 'the worst load';
  return ['layout shift', worst.toFixed(3), '0.00', note];
}
