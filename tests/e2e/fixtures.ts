// The `test` of all end-to-end tests: it fails on whatever goes wrong quietly in the browser.
//
// That is: an error or a warning of Svelte on the console, an uncaught error in a page or a worker, a breach of the
// Content-Security-Policy, an answer of 400 and above, a request that failed, and a request to
// any host but the page's own. A test that provokes such a thing names it beforehand:
//   test.use({ expectedProblems: [/Content-Security-Policy/] });
// each expression must then match at least one problem, and all other problems still fail.
import { test as base, type BrowserContext, type Request, type Worker } from '@playwright/test';
import { isForeign, verdict } from './verdict.ts';

export { expect } from '@playwright/test';

interface Watch {
  /** What goes wrong quietly and is wished, as expressions that match its text. */
  expectedProblems: RegExp[];
  /** What went wrong so far, one text each. */
  problems: string[];
}

export const test = base.extend<Watch>({
  expectedProblems: [[], { option: true }],
  problems: [
    async ({ context, baseURL, expectedProblems }, use) => {
      const problems: string[] = [];
      await watch(context, new URL(baseURL ?? 'about:blank').origin, problems);
      await use(problems);
      const wrong = verdict(problems, expectedProblems);
      if (wrong.length > 0) throw new Error(`The page had problems:\n${wrong.join('\n')}`);
    },
    { auto: true },
  ],
});

async function watch(context: BrowserContext, origin: string, problems: string[]): Promise<void> {
  context.on('console', (message) => {
    const isSvelte = message.type() === 'warning' && message.text().includes('svelte.dev/e/');
    if (message.type() === 'error' || isSvelte) problems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (isForeign(request.url(), origin)) problems.push(`foreign request: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    if (!wasCancelled(request)) {
      problems.push(`failed request: ${request.url()} ${request.failure()?.errorText ?? ''}`);
    }
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => problems.push(`foreign request: ${socket.url()}`));
    page.on('worker', reportViolationsOfWorker);
  });
  await context.addInitScript(reportViolations);
}

/** Runs in the page or worker. */
function reportViolations(): void {
  globalThis.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `Content-Security-Policy: ${event.effectiveDirective} forbids ${event.blockedURI}`,
      `(${event.sourceFile}:${event.lineNumber})`,
    );
  });
}

/** Chromium reports a breach in a worker nowhere but to the worker itself. */
function reportViolationsOfWorker(worker: Worker): void {
  worker.evaluate(reportViolations).catch(() => {
    // The worker has ended, or the browser gives no way into it and reports by itself (Firefox).
  });
}

/** Leaving a page cancels what it was loading: no fault of the page. */
function wasCancelled(request: Request): boolean {
  return /aborted|cancell?ed/i.test(request.failure()?.errorText ?? '');
}
