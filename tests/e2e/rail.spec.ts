// The further settings of the rail: each is moved by keyboard or typed and gives exactly its own
// intervention; what is not allowed is refused with what is; a dot leads back to the beginning;
// a policy's own settings come and go with it; what is folded stays folded.
import { expect, test } from './fixtures.ts';
import { box, changes, openRail, rail, type } from './rail-page.ts';

const TYPED = [
  ['Burstiness', '0.35', 'workload.burstiness.variation', 0.35],
  ['Step out', '3', 'pools.0.autoscaler.threshold.stepOut', 3],
  ['Step in', '2', 'pools.0.autoscaler.threshold.stepIn', 2],
  ['Window', '90', 'pools.0.autoscaler.windowSeconds', 90],
  ['Tick', '5', 'pools.0.autoscaler.tickSeconds', 5],
  ['Metric delay', '30', 'pools.0.autoscaler.metricDelaySeconds', 30],
  ['Of the last checks', '5', 'pools.0.autoscaler.threshold.ofDatapoints', 5],
  ['Datapoints', '3', 'pools.0.autoscaler.threshold.datapoints', 3],
  ['Queue limit', '250', 'pools.0.balancer.queueLimit', 250],
  ['Retries', '2', 'pools.0.balancer.retries', 2],
  ['Timeout of medium', '2.5', 'classes.1.timeoutSeconds', 2.5],
  ['Drain time', '0', 'pools.0.drainSeconds', 0],
] as const;

test('every further number that is typed is one intervention at its path', async ({ page }) => {
  await openRail(page);
  const expected = TYPED.map(([, , path, value]) => [path, value]);
  for (const [place, [name, text]] of TYPED.entries()) {
    await type(box(page, name), text);
    // What one number may be, another may depend on.
    await expect.poll(() => changes(page)).toEqual(expected.slice(0, place + 1));
  }
  for (const [name, text] of TYPED) await expect(box(page, name)).toHaveValue(text);
});

test('a dot beside what was changed leads back to where it began', async ({ page }) => {
  await openRail(page);
  await expect(rail(page).getByRole('button', { name: /^Return / })).toHaveCount(0);
  await type(box(page, 'Queue limit'), '250');
  await type(box(page, 'Tick'), '5');
  await page.getByRole('slider', { name: 'Cooldown' }).press('ArrowRight');
  const back = [
    ['Return Queue limit to 1000 req', 'Queue limit', '1000'],
    ['Return Tick to 15 s', 'Tick', '15'],
    ['Return Cooldown to 60 s', 'Cooldown', '60'],
  ] as const;
  for (const [dot, name, first] of back) {
    await rail(page).getByRole('button', { name: dot, exact: true }).press('Enter');
    await expect(box(page, name)).toHaveValue(first);
    await expect(rail(page).getByRole('button', { name: dot })).toHaveCount(0);
  }
  expect((await changes(page)).slice(3)).toEqual([
    ['pools.0.balancer.queueLimit', 1000],
    ['pools.0.autoscaler.tickSeconds', 15],
    ['pools.0.autoscaler.threshold.cooldownSeconds', 60],
  ]);
});

test('a dot gives the focus to its control', async ({ page }) => {
  await openRail(page);
  await type(box(page, 'Tick'), '5');
  await rail(page).getByRole('button', { name: 'Return Tick to 15 s' }).press('Enter');
  await expect(box(page, 'Tick')).toBeFocused();
});

const REFUSED = [
  ['Tick', '1', '1 is not allowed; give 2 to 3600 (seconds)'],
  ['Queue limit', '-1', '-1 is not allowed; give 0 to 1000000 (requests)'],
  ['Retries', '1.5', '1.5 is not allowed; give a whole number, 0 to 10'],
  ['Burstiness', '0.125', '0.125 is not allowed; give at most 2 decimals, 0 to 3'],
  ['Datapoints', '2', '2 is not allowed; only 1 is (checks)'],
  ['Level at rest', '101', '101 is not allowed; give 0 to 100 (percent of the peak rate)'],
  ['Share of light', '100', '100 is not allowed; give 0 to 99 (percent)'],
  ['Cooldown', '', 'An empty box is not allowed; give 0 to 300 (seconds)'],
  ['Window', '9'.repeat(40), `${'9'.repeat(20)}… is not allowed; give 2 to 3600 (seconds)`],
  ['Peak rate', '-1', '-1 is not allowed; give 0 to 2000 (requests a second)'],
] as const;

test('what is not allowed is refused with what is', async ({ page }) => {
  await openRail(page);
  for (const [name, typed, message] of REFUSED) {
    const before = await box(page, name).inputValue();
    await type(box(page, name), typed);
    await expect(rail(page).getByText(message, { exact: true })).toBeVisible();
    await expect(box(page, name)).toHaveAttribute('aria-invalid', 'true');
    await box(page, name).press('Escape');
    await expect(box(page, name)).toHaveValue(before);
  }
  expect(await changes(page)).toEqual([]);
});

test('no box takes what only looks like a number', async ({ page }) => {
  await openRail(page);
  for (const name of ['Cooldown', 'Window', 'Share of heavy', 'Retries', 'Rise lasts']) {
    const before = await box(page, name).inputValue();
    for (const text of [
      'NaN',
      '1e308',
      '',
      '1e3',
      '12,5',
      '0x10',
      '−',
      'Infinity',
      '9'.repeat(99),
    ]) {
      await type(box(page, name), text);
      await expect(box(page, name)).toHaveAttribute('aria-invalid', 'true');
    }
    await box(page, name).press('Escape');
    await expect(box(page, name)).toHaveValue(before);
  }
  expect(await changes(page)).toEqual([]);
  await type(box(page, 'Retries'), '-0');
  await expect(box(page, 'Retries')).toHaveValue('0');
  expect(await changes(page)).toEqual([]);
});

