// Pictures that leave the page, downloaded and read: their sizes, resolution, words and names.
import { pngFacts } from '../unit/files/export/read-png.ts';
import { openMenu, saved } from './export-menu.ts';
import { expect, test } from './fixtures.ts';

const PX_AN_INCH = 11_811;

test('pictures are PNGs of the said size and resolution, with words for those who cannot see', async ({
  page,
}) => {
  const digest = await openMenu(page);
  const sizes = { 'Dashboard as PNG': [2400, 1500], 'Chart as PNG': [1800, 975] } as const;
  for (const [button, size] of Object.entries(sizes)) {
    const { name, bytes } = await saved(page, button);
    expect(name).toMatch(/^Flash-sale-seed-\d+-[a-z]+\.png$/);
    const facts = pngFacts(bytes);
    expect([facts.width, facts.height]).toEqual(size);
    expect(facts.perMetre).toEqual([PX_AN_INCH, PX_AN_INCH]);
    expect(facts.texts['Title']).toContain('Flash sale');
    expect(facts.texts['Description']).toContain(`digest ${digest}`);
  }
});

test('the topology of the moment leaves as a picture, its machines by their names', async ({
  page,
}) => {
  const digest = await openMenu(page);
  const png = await saved(page, 'Topology as PNG');
  expect(png.name).toMatch(/^Flash-sale-seed-\d+-topology\.png$/);
  const facts = pngFacts(png.bytes);
  expect([facts.width, facts.height]).toEqual([2400, 1800]);
  expect(facts.perMetre).toEqual([PX_AN_INCH, PX_AN_INCH]);
  expect(facts.texts['Title']).toBe('Flash sale: topology');
  expect(facts.texts['Description']).toContain(`digest ${digest}`);
  const svg = await saved(page, 'Topology as SVG');
  expect(svg.name).toMatch(/-topology\.svg$/);
  await page.keyboard.press('Escape');
  const other = await page.context().newPage();
  await other.route('**/topology.svg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: svg.bytes }),
  );
  await other.goto(new URL('topology.svg', page.url()).href);
  // A file that is not well-formed is shown with an error in place of its picture.
  await expect(other.locator('parsererror')).toHaveCount(0);
  const texts = await other.locator('svg text').allTextContents();
  const rate = page.getByRole('group', { name: 'Topology' }).getByText(/requests\/s$/);
  expect(texts).toContain((await rate.textContent())?.trim());
  const rows = page.getByRole('group', { name: 'Topology' }).getByRole('listitem');
  const names = (await rows.allTextContents()).map((text) => /vm-\d+/.exec(text)?.[0]);
  expect(names.length).toBeGreaterThan(2);
  expect(texts.filter((text) => /^vm-\d+$/.test(text))).toEqual(names);
});
