// The bench's results as tables in plain text.
// Rates in million events a second; ratio = engine / reference loop of the same run; response =
// mean response of the engine in seconds, beside the range that theory allows.

/** @typedef {import('../tests/bench/measure-workload.ts').Measured} Measured */
/** @typedef {import('../tests/bench/measure-hours.ts').Hours} Hours */
/** @typedef {import('../tests/bench/measure-memory.ts').Memory} Memory */
/** @typedef {import('../tests/bench/measure-snapshots.ts').Snapshots} Snapshots */

/** @param {string} place @param {Measured[]} results @returns {string} */
export function ratesTable(place, results) {
  const w3 = results.find(({ name }) => name === 'W3');
  return titled(
    `${place}: million events a second`,
    ['', 'engine', 'loop', 'ratio', 'of W3', 'sampled', 'response', 'theory', ''],
    results.map((each) => [
      each.name,
      (each.engineRate / 1e6).toFixed(2),
      (each.loopRate / 1e6).toFixed(2),
      each.ratio.toFixed(3),
      w3 === undefined ? '' : (each.engineRate / w3.engineRate).toFixed(2),
      `each ${each.sampleSeconds} s`,
      each.engineResponse.toFixed(4),
      `${each.theory[0]} to ${each.theory[1]}`,
      `${each.about}${each.isRight ? '' : '  WRONG: outside theory'}`,
    ]),
  );
}

/** @param {string} place @param {Hours[]} results @returns {string} */
export function hoursTable(place, results) {
  return titled(
    `${place}: wall time of whole situations (s)`,
    ['', 'cold', 'best', 'goal', 'times real time', 'events', ''],
    results.map((each) => [
      each.name,
      each.coldSeconds.toFixed(3),
      each.bestSeconds.toFixed(3),
      each.goalSeconds.toFixed(2),
      Math.round(each.simulatedSeconds / each.bestSeconds).toLocaleString('en-US'),
      Math.round(each.events).toLocaleString('en-US'),
      each.bestSeconds <= each.goalSeconds ? '' : 'slower than its goal',
    ]),
  );
}

/** @param {string} place @param {Memory[]} results @returns {string} */
export function memoryTable(place, results) {
  return titled(
    `${place}: memory`,
    ['', 'events', 'bytes an event', 'kept, bytes', 'decisions logged', 'heap, MB', ''],
    results.map((each) => [
      each.name,
      Math.round(each.events).toLocaleString('en-US'),
      each.allocatedBytesAnEvent.toFixed(2),
      Math.round(each.keptBytes).toLocaleString('en-US'),
      String(each.decisionsLogged),
      each.heapMegabytes.toFixed(1),
      '',
    ]),
  );
}

/** @param {string} place @param {Snapshots[]} results @returns {string} */
export function snapshotsTable(place, results) {
  return titled(
    `${place}: snapshots`,
    ['', 'kB', 'take, ms', 'restore, ms', ''],
    results.map((each) => [
      each.name,
      each.kilobytes.toFixed(0),
      each.takeMilliseconds.toFixed(2),
      each.restoreMilliseconds.toFixed(2),
      '',
    ]),
  );
}

/**
 * @param {string} title
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function titled(title, head, rows) {
  return [title, ...aligned([head, ...rows]), ''].join('\n');
}

/** Columns to the right but the first and the last. @param {string[][]} rows */
function aligned(rows) {
  const last = (rows[0]?.length ?? 0) - 1;
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return at === 0 || at === last ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
