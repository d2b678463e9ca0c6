import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** Components by the short name of their styles. */
const named = new Map();

/**
 * Shorter than by default, for these names stand in the scripts many times and do not compress. Where
 * two components would have the same, the later one takes a letter more.
 */
function cssHash({ hash, css, filename }) {
  const short = `s${hash(css).slice(0, 4)}`;
  const owner = named.get(short) ?? filename;
  named.set(short, owner);
  return owner === filename ? short : `s${hash(css).slice(0, 6)}`;
}

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true, cssHash },
};
