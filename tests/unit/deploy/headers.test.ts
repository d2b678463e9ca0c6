// The header snippets for static hosts say the same as the page's own policy, and as each other.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/run-child.mjs';

const SNIPPETS = ['_headers', 'nginx.conf', 'Caddyfile', 'htaccess'];

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Every value the snippet gives to a header. */
function valuesOf(snippet: string, header: string): string[] {
  const lines = read(`deploy/${snippet}`).match(new RegExp(`${header}:? +.*`, 'g')) ?? [];
  return lines.map((line) =>
    line
      .slice(header.length)
      .replace(/^:? +/, '')
      .replace(/( always)?;?$/, '')
      .replace(/^"(.*)"$/, '$1'),
  );
}

const policyOfPage = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(
  read('index.html'),
)?.[1];

describe.each(SNIPPETS)('deploy/%s', (snippet) => {
  it("gives the page's own policy, and forbids to show it inside another site", () => {
    const values = valuesOf(snippet, 'Content-Security-Policy');
    expect(policyOfPage).toContain("default-src 'none'");
    expect(values.length).toBeGreaterThan(0);
    expect(new Set(values)).toEqual(new Set([`${policyOfPage}; frame-ancestors 'none'`]));
  });

  it.each(Object.entries(HEADERS))('gives %s: %s', (header, value) => {
    expect(new Set(valuesOf(snippet, header))).toEqual(new Set([value]));
  });

  it('gives up every power of the browser that the page does not use', () => {
    const [value] = valuesOf(snippet, 'Permissions-Policy');
    expect(value).toMatch(/^([a-z-]+=\(\)(, |$))+$/);
    expect(value).toContain('geolocation=()');
  });

  it('lets files with a name of their own be kept, and asks again for all others', () => {
    expect(new Set(valuesOf(snippet, 'Cache-Control'))).toEqual(
      new Set(['no-cache', 'public, max-age=31536000, immutable']),
    );
  });
});
