import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensureChromium, findChromium, findFirefox } from '../../../scripts/find-browser.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** A program that answers with an exit status, whatever it is asked. */
function program(folder: string, name: string, status = 0): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${status}\n`);
  chmodSync(path, 0o755);
  return path;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.skipIf(process.platform === 'win32')('looking for Chromium', () => {
  it('takes the one that CHROMIUM_PATH names', () => {
    const path = program(temporaryFolder(), 'my-browser');
    vi.stubEnv('CHROMIUM_PATH', path);
    expect(findChromium()).toBe(path);
  });

  it('takes no other when the one that CHROMIUM_PATH names does not work', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    expect(findChromium()).toBe(undefined);
    await expect(ensureChromium()).rejects.toThrow(
      'CHROMIUM_PATH is /nowhere/chromium, but no browser answers there.',
    );
  });

  it('looks on the PATH, Chromium first, then Chrome, then Edge', () => {
    const folder = temporaryFolder();
    vi.stubEnv('CHROMIUM_PATH', undefined);
    vi.stubEnv('PATH', folder);
    const edge = program(folder, 'microsoft-edge');
    expect(findChromium()).toBe(edge);
    const chrome = program(folder, 'google-chrome');
    expect(findChromium()).toBe(chrome);
    const chromium = program(folder, 'chromium');
    expect(findChromium()).toBe(chromium);
  });

  it('passes over one that does not answer', () => {
    const [broken, good] = [temporaryFolder(), temporaryFolder()];
    vi.stubEnv('CHROMIUM_PATH', undefined);
    vi.stubEnv('PATH', `${broken}:${good}`);
    program(broken, 'chromium', 1);
    const chromium = program(good, 'chromium');
    expect(findChromium()).toBe(chromium);
  });
});

describe.skipIf(process.platform !== 'linux')('looking for Firefox', () => {
  it('prefers the long-term release, and finds none where there is none', () => {
    const folder = temporaryFolder();
    vi.stubEnv('FIREFOX_PATH', undefined);
    vi.stubEnv('PATH', folder);
    expect(findFirefox()).toBe(undefined);
    const firefox = program(folder, 'firefox');
    expect(findFirefox()).toBe(firefox);
    const longTerm = program(folder, 'firefox-esr');
    expect(findFirefox()).toBe(longTerm);
  });
});
