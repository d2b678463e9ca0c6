// Where the words of a refused number stand, and for how long: inside the window and on top of what is
// beside the box, one at a time; leaving the box puts the words away and the value back. Words that
// leaving itself has brought stay up to the next key. In a rail, a drawer and a sheet.
import { expect, test } from './fixtures.ts';
import { box, changes, openRail, type } from './rail-page.ts';

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1024, height: 560 },
  { width: 390, height: 844 },
]) {
  test(`a refusal stands inside the window until its box is left, ${width} wide`, async ({
    page,
  }) => {
    await openRail(page);
    await page.setViewportSize({ width, height });
    if (width < 1181) await page.getByRole('button', { name: 'Controls', exact: true }).click();
    const said = page.getByText('is not allowed;');
    const field = (name: string) =>
      page.getByRole('textbox', { name: `${name}, number`, exact: true });
    for (const [name, typed] of [
      ['Queue limit', '1.5'],
      ['Timeout of medium', '-3'],
    ] as const) {
      const before = await field(name).inputValue();
      await type(field(name), typed);
      await expect(said).toHaveCount(1);
      const standing = () =>
        said.evaluate((words) => {
          const { left, right, top, bottom } = words.getBoundingClientRect();
          const corners = [left + 3, right - 3].flatMap((x) =>
            [top + 3, bottom - 3].map((y) => [x, y]),
          );
          return {
            isInside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
            isOnTop: corners.every(([x, y]) => words.contains(document.elementFromPoint(x, y))),
          };
        });
      // On a phone the sheet may still be on its way in.
      await expect.poll(standing).toEqual({ isInside: true, isOnTop: true });
      await field(name).blur();
      await expect(said).toHaveCount(0);
      await expect(field(name)).toHaveValue(before);
    }
    expect(await changes(page)).toEqual([]);
  });
}

test('what is refused by leaving a box is said up to the next key', async ({ page }) => {
  await openRail(page);
  await box(page, 'Queue limit').fill('1.5');
  await box(page, 'Queue limit').press('Tab');
  const said = page.getByText('1.5 is not allowed;');
  await expect(said).toBeVisible();
  await expect(box(page, 'Queue limit')).toHaveValue('1000');
  await page.keyboard.press('Tab');
  await expect(said).toHaveCount(0);
});
