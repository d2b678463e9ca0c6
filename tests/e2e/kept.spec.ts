// Runs are kept while they happen: they stand in the list, outlive the page, go on where they were left
// with the same digest, belong to one tab, and can be renamed, tagged, compared and opened.
import { expect, test } from './fixtures.ts';
import { advanceTo, labState, openPaused } from './lab-page.ts';
import { elsewhere, lineOf, lines, lookAt, toRuns, touch, untilKept } from './runs-page.ts';

test('a run stands in the list from its first change on, and is not there before', async ({
  page,
}) => {
  await openPaused(page);
  await toRuns(page);
  await expect(page.getByText('Run one, then compare')).toBeVisible();
  await page.getByRole('button', { name: 'To the lab' }).click();
  await touch(page, 1300);
  await toRuns(page);
  await expect(lines(page)).toHaveCount(1);
  await expect(lines(page)).toContainText('seed 42, 1 intervention: scale-out threshold 55 %');
  await expect(lines(page)).toContainText('21:40 of 1:00:00');
});

test('a page that is loaded again goes on with its run, to the same digest', async ({
  page,
  context,
}) => {
  await openPaused(page);
  await touch(page, 1300);
  await untilKept(page, '21:40');
  await page.evaluate(() => window.lab.setSpeed(60));
  await page.evaluate(() => window.lab.play());
  await page.waitForFunction(() => window.lab.time > 1330);
  await page.reload();
  await expect(page.getByRole('group', { name: 'Topology' })).toContainText('running');
  await expect.poll(async () => (await labState(page)).time).toBeGreaterThan(1330);
  expect(await page.evaluate(() => window.lab.speed)).toBe(60);
  const resumed = await advanceTo(page, 2000);
  expect(resumed.interventions).toHaveLength(1);

  const other = await context.newPage();
  await openPaused(other, '?scenario=flash-sale');
  await touch(other, 1300);
  const afresh = await advanceTo(other, 2000);
  expect(resumed.digest).toBe(afresh.digest);
});

test('a finished run outlives the page, and opens at its end', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  const end = await advanceTo(page, 3600);
  await toRuns(page);
  await expect(lines(page)).not.toContainText('of 1:00:00');
  await page.reload();
  await expect(lines(page)).toHaveCount(1);
  await lines(page).press('Enter');
  await expect(page.getByText('The run is over. Play begins it again.')).toBeVisible();
  await expect.poll(async () => (await labState(page)).digest).toBe(end.digest);
});

test('an unfinished run is resumed where it was left', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  const left = await advanceTo(page, 1500);
  await untilKept(page, '25:00');
  await page.evaluate(() => window.lab.open('steady'));
  await toRuns(page);
  await lineOf(page, 'Flash sale').hover();
  await page.getByRole('button', { name: 'Resume Flash sale' }).click();
  await expect.poll(async () => (await labState(page)).digest).toBe(left.digest);
  expect((await labState(page)).playing).toBe(false);
});

test('a change in the past makes a fork under the run, which can be folded', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  await advanceTo(page, 3600);
  await page.evaluate(() => window.lab.seek(1400));
  await page.evaluate(() => window.lab.failMachine());
  await toRuns(page);
  const fork = lineOf(page, 'from Flash sale at 23:20');
  await expect(fork).toHaveAttribute('aria-level', '2');
  const parent = lines(page).first();
  await parent.press('ArrowLeft');
  await expect(lines(page)).toHaveCount(1);
  await expect(parent).toHaveAttribute('aria-expanded', 'false');
  await parent.press('ArrowRight');
  await expect(fork).toBeVisible();
});

test('a second tab that opens a run that goes on looks at a copy', async ({ page, context }) => {
  await openPaused(page);
  await touch(page, 1300);
  const ours = await labState(page);
  await untilKept(page, '21:40');
  const other = await context.newPage();
  await lookAt(other, 'seed 42');
  await expect.poll(async () => (await labState(other)).digest).toBe(ours.digest);
  await toRuns(page);
  await expect(lines(page)).toHaveCount(1);
  await other.evaluate(() => window.lab.failMachine());
  await expect(lines(page)).toHaveCount(2);
  await expect(elsewhere(other)).toHaveCount(0);
  await expect(lineOf(page, 'from Flash sale at 21:40')).toContainText('2 interventions');
});

test('a tab that went on to another run from a copy is not drawn back', async ({
  page,
  context,
}) => {
  await openPaused(page);
  await touch(page, 1300);
  await untilKept(page, '21:40');
  const other = await context.newPage();
  await lookAt(other, 'seed 42');
  await other.evaluate(() => window.lab.newSeed(7));
  await expect(elsewhere(other)).toHaveCount(0);
  // Behind the other in the queue for the run: when it goes on with it, the other has had its turn.
  const third = await context.newPage();
  await lookAt(third, 'seed 42');
  await page.close();
  await expect(elsewhere(third)).toHaveCount(0);
  expect((await labState(other)).seed).toBe(7);
});

