// What a screen reader is told without asking: every change of a live region, in the order in which they
// come, all regions of the page together. A region that says aria-live="off" tells nothing.
import type { Page } from '@playwright/test';

export interface Message {
  /** Milliseconds since the page was opened. */
  readonly at: number;
  readonly text: string;
}

declare global {
  interface Window {
    messages: Message[];
  }
}

/** Listens from now on; changes of one moment are one message. */
export function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const LIVE = '[aria-live], [role="status"], [role="alert"], [role="log"], output';
    const QUIET = '[aria-live="off"]';
    window.messages = [];
    const hear = (records: readonly MutationRecord[]) => {
      const changed = new Set<Element>();
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(LIVE);
        if (region && !region.matches(QUIET) && region.checkVisibility()) changed.add(region);
      }
      for (const region of changed) {
        const text = region.textContent.replace(/\s+/g, ' ').trim();
        if (text !== '') window.messages.push({ at: performance.now(), text });
      }
    };
    const everything = { childList: true, characterData: true, subtree: true };
    new MutationObserver(hear).observe(document.body, everything);
  });
}

export const heard = (page: Page): Promise<Message[]> => page.evaluate(() => window.messages);
