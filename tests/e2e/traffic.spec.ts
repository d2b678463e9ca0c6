// A user's own traffic: chosen from the list of scenarios or dropped on the page, read on this
// computer, described, then run. A file that cannot be read is refused with row, column and value.
import { dayOfTraffic, drop } from './drop-file.ts';
import { expect, test } from './fixtures.ts';
import { labState, openLab, openPaused } from './lab-page.ts';

test('a dropped CSV is described, and runs', async ({ page }) => {
  await openLab(page);
  await drop(page, 'shop.csv', dayOfTraffic());
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  const choices = dialog.getByRole('combobox');
  await expect(choices).toHaveCount(4);
  const said = await choices.evaluateAll((all) =>
    all.map((each) => (each as HTMLSelectElement).selectedOptions[0].text.trim()),
  );
  expect(said).toEqual(['seconds', 'seconds', 'requests_per_second', 'requests a second']);
  await expect(dialog).toContainText('1,440 rows, one each 60 s');
  await expect(dialog).toContainText('100 to 300 requests a second');
  await expect(dialog).toContainText('rows in order');
  await expect(dialog).toContainText('24 h of traffic become a run of 60 min.');
  await dialog.getByRole('button', { name: 'Run with this traffic' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toContainText('shop.csv');
  const opened = await page.evaluate(() => {
    const { scenario } = window.lab;
    const { workload, durationSeconds } = scenario ?? {};
    if (workload?.kind !== 'open' || workload.shape.kind !== 'curve') return null;
    return { durationSeconds, peakRate: workload.peakRate, points: workload.shape.times.length };
  });
  expect(opened).toEqual({ durationSeconds: 3600, peakRate: 300, points: 1440 });
  await expect.poll(async () => (await labState(page)).time).toBeGreaterThan(1);
  await expect(page.getByRole('group', { name: 'Topology' })).toContainText(/\d requests\/s/);
});

test('its peak and its pace can be changed', async ({ page }) => {
  await openLab(page);
  await drop(page, 'shop.csv', dayOfTraffic());
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await dialog.getByRole('textbox', { name: 'Highest rate, requests/s' }).fill('450');
  await dialog.getByRole('textbox', { name: 'Times faster' }).fill('48');
  await dialog.getByRole('textbox', { name: 'Times faster' }).press('Enter');
  await expect(dialog).toContainText('24 h of traffic become a run of 30 min.');
  await dialog.getByRole('button', { name: 'Run with this traffic' }).click();
  await expect(dialog).toBeHidden();
  const scenario = await page.evaluate(() => window.lab.scenario);
  expect(scenario).toMatchObject({ durationSeconds: 1800, workload: { peakRate: 450 } });
});

test('the picture shows the axes of the run, and follows its peak and its pace', async ({
  page,
}) => {
  await openLab(page);
  await drop(page, 'shop.csv', dayOfTraffic());
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  const picture = dialog.getByRole('img', { name: 'The rate over the whole file' });
  await expect(picture).toHaveAccessibleName(/100 to 300 requests a second, 60 min$/);
  await expect(picture).toContainText('200');
  const peak = dialog.getByRole('textbox', { name: 'Highest rate, requests/s' });
  await peak.fill('3000');
  await peak.press('Enter');
  await expect(picture).toHaveAccessibleName(/1,000 to 3,000 requests a second, 60 min$/);
  await expect(picture).toContainText('2k');
  await expect(dialog).toContainText('Its rates are taken ×10.');
  await dialog.getByRole('button', { name: 'As long as the file' }).click();
  await expect(picture).toHaveAccessibleName(/, 24 h$/);
  await expect(picture).toContainText('20 h');
  await dialog.getByRole('button', { name: 'As in the file' }).click();
  await expect(picture).toHaveAccessibleName(/100 to 300 requests a second, 24 h$/);
});

test('which column is the traffic can be said when it is not clear, or wrong', async ({ page }) => {
  await openLab(page);
  const rows = Array.from({ length: 9 }, (_, i) => `${i * 60},${10 + i},${20 + i}`);
  await drop(page, 'two.csv', ['seconds,north,south', ...rows].join('\n'));
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await expect(dialog.getByRole('alert')).toContainText('which column holds the traffic');
  await dialog.getByRole('combobox', { name: 'Traffic' }).selectOption('south');
  await expect(dialog).toContainText('20 to 28 requests a second');
  await dialog.getByRole('combobox', { name: 'Values are' }).selectOption('requests in each row');
  await expect(dialog).toContainText('0.333 to 0.467 requests a second');
  await dialog.getByRole('combobox', { name: 'Traffic' }).selectOption('each row is one request');
  await expect(dialog).toContainText('9 rows, counted every');
});

test('the span of rates stands chosen as its name says, and each choice is obeyed', async ({
  page,
}) => {
  await openLab(page);
  const rows = Array.from({ length: 48 }, (_, i) => `${i * 3600};${i % 2 === 0 ? 1800 : 200}`);
  await drop(page, 'minutes.csv', ['Timestamp;Requests per minute', ...rows].join('\n'));
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  const values = dialog.getByRole('combobox', { name: 'Values are' });
  await expect(values.locator('option:checked')).toHaveText('requests a minute');
  await expect(dialog).toContainText('3.33 to 30 requests a second');
  await expect(dialog.getByRole('listitem')).toHaveText(/“Requests per minute” were divided by 60/);
  for (const [choice, rates] of [
    ['requests a second', '200 to 1,800'],
    ['requests an hour', '0.0556 to 0.5'],
    ['requests a minute', '3.33 to 30'],
  ] as const) {
    await values.selectOption(choice);
    await expect(dialog).toContainText(`${rates} requests a second`);
    await expect(values.locator('option:checked')).toHaveText(choice);
    await expect(dialog).not.toContainText('Assumed and repaired');
  }
});

test('gaps and rows out of order are told', async ({ page }) => {
  await openLab(page);
  await drop(page, 'gaps.csv', 'seconds,rps\n0,10\n60,12\n180,14\n120,11\n420,12\n480,13\n');
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await expect(dialog).toContainText('3 rows missing');
  await expect(dialog).toContainText('1 row came late, sorted');
  await expect(dialog).toContainText('filled by a straight line');
});

for (const [name, text, refusal] of [
  ['empty.csv', '', 'The file is empty.'],
  ['sheet.xlsx', 'PK\u0003\u0004\u0000\u0000', 'The file is not text'],
  ['short.csv', 'seconds,rps\n0,5\n', 'There are too few rows.'],
  ['below.csv', 'seconds,rps\n0,5\n60,-4\n', '“-4” is below zero.'],
  ['words.csv', 'when,rps\nyesterday,5\ntoday,4\n', '“yesterday” is not a time.'],
  ['units.csv', 'seconds,rps\n0,5 cows\n60,4 cows\n', 'The unit of “5 cows” is not known.'],
] as const) {
  test(`${name} is refused in words`, async ({ page }) => {
    await openLab(page);
    await drop(page, name, text);
    const dialog = page.getByRole('dialog', { name: 'Your traffic' });
    await expect(dialog.getByRole('alert')).toContainText(refusal);
    await expect(dialog.locator('button', { hasText: 'Choose a file' })).toBeVisible();
  });
}

test('a file is chosen from the list of scenarios', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('Your traffic…');
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(dayOfTraffic()) });
  await dialog.getByRole('button', { name: 'Run with this traffic' }).click();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toContainText('own.csv');
});

