// What is said of a file that was dropped: where it is wrong is said once, and that it was opened is
// said first.
import { expect, it } from 'vitest';
import { parseScenarioText } from '../../../src/sim/scenario/validate.ts';
import { exportWords } from '../../../src/words/en-export.ts';

const { opened } = exportWords;

it.each([
  ['cut short', '{"name": ', /^Line 1, column 10: the text ends too early$/],
  ['with a wrong value', '{\n "durationSeconds": -5}', /^Line 2, column \d+: durationSeconds: -5/],
])('a text %s has its place in front, once', (_, text, sentence) => {
  const parsed = parseScenarioText(text);
  const { line = 0, column = 0, message } = parsed.ok ? { message: '' } : parsed.problems[0];
  const said = opened.placed(line, column, message);
  expect(said).toMatch(sentence);
  expect(said.match(/line \d/gi)).toHaveLength(1);
});

it('a file without results was opened', () => {
  expect(opened.noResults).toMatch(/^It was opened\./);
});

it('a value that is not of the run is named with both values', () => {
  const said = opened.otherValue({ path: 'results.figures.x', said: '1', made: '2' });
  expect(said).toContain('results.figures.x: the file says 1, simulated again it is 2');
});
