// Does what is on the screen fit its viewer? No sideways scrolling of the page, no control that cannot be
// pressed, no word that is cut off, nothing that moves for ever. Each answers with what is wrong.
import type { Page } from '@playwright/test';

/** By how many px the page is wider than the window. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** By how many px the page is higher than the window; where its parts scroll, it has no need to. */
export function tooHigh(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollHeight - innerHeight));
}

/** Controls that, brought to the middle of the window, something else lies over. */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = 'button, input, select, summary, a[href], [role="slider"]';
    const scope = document.querySelector('dialog:modal') ?? document;
    const controls = [...scope.querySelectorAll<HTMLElement>(all)].filter((each) => {
      return each.checkVisibility({ visibilityProperty: true }) && !each.closest('.unseen');
    });
    const unreachable = controls.filter((control) => {
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = control.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      return !hit || !(control.contains(hit) || hit.contains(control) || sharesLabel(hit, control));
    });
    return unreachable.map((each) => each.outerHTML.slice(0, 160));

    function sharesLabel(hit: Element, control: Element): boolean {
      return hit.closest('label')?.contains(control) === true;
    }
  });
}

/** The text spacing of WCAG 1.4.12, which a reader may ask of any page. */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important;' +
        ' word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** Boxes that cut their own words off. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasWords = ({ childNodes }: Element) =>
      [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((each) => {
        if (!each.checkVisibility() || each.closest('.unseen') || !hasWords(each)) return false;
        const { overflowX, overflowY, display, clipPath } = getComputedStyle(each);
        // The second is there for a screen reader alone, in some widths.
        if (display === 'inline' || clipPath === 'inset(50%)') return false;
        const isCutAcross = overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1;
        const isCutDown = overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1;
        return isCutAcross || isCutDown;
      })
      .map(({ className, textContent }) => `${className}: ${textContent.trim().slice(0, 60)}`);
  });
}

/** Animations that run for ever. */
export function endlessAnimations(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.getAnimations().filter(({ effect, playState }) => {
        return playState === 'running' && effect?.getTiming().iterations === Infinity;
      }).length,
  );
}
