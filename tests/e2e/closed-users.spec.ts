// Closed users: where a scenario has them, their number and their think time can be set instead of
// a rate and its shape, each as an intervention, and the time line says why it shows no planned rate.
import { expect, test } from './fixtures.ts';
import { labState, openPaused } from './lab-page.ts';

test('users and their think time stand in place of a rate', async ({ page }) => {
  await openPaused(page, '?scenario=office-hour');
  await expect(page.getByRole('slider', { name: 'Peak rate', exact: true })).toHaveCount(0);
  await expect(page.getByText('users send after thinking')).toBeVisible();
  const users = page.getByRole('slider', { name: 'Users', exact: true });
  const think = page.getByRole('textbox', { name: 'Think time, number' });
  await expect(users).toHaveValue('800');
  await expect(think).toHaveValue('7');

  const { time } = await labState(page);
  await users.press('ArrowRight');
  await think.fill('20');
  await think.press('Enter');
  await expect
    .poll(async () => (await labState(page)).interventions)
    .toEqual([
      { time, kind: 'set', path: 'workload.users', value: 820 },
      { time, kind: 'set', path: 'workload.think.meanSeconds', value: 20 },
    ]);
});