test('a run goes on in the tab that looks at it, when the one that wrote it is gone', async ({
  page,
  context,
}) => {
  await openPaused(page);
  await touch(page, 1300);
  const kept = await page.evaluate(() => window.lab.kept);
  await untilKept(page, '21:40');
  const other = await context.newPage();
  await lookAt(other, 'seed 42');
  // It went on meanwhile.
  await page.evaluate(() => window.lab.advanceTo(1500));
  await untilKept(page, '25:00');
  const left = await labState(page);
  await page.close();
  await expect.poll(() => other.evaluate(() => window.lab.kept)).toBe(kept);
  await expect(elsewhere(other)).toHaveCount(0);
  await expect.poll(async () => (await labState(other)).digest).toBe(left.digest);
  await other.evaluate(() => window.lab.sendBurst());
  await toRuns(other);
  await expect(lines(other)).toHaveCount(1);
  await expect(lines(other)).toContainText('2 interventions');
});

test('a run is renamed and tagged by keyboard, found by both, and keeps them', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  await toRuns(page);
  await lines(page).press('F2');
  await page.getByRole('textbox', { name: 'Name of the run' }).fill('Low threshold');
  await page.keyboard.press('Enter');
  await expect(lineOf(page, 'Low threshold')).toBeFocused();
  await page.getByRole('button', { name: 'Tags Low threshold' }).press('Enter');
  await page.getByRole('textbox', { name: 'Tags, with commas' }).fill('class B, lesson 2,');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Only with the tag' })).toContainText('class B');
  await page.reload();
  const search = page.getByRole('searchbox', { name: 'Search runs' });
  await search.fill('low class');
  await expect(lineOf(page, 'Low threshold')).toContainText('lesson 2');
  await search.fill('nothing like it');
  await expect(page.getByText('No run is like that.')).toBeVisible();
});

test('a tag stops at its limit, and that is said; a long one leaves the name its place', async ({
  page,
}) => {
  await openPaused(page);
  await touch(page, 1300);
  await toRuns(page);
  await lines(page).press('F2');
  const name = 'A name that is long enough for any line of the list there may be in a window';
  await page.getByRole('textbox', { name: 'Name of the run' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Tags A name' }).press('Enter');
  const box = page.getByRole('textbox', { name: 'Tags, with commas' });
  await expect(box).toHaveAccessibleDescription('Up to 8 tags of 24 characters.');
  await box.pressSequentially(`${'w'.repeat(26)},b`);
  await expect(box).toHaveValue(`${'w'.repeat(24)},b`);
  await box.fill(`a,${'w'.repeat(40)}`);
  await expect(box).toHaveValue(`a,${'w'.repeat(24)}`);
  await expect(lines(page).getByText('A tag has at most 24 characters.')).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.press('b');
  await expect(lines(page).getByText('Up to 8 tags of 24 characters.')).toBeVisible();
  await page.keyboard.press('Enter');
  const line = lines(page).getByRole('rowheader');
  await expect(line.getByRole('button', { name: 'w'.repeat(24) })).toHaveCount(1);
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const whole = (await line.boundingBox())?.width ?? 0;
    const title = (await line.locator('strong').boundingBox())?.width ?? 0;
    expect(title / whole, `${width}`).toBeGreaterThan(0.5);
  }
});

test('a run whose name is looked at, and not changed, stays without one of its own', async ({
  page,
}) => {
  await openPaused(page);
  await touch(page, 1300);
  await toRuns(page);
  const name = page.getByRole('textbox', { name: 'Name of the run' });
  await lines(page).press('F2');
  await expect(name).toHaveValue('Flash sale');
  await page.keyboard.press('Enter');
  await expect(name).toHaveCount(0);
  await lines(page).press('F2');
  await name.blur();
  await expect(name).toHaveCount(0);
  const kept = await page.evaluate(() => window.lab.runs());
  expect(kept?.map((run) => run.name)).toEqual([null]);
});

test('two runs are chosen with Space and compared', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  await page.evaluate(() => window.lab.newSeed(7));
  await page.evaluate(() => window.lab.sendBurst());
  await toRuns(page);
  await expect(lines(page)).toHaveCount(2);
  await lines(page).first().press('Space');
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toBeDisabled();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  expect(new URL(page.url()).hash).toMatch(/^#compare\/[0-9a-f]{32},[0-9a-f]{32}$/);
});

test('the figures of the run that is being written move', async ({ page }) => {
  await openPaused(page);
  await touch(page, 1300);
  await page.evaluate(() => window.lab.play());
  await toRuns(page);
  await expect(lines(page)).toContainText('being written');
  const before = await lines(page).innerText();
  await expect(lines(page)).not.toHaveText(before);
});