test('the mix is split by keyboard, the others keep their proportions', async ({ page }) => {
  await openRail(page);
  const split = rail(page).getByRole('slider', { name: 'Split of light and medium' });
  await expect(split).toHaveAttribute(
    'aria-valuetext',
    'light 70 percent, medium 25 percent, heavy 5 percent',
  );
  await split.press('ArrowLeft');
  await expect.poll(() => changes(page)).toEqual([['classes.0.share', 66.7742]]);
  await expect(box(page, 'Share of light')).toHaveValue('69');
  await expect(split).toHaveValue('69');
  await rail(page).getByRole('slider', { name: 'Split of medium and heavy' }).press('ArrowLeft');
  await expect.poll(async () => (await changes(page)).length).toBe(2);
  expect((await changes(page))[1]?.[0]).toBe('classes.2.share');
  await rail(page).getByRole('button', { name: 'Return Mix of work to where it began' }).click();
  await expect(box(page, 'Share of light')).toHaveValue('70');
  await expect(box(page, 'Share of heavy')).toHaveValue('5');
});

test('the only class cannot be made less; the knob stays where the split is', async ({ page }) => {
  await openRail(page);
  await type(box(page, 'Share of medium'), '0');
  await type(box(page, 'Share of heavy'), '0');
  await expect(box(page, 'Share of light')).toHaveValue('100');
  const split = rail(page).getByRole('slider', { name: 'Split of light and medium' });
  await split.press('Home');
  await expect(split).toHaveValue('100');
  await type(box(page, 'Share of light'), '50');
  await expect(
    rail(page).getByText('50 is not allowed; give another class a share first'),
  ).toBeVisible();
  await box(page, 'Share of light').press('Escape');
  await type(box(page, 'Share of heavy'), '40');
  await expect(box(page, 'Share of light')).toHaveValue('60');
});

test('a policy brings its own settings and takes them along', async ({ page }) => {
  await openRail(page);
  const policy = rail(page).getByRole('combobox', { name: 'Scaling policy' });
  await expect(box(page, 'Step out')).toBeVisible();
  await policy.selectOption('Target tracking');
  await expect(box(page, 'Scale-in stabilization')).toBeVisible();
  for (const gone of ['Step out', 'Datapoints', 'Cooldown']) {
    await expect(box(page, gone)).toHaveCount(0);
  }
  await type(box(page, 'Target CPU'), '55');
  await type(box(page, 'Tolerance'), '0.05');
  await type(box(page, 'Scale-in stabilization'), '120');
  await policy.selectOption('None');
  for (const gone of ['Target CPU', 'Tolerance', 'Tick', 'Window']) {
    await expect(box(page, gone)).toHaveCount(0);
  }
  await expect
    .poll(() => changes(page))
    .toEqual([
      ['pools.0.autoscaler.policy', 'targetTracking'],
      ['pools.0.autoscaler.targetTracking.targetPercent', 55],
      ['pools.0.autoscaler.targetTracking.tolerance', 0.05],
      ['pools.0.autoscaler.targetTracking.scaleInStabilizationSeconds', 120],
      ['pools.0.autoscaler.policy', 'none'],
    ]);
  await rail(page).getByRole('button', { name: 'Return Scaling policy to Threshold' }).click();
  await expect(box(page, 'Step out')).toBeVisible();
});

test('another shape acts as a whole, and so does each of its numbers', async ({ page }) => {
  await openRail(page);
  const shape = rail(page).getByRole('combobox', { name: 'Shape' });
  await shape.selectOption('Wave');
  await type(box(page, 'Lowest level'), '12.5');
  await expect
    .poll(() => changes(page))
    .toMatchObject([
      ['workload.shape', { kind: 'wave', lowLevel: 0.2 }],
      ['workload.shape', { kind: 'wave', lowLevel: 0.125 }],
    ]);
  await shape.selectOption('Steady');
  await expect(box(page, 'Lowest level')).toHaveCount(0);
  await rail(page).getByRole('button', { name: 'Return Shape to Surge' }).click();
  await expect(box(page, 'Rise begins at')).toHaveValue('1064');
});

test('a number may be a word, and back', async ({ page }) => {
  await openRail(page);
  const button = (name: string) => rail(page).getByRole('button', { name, exact: true });
  await button('Queue limit: no limit').click();
  await expect(box(page, 'Queue limit')).toHaveCount(0);
  await button('Queue limit: no limit').click();
  await expect(box(page, 'Queue limit')).toHaveValue('1000');
  for (const name of ['light', 'medium', 'heavy']) await button(`Timeout of ${name}: none`).click();
  await expect(rail(page).getByRole('checkbox')).toHaveCount(0);
  expect((await changes(page)).map(([, value]) => value)).toEqual([
    ...['unlimited', 1000, 'none', 'none', 'none'],
  ]);
});

test('what is folded and unfolded is remembered', async ({ page }) => {
  await openRail(page);
  await rail(page).getByRole('heading', { name: 'Workload' }).click();
  await expect(page.getByRole('slider', { name: 'Peak rate' })).toBeHidden();
  await page.reload();
  await expect(box(page, 'Step out')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Peak rate' })).toBeHidden();
});
