// The bench's results as a table in plain text.
// Rates in million events a second; ratio = engine / reference loop of the same run; response =
// mean response of the engine in seconds, beside the range that theory allows.

/** @typedef {import('../tests/bench/measure-workload.ts').Measured} Measured */

/**
 * @param {string} title
 * @param {Measured[]} results
 * @returns {string} lines of text
 */
export function ratesTable(title, results) {
  const head = ['', 'engine', 'loop', 'ratio', 'response', 'theory', ''];
  const rows = results.map((each) => [
    each.name,
    millions(each.engineRate),
    millions(each.loopRate),
    each.ratio.toFixed(3),
    each.engineResponse.toFixed(4),
    `${each.theory[0]} to ${each.theory[1]}`,
    `${each.about}${each.isRight ? '' : '  WRONG: outside theory'}`,
  ]);
  return [`${title} (million events/s)`, ...aligned([head, ...rows])].join('\n');
}

/** @param {number} rate */
function millions(rate) {
  return (rate / 1e6).toFixed(2);
}

/** Columns to the right but the first and the last. @param {string[][]} rows */
export function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  const last = widths.length - 1;
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at === 0 || at === last ? cell.padEnd(widths[at]) : cell.padStart(widths[at]),
      )
      .join('  ')
      .trimEnd(),
  );
}
