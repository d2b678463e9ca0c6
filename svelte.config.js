import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: true,
    // Shorter than by default, for they stand in the scripts many times and do not compress: of a
    // hundred components two have the same once in a hundred thousand builds of other styles.
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 5)}`,
  },
};
