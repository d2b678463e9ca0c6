// What `npm run engines` makes of the answers: it compares them with those of Node, and writes the
// table. All slicings of a run must give the one answer that Node gave to the run in one go.
// An answer that did not come counts as a difference, and so does a question nobody answered in Node.

/** @typedef {import('../tests/engines/answer.ts').Question} Question */

/**
 * @typedef {object} Row one engine in one place
 * @property {string} engine
 * @property {string} place
 * @property {number} runs answers about runs, golden recipes included, that are as expected
 * @property {number} hashes answers about functions and streams that are as expected
 * @property {string[]} differences one sentence each
 * @property {number} seconds wall time
 */

/**
 * The answers that everybody must give, by what is asked.
 * @param {Question[]} questions
 * @param {string[]} answers of the reference, in the same order
 * @returns {Map<string, string>}
 */
export function expectedAnswers(questions, answers) {
  const expected = new Map();
  questions.forEach((question, i) => {
    const key = subject(question);
    if (!expected.has(key)) expected.set(key, answers[i]);
  });
  return expected;
}

/**
 * @param {Question[]} questions
 * @param {string[]} answers
 * @param {Map<string, string>} expected
 * @returns {Pick<Row, 'runs' | 'hashes' | 'differences'>}
 */
export function compare(questions, answers, expected) {
  /** @type {string[]} */
  const differences = [];
  const equal = { run: 0, golden: 0, hash: 0 };
  questions.forEach((question, i) => {
    const wished = expected.get(subject(question));
    if (answers[i] === wished && wished !== undefined) equal[question.kind]++;
    else differences.push(`${inWords(question)}: ${answers[i]} instead of ${wished}`);
  });
  return { runs: equal.run + equal.golden, hashes: equal.hash, differences };
}

/** @param {Row[]} rows @param {Question[]} questions @returns {string} */
export function tableOf(rows, questions) {
  const asked = (/** @type {string[]} */ ...kinds) =>
    questions.filter((each) => kinds.includes(each.kind)).length;
  const cells = [
    ['engine', 'where', 'equal digests', 'equal hashes', 'seconds'],
    ...rows.map(({ engine, place, runs, hashes, seconds }) => [
      engine,
      place,
      `${runs} of ${asked('run', 'golden')}`,
      `${hashes} of ${asked('hash')}`,
      seconds.toFixed(1),
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {number} workers */
export function placeName(workers) {
  if (workers === 0) return 'main thread';
  return workers === 1 ? 'a worker' : `${workers} workers at once`;
}

/** @param {Question} question */
function subject({ kind, name }) {
  return `${kind} ${name}`;
}

/** @param {Question} question */
function inWords(question) {
  if (question.kind !== 'run') return question.name;
  const how = { whole: 'in one go', sliced: 'in slices', copied: 'with a copy restored' };
  return `${question.name}, ${how[question.slicing]}`;
}
