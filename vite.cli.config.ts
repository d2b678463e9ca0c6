// Bundles the command line, src/headless/main.ts, into the one file dist-cli/lab.js for Node.
//
// Packages are bundled too, so that the file runs by itself and starts fast. scripts/lab.mjs
// builds it when needed. Kept apart from vite.config.ts because the page's settings (browser
// target, workers, Svelte) do not concern it.
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/headless/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'lab.js', codeSplitting: false } },
  },
});
