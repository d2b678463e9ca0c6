// A file that is dropped on the page, as a mouse would, and a day of traffic to put into it.
import type { Page } from '@playwright/test';

/** A day of traffic, one row a minute: a wave of 100 to 300 requests a second. */
export function dayOfTraffic(): string {
  const rows = Array.from({ length: 1440 }, (_, minute) => {
    const rate = 200 + 100 * Math.sin((2 * Math.PI * minute) / 1440);
    return `${minute * 60},${rate.toFixed(2)}`;
  });
  return ['seconds,requests_per_second', ...rows].join('\n');
}

export async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: 'text/csv' }));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    [name, text] as const,
  );
}
