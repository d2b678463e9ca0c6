/*
 * Builds the gallery into a folder of its own and serves it as a static host would, for the browser checks
 * of the parts. The gallery is never part of the shipped page.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { serve } from '../../../scripts/serve.mjs';

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    logLevel: 'error',
    plugins: [
      svelte({ configFile: fileURLToPath(new URL('../../../svelte.config.js', import.meta.url)) }),
    ],
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
  const service = await serve({ folder });
  return {
    address: service.address,
    close: async () => {
      await service.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
