// For everyone: no finding of axe in either theme at three sizes, every control by keyboard alone,
// no scrolling sideways on a phone, nothing that moves by itself when less motion is asked for.
import { findings } from './axe.ts';
import { endlessAnimations } from './fits.ts';
import { expect, test } from './fixtures.ts';
import { openLab, openPaused } from './lab-page.ts';

const SIZES = {
  desktop: { width: 1440, height: 900 },
  projector: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
};

for (const theme of ['light', 'dark']) {
  for (const [name, viewport] of Object.entries(SIZES)) {
    test.describe(`in the ${theme} theme, ${name}`, () => {
      test.use({ viewport });

      test('axe finds nothing', async ({ page }) => {
        await openPaused(page, `?theme=${theme}`);
        expect(await findings(page)).toEqual([]);
        if (name === 'desktop') return;
        await page.getByRole('button', { name: 'Controls' }).click();
        await expect(page.getByRole('slider', { name: 'Peak rate' })).toBeVisible();
        expect(await findings(page)).toEqual([]);
      });
    });
  }
}

test('axe finds nothing in the traffic dialog', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('Your traffic…');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('the keyboard alone reaches every control', async ({ page }) => {
  await openPaused(page);
  // A note that opens beside a control has a link of its own, which is not there before.
  const wanted = await page.evaluate(() => {
    const all = 'button, input, select, summary, a[href], [tabindex="0"]';
    const found = [...document.querySelectorAll<HTMLElement>(all)].filter((each) => {
      return each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility();
    });
    for (const each of found) each.dataset['wanted'] = 'yes';
    return found.length;
  });
  const reached = new Set<string>();
  await page.evaluate(() => {
    let count = 0;
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement) || target.dataset['wanted'] !== 'yes') return;
      target.dataset['reached'] ??= String(count++);
    });
  });
  for (let i = 0; i < 2 * wanted && reached.size < wanted; i++) {
    await page.keyboard.press('Tab');
    const id = await page.evaluate(
      () => (document.activeElement as HTMLElement).dataset['reached'],
    );
    if (id !== undefined) reached.add(id);
  }
  expect(wanted).toBeGreaterThan(30);
  expect(reached.size).toBe(wanted);
});

test('what has the focus shows it', async ({ page }) => {
  await openPaused(page);
  for (let i = 0; i < 24; i++) {
    await page.keyboard.press('Tab');
    const without = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      // The ring of a slider is around its knob.
      if (focused.type === 'range' || focused === document.body) return null;
      const hasRing = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      return hasRing ? null : focused.outerHTML.slice(0, 200);
    });
    expect(without).toBeNull();
  }
});

test('a number that was left at once does not take the focus back', async ({ page }) => {
  await openPaused(page);
  const other = page.getByRole('button', { name: 'Send a job' });
  await page.getByRole('textbox', { name: 'Cooldown, number' }).evaluate(async (box) => {
    box.focus();
    const buttons = document.querySelectorAll<HTMLElement>('[aria-label="Try it"] button');
    [...buttons].find((each) => each.innerText.trim() === 'Send a job')?.focus();
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
  await expect(other).toBeFocused();
});

test('play keeps the focus when it becomes pause', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('button', { name: 'Play' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: SIZES.phone });

  test('nothing scrolls sideways, and the controls are in a sheet', async ({ page }) => {
    await openLab(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Controls' }).click();
    const sheet = page.getByRole('dialog', { name: 'Controls' });
    await expect(sheet.getByRole('slider', { name: 'Largest fleet' })).toBeVisible();
    await expect(sheet.getByRole('combobox', { name: 'Scenario' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  test('one chart at a time is chosen above it', async ({ page }) => {
    await openLab(page);
    await expect(page.getByRole('figure', { name: 'CPU' })).toBeVisible();
    await page.getByRole('button', { name: 'Network', exact: true }).click();
    await expect(page.getByRole('figure', { name: 'Network' })).toBeVisible();
    await expect(page.getByRole('figure', { name: 'CPU' })).toHaveCount(0);
  });
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('no animation runs for ever', async ({ page }) => {
    await openLab(page);
    expect(await endlessAnimations(page)).toBe(0);
  });

  test('the charts move in steps of a second, and stand still in between', async ({ page }) => {
    await openLab(page);
    const canvas = page.getByRole('figure', { name: 'CPU', exact: true }).locator('canvas');
    await expect.poll(() => page.evaluate(() => window.lab.time)).toBeGreaterThan(1210);
    const gaps = await canvas.evaluate(async (each: HTMLCanvasElement) => {
      const steps: number[] = [];
      let last = each.toDataURL();
      while (steps.length < 4) {
        await new Promise(requestAnimationFrame);
        const now = each.toDataURL();
        if (now !== last) steps.push(performance.now());
        last = now;
      }
      return steps.slice(1).map((step, i) => step - steps[i]);
    });
    // A frame may come late, the next one then seems early.
    expect(Math.min(...gaps)).toBeGreaterThan(700);
  });
});

test('decisions are spoken, at most one in 5 s', async ({ page }) => {
  await openPaused(page);
  await page.evaluate(() => {
    const changes: number[] = [];
    Object.assign(window, { changes });
    const live = document.querySelector('[aria-live=polite]');
    if (!live) throw new Error('there is no live region');
    new MutationObserver(() => changes.push(performance.now())).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.getByRole('button', { name: '60 times' }).click();
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('[aria-live=polite]')).toContainText('Added', { timeout: 20_000 });
  await page.waitForTimeout(11_000);
  const times = await page.evaluate(() => (window as unknown as { changes: number[] }).changes);
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  expect(gaps.filter((gap) => gap < 4900)).toEqual([]);
});
