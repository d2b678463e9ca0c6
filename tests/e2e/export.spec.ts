// What leaves the page, downloaded and read: CSV, JSON, the report. The numbers must be those of the
// command line for the same recipe, and what left must open again to the same digest.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipped } from '../unit/files/export/read-zip.ts';
import { drop } from './drop-file.ts';
import { openMenu, saved, UNTIL } from './export-menu.ts';
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openPaused } from './lab-page.ts';

/** What the command line makes of a run file: the file `name` that it writes. */
function fromCommandLine(run: string, name: string, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lab-export-'));
  try {
    const [source, out] = [join(folder, 'run.json'), join(folder, name)];
    writeFileSync(source, run);
    const args = ['scripts/lab.mjs', 'run', source, '--until', String(UNTIL), '--out', out];
    execFileSync(process.execPath, [...args, ...options], { stdio: 'ignore' });
    return readFileSync(out, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('whoever asks for a file keeps the focus while it is made', async ({ page }) => {
  await openMenu(page);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const report = dialog.getByRole('button', { name: 'Report', exact: true });
  const coming = page.waitForEvent('download');
  const ways = dialog.getByRole('group', { name: 'Export' }).getByRole('button');
  const count = await ways.count();
  expect(count).toBe(13);
  // What makes the file comes when all has been looked at.
  let goOn = (): void => undefined;
  const seen = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(/client-results/, async (route) => {
    await seen;
    await route.continue();
  });
  await report.press('Enter');
  for (let each = 0; each < count; each++) {
    await expect(ways.nth(each)).toHaveAttribute('aria-disabled', 'true');
  }
  await expect(dialog.getByLabel('Chart', { exact: true })).toBeDisabled();
  await expect(report).toBeFocused();
  // Does not lead away from what is being made.
  await dialog.getByRole('button', { name: 'Link', exact: true }).dispatchEvent('click');
  await expect(report).toBeVisible();
  goOn();
  await coming;
  await expect(dialog.getByRole('status')).toHaveText(/^Saved as /);
  await expect(report).toBeFocused();
  await expect(report).not.toHaveAttribute('aria-disabled', 'true');
  await expect(dialog.getByLabel('Chart', { exact: true })).toBeEnabled();
});

test('the CSV files are those of the command line', async ({ page }) => {
  await openMenu(page);
  const run = (await saved(page, 'Run as JSON')).bytes.toString();
  const classic = (await saved(page, 'CSV (classic)')).bytes.toString();
  const [header, first] = classic.split('\n');
  expect(header).toBe('Timestamp,Avg_CPU,Avg_Memory,Total_Network_IO,Instance_Count');
  expect(first.split(',')).toHaveLength(5);
  expect(classic).toBe(fromCommandLine(run, 'classic.csv', '--csv', 'classic'));
  const files = unzipped((await saved(page, 'CSV (complete)')).bytes);
  expect(files['series.csv']).toBe(fromCommandLine(run, 'series.csv'));
  expect(files['series.csv'].trimEnd().split('\n')).toHaveLength(1 + UNTIL / 2);
  expect(files['machines.csv']).toContain('failed');
});

test('a run that left opens again, verified, to the same digest', async ({ page }) => {
  const digest = await openMenu(page);
  const { name, bytes } = await saved(page, 'Run as JSON');
  expect(JSON.parse(bytes.toString())).toMatchObject({ results: { digest } });
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.lab.open('steady'));
  await drop(page, name, bytes.toString());
  const dialog = page.getByRole('dialog', { name: 'Open a run' });
  await expect(dialog).toContainText(`Verified: same digest, ${digest}`);
  expect(await labState(page)).toMatchObject({ time: UNTIL, digest, playing: false });
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(dialog).toBeHidden();
});

for (const hash of ['#runs', '#compare']) {
  test(`a run from a file is shown, also when it was dropped on ${hash}`, async ({ page }) => {
    const digest = await openMenu(page);
    const { name, bytes } = await saved(page, 'Run as JSON');
    await page.keyboard.press('Escape');
    await page.evaluate((where) => (location.hash = where), hash);
    await expect(page.getByRole('group', { name: 'Topology' })).toBeHidden();
    await drop(page, name, bytes.toString());
    const dialog = page.getByRole('dialog', { name: 'Open a run' });
    await expect(dialog).toContainText(`Verified: same digest, ${digest}`);
    await dialog.getByRole('button', { name: 'OK' }).click();
    await expect(page.getByRole('group', { name: 'Topology' })).toBeVisible();
    // The dialog had the focus when the lab came back.
    await expect(page.getByRole('heading', { name: 'Autoscaling Lab' })).toBeFocused();
    expect(new URL(page.url()).hash).toBe('');
    expect(await labState(page)).toMatchObject({ time: UNTIL, digest });
  });
}

test('the lab has the focus when it comes back, also from a screen that came late', async ({
  page,
}) => {
  await openMenu(page);
  const { name, bytes } = await saved(page, 'Run as JSON');
  await page.keyboard.press('Escape');
  let come = (): void => undefined;
  const late = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/OtherScreen-*.js', (route) => late.then(() => route.continue()));
  await page.evaluate(() => (location.hash = '#runs'));
  await expect(page.getByRole('group', { name: 'Topology' })).toBeHidden();
  await drop(page, name, bytes.toString());
  const dialog = page.getByRole('dialog', { name: 'Open a run' });
  await expect(dialog).toContainText('Verified');
  come();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await expect(page.getByRole('heading', { name: 'Autoscaling Lab' })).toBeFocused();
  await expect(page).toHaveTitle('Autoscaling Lab');
});

test('a run whose results are not its own says so, and one of another engine, too', async ({
  page,
}) => {
  await openMenu(page);
  const chosen = JSON.parse((await saved(page, 'Run as JSON')).bytes.toString()) as {
    engine: string;
    results: { digest: string };
  };
  chosen.results.digest = '0123456789abcdef';
  chosen.engine = 'autoscaling-lab/0';
  await page.getByLabel('Open a run…').setInputFiles({
    name: 'forged.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(chosen)),
  });
  const dialog = page.getByRole('dialog', { name: 'Open a run' });
  await expect(dialog).toContainText('The digest differs: the file says 0123456789abcdef');
  await expect(dialog).toContainText('made by engine autoscaling-lab/0');
});

test('a run whose figures were changed beside its digest is not called verified', async ({
  page,
}) => {
  await openMenu(page);
  const file = JSON.parse((await saved(page, 'Run as JSON')).bytes.toString()) as {
    results: { figures: { elasticity: { score: number } } };
  };
  const { score } = file.results.figures.elasticity;
  file.results.figures.elasticity.score = 1.5;
  await page.keyboard.press('Escape');
  await drop(page, 'forged.json', JSON.stringify(file));
  const dialog = page.getByRole('dialog', { name: 'Open a run' });
  const values = `the file says 1.5, simulated again it is ${score}`;
  await expect(dialog).toContainText(`results.figures.elasticity.score: ${values}`);
  await expect(dialog).not.toContainText('Verified');
});

test('a file that was chosen as a run is refused as one, also when it looks like traffic', async ({
  page,
}) => {
  await openMenu(page);
  await page.getByLabel('Open a run…').setInputFiles({
    name: 'traffic.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('seconds,requests_per_second\n0,10\n'),
  });
  const dialog = page.getByRole('dialog', { name: 'Open a run' });
  await expect(dialog.getByRole('alert')).toContainText('traffic.csv');
});

test('a scenario that is dropped is said to be open', async ({ page }) => {
  await openPaused(page);
  await drop(page, 'small.json', '{"name": "Small", "durationSeconds": 60}');
  const dialog = page.getByRole('dialog', { name: 'Open a run' });
  await expect(dialog).toContainText('It was opened. The file holds no results');
});

for (const [what, text, refusal] of [
  ['a broken file', '{"engine": ', 'Line 1'],
  ['a wrong seed', '{"engine":"x","seed":-1,"scenario":{"name":"a"}}', 'seed: -1 is not allowed'],
  [
    'a wrong setting',
    '{"engine":"x","scenario":{"name":"a","durationSeconds":-5}}',
    'scenario.durationSeconds: -5 is not allowed',
  ],
] as const) {
  test(`${what} is refused with path and value, and nothing changes`, async ({ page }) => {
    await openPaused(page);
    const before = await labState(page);
    await drop(page, 'bad.json', text);
    const dialog = page.getByRole('dialog', { name: 'Open a run' });
    await expect(dialog.getByRole('alert')).toContainText(refusal);
    expect(await labState(page)).toEqual(before);
  });
}

test('the report stands alone: no script, nothing fetched, every name is text', async ({
  page,
}) => {
  await openPaused(page);
  await page.evaluate(() =>
    window.lab.openScenario({ name: '<script>alert(1)</script>', durationSeconds: 120 }, 7),
  );
  const { digest } = await advanceTo(page, 60);
  await page.getByRole('button', { name: 'Export' }).click();
  const { name, bytes } = await saved(page, 'Report');
  expect(name).toMatch(/^script-alert-1-script-seed-7-report\.html$/);
  const html = bytes.toString();
  expect(html).not.toMatch(/<script/i);
  expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
    /https?:|src=|@import|url\(h/,
  );
  const report = await page.context().newPage();
  await report.setContent(html);
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('<script>alert(1)</script>');
  await expect(report.locator('header')).toContainText(digest);
  await expect(report.locator('svg')).toHaveCount(2);
});
