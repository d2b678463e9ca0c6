// The page as it is delivered: what a strict Content-Security-Policy in a <meta> needs of the built
// files, and that the page opens under a sub-path without a complaint.
//
// The policy binds only what comes after it, so it must be the very first thing in the head.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

const html = readFileSync(new URL('../../dist/index.html', import.meta.url), 'utf8');

/** The opening tags of the built page, in order: ['<html lang="en">', '<head>', ...]. */
const tags: string[] = html.match(/<[a-z][^>]*>/gi) ?? [];

test('the policy is the first element of the head', () => {
  const first = tags[tags.indexOf('<head>') + 1];
  expect(first).toMatch(/http-equiv="Content-Security-Policy"/);
  expect(first).toContain("default-src 'none'");
  expect(first).not.toMatch(/unsafe-(?:inline|eval)|https?:|\*/);
});

test('the page has no inline script, style or event handler', () => {
  const scripts = tags.filter((tag) => tag.startsWith('<script'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !/\ssrc="/.test(tag))).toEqual([]);
  expect(tags.filter((tag) => /^<style|\s(?:style|on[a-z]+)=/.test(tag))).toEqual([]);
});

test('the page names its files by relative addresses alone', () => {
  const addresses = [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
});

test('the page opens without a complaint', async ({ page }) => {
  await page.goto('');
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator('body')).not.toBeEmpty();
});
