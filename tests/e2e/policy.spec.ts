// The Content-Security-Policy holds in the page and, from the first load, in the worker: no eval,
// no foreign address, no foreign script. What is provoked here is named beforehand; any other
// breach in any test fails it. Code under test must be the page's own, since the test runner's
// evaluate may eval.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPaused } from './lab-page.ts';

const FOREIGN = 'https://foreign.invalid/';

/** Tries this in the worker, from a timer, so that it is not the runner's own evaluation. */
function inWorker(page: Page, what: string): Promise<string> {
  const worker = page.workers()[0];
  if (!worker) throw new Error('the page has no worker');
  return worker.evaluate(
    (asked) =>
      new Promise<string>((resolve) => {
        const act = async (): Promise<unknown> => {
          if (asked === 'eval') return (0, eval)('6 * 7') as unknown;
          if (asked === 'Function') {
            // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it must be refused
            return (new Function('return 6 * 7') as () => unknown)();
          }
          return import(asked);
        };
        setTimeout(() => {
          act().then(
            () => resolve('done'),
            (error: Error) => resolve(`refused: ${error.name}`),
          );
        });
      }),
    what,
  );
}

test('the policy is the first thing in the head and allows nothing unsafe', async ({ page }) => {
  await page.goto('./');
  const policy = await page.evaluate(() => {
    const first = document.head.firstElementChild as HTMLMetaElement;
    return [first.httpEquiv, first.content];
  });
  expect(policy[0]).toBe('Content-Security-Policy');
  expect(policy[1]).toContain("default-src 'none'");
  expect(policy[1]).toContain("require-trusted-types-for 'script'");
  expect(policy[1]).not.toMatch(/unsafe|http|\*/);
});

const CANNOT_LOOK = 'the runner cannot look into a worker of this browser';

test('the worker has no way to the network, before it takes any input', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', CANNOT_LOOK);
  await openPaused(page);
  const worker = page.workers()[0];
  expect(worker?.url()).toMatch(/^blob:/);
  const left = await worker?.evaluate(() =>
    ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'WebTransport'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(left).toEqual([]);
});

test.describe('in the worker', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', CANNOT_LOOK);
  test.use({ expectedProblems: [/require-trusted-types-for/] });

  for (const what of ['eval', 'Function']) {
    test(`${what} is refused`, async ({ page, problems }) => {
      await openPaused(page);
      expect(await inWorker(page, what)).toMatch(/^refused: (EvalError|TypeError)$/);
      // The browser reports the breach a little later.
      await expect.poll(() => problems).not.toEqual([]);
    });
  }
});

test.describe('in the worker, too,', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', CANNOT_LOOK);
  test.use({ expectedProblems: [/foreign\.invalid/] });

  test('a foreign script is refused', async ({ page }) => {
    await openPaused(page);
    expect(await inWorker(page, `${FOREIGN}x.js`)).toBe('refused: TypeError');
  });
});

test.describe('in the page', () => {
  test.use({ expectedProblems: [/Content.Security.Policy|Trusted|settings blocked/] });

  test('a foreign fetch, a foreign image and a plain worker are refused', async ({ page }) => {
    await openPaused(page);
    const outcomes = await page.evaluate(async (foreign) => {
      const said = async (act: () => unknown): Promise<string> => {
        try {
          await act();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        await said(() => fetch(foreign)),
        await said(() => new Worker('./assets/any.js')),
        await said(() => {
          document.body.innerHTML = '<b>text</b>';
        }),
      ];
    }, FOREIGN);
    expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError']);
  });
});