test('a file that makes no sense is refused in words, and the run goes on', async ({ page }) => {
  await openLab(page);
  await drop(page, 'broken.csv', 'seconds,rate\n0,10\n60,ten\n120,12\n');
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await expect(dialog.getByRole('alert')).toContainText(
    'Row 3, column “rate”: “ten” is not a number.',
  );
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('flash-sale');
  const { time } = await labState(page);
  await expect.poll(async () => (await labState(page)).time).toBeGreaterThan(time);
});

test('a file dropped before the browser has told that the last dialog is closed stays open', async ({
  page,
}) => {
  await openLab(page);
  await drop(page, 'shop.csv', dayOfTraffic());
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await expect(dialog).toContainText('What was found');
  await page.evaluate(() => {
    const hold = (event: Event) => {
      if (!event.isTrusted) return void (document.body.dataset['told'] = 'yes');
      event.stopImmediatePropagation();
      setTimeout(() => event.target?.dispatchEvent(new Event('close')), 500);
    };
    document.addEventListener('close', hold, true);
  });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await drop(page, 'zero.csv', 'seconds,rate\n0,0\n60,0\n120,0\n');
  await expect(page.locator('body')).toHaveAttribute('data-told', 'yes');
  await expect(dialog).toContainText('There is no traffic in it');
});

test('a file far above what fits says that it was scaled down; one without traffic runs', async ({
  page,
}) => {
  await openLab(page);
  await drop(page, 'huge.csv', 'seconds,rate\n0,1e9\n60,2e9\n120,1e9\n');
  const dialog = page.getByRole('dialog', { name: 'Your traffic' });
  await expect(dialog).toContainText('Its rates are taken ×0.00000026.');
  await expect(dialog).toContainText('so it was scaled down to 520');
  await page.keyboard.press('Escape');
  await drop(page, 'zero.csv', 'seconds,rate\n0,0\n60,0\n120,0\n');
  await expect(dialog).toContainText('There is no traffic in it');
  await expect(dialog.getByRole('textbox', { name: 'Highest rate, requests/s' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Run with this traffic' }).click();
  await expect(dialog).toBeHidden();
  expect((await page.evaluate(() => window.lab.scenario))?.workload).toMatchObject({ peakRate: 0 });
});
