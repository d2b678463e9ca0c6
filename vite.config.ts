// How the page is built, served for development and how unit tests are found.
//
// The page runs under a strict Content-Security-Policy given by a <meta> in index.html, so the
// build writes no inline script, no inline style and no data: URL. Workers are one classic script
// each (iife): such a script can be started from a blob:, and then inherits the page's policy.
// base './' lets the page live under any sub-path of a static host.
// What the first load may weigh is checked by scripts/page-weight.mjs.
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { type CompressOptions, minify } from 'terser';
import * as catalog from './src/worker/catalog.ts';
import { engineLent } from './src/worker/engine-lent.ts';

const POLICY_META = /\s*<meta\s[^>]*http-equiv=["']Content-Security-Policy["'][^>]*>/i;

/** Vite's development server injects inline styles and scripts, which the policy would refuse. */
function withoutPolicyInDevelopment(): Plugin {
  return {
    name: 'without-policy-in-development',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(POLICY_META, ''),
  };
}

/** Constants that are known beforehand, in place of the file that works them out. */
function workedOutBeforehand(): Plugin {
  return {
    name: 'worked-out-beforehand',
    apply: 'build',
    load: {
      filter: { id: /\/src\/worker\/catalog\.ts$/ },
      handler: () =>
        Object.entries(catalog)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
          .join(''),
    },
  };
}

/** The engine's worker begins with what the opening scenario needs; the rest comes with its judge. */
function openingPartsFirst(): Plugin {
  const parts = new URL('./src/worker/opening-parts.ts', import.meta.url).pathname;
  let isEngine = false;
  return {
    name: 'opening-parts-first',
    apply: 'build',
    buildStart({ input }) {
      isEngine = Object.values(input).some((entry) => entry.includes('/src/worker/worker.ts'));
    },
    load: {
      filter: {
        id: /\/src\/sim\/(autoscaler\/create-policy|balancer\/create-policy|random\/samplers|workload\/(burstiness|compile-rate-curve))\.ts$/,
      },
      handler: () => (isEngine ? `export * from ${JSON.stringify(parts)};\n` : null),
    },
  };
}

/** What comes with the judge moves runs by the engine's own code, and brings none of its own. */
function lentByTheEngine(): Plugin {
  const lent = `export const { ${Object.keys(engineLent).join(', ')} } = globalThis.labEngine;\n`;
  let isJudge = false;
  return {
    name: 'lent-by-the-engine',
    apply: 'build',
    buildStart({ input }) {
      isJudge = Object.values(input).some((entry) => entry.includes('/src/worker/judge-script.ts'));
    },
    load: {
      filter: {
        id: /\/src\/(sim\/(run|history\/run-history|cluster\/settings)|worker\/in-flight)\.ts$/,
      },
      handler: () => (isJudge ? lent : null),
    },
  };
}

/** What libraries make by being imported, and what nobody may use of it: d3's searches, names of attributes. */
const MADE_BEFOREHAND =
  /= (bisector\(\w+\)(?:\.center)?|ascendingBisect\.\w+|array\.slice|\[\s*\.\.\.DOM_BOOLEAN_ATTRIBUTES,[^\]]*\]);$/gm;

/** Marked as without effect, it can be left out. */
function madeOnlyIfUsed(): Plugin {
  return {
    name: 'made-only-if-used',
    apply: 'build',
    transform: {
      filter: { id: /\/(d3-array\/dist\/d3-array\.mjs|svelte\/src\/utils\.js)$/ },
      handler: (code) => ({
        code: code.replaceAll(MADE_BEFOREHAND, '= /* @__PURE__ */ (() => $1)();'),
        map: null,
      }),
    },
  };
}

/** The engine is fetched beside the page's script, not after it has run. */
function engineAtOnce(): Plugin {
  return {
    name: 'engine-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        const file = Object.keys(bundle ?? {}).find((each) => /(^|\/)worker-[^/]*\.js$/.test(each));
        if (file === undefined) throw new Error('the engine has no script of its own');
        const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file}` };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}

/** Functions stay as they are written: put into each other they made the engine 10 % slower (W3). */
const AS_WRITTEN = { inline: 0, reduce_funcs: false };

/** What the bundler has made small already, a little smaller yet (about 2 % compressed). */
function smallerYet(rules: CompressOptions = {}): Plugin {
  const compress: CompressOptions = {
    ...{ passes: 2, ecma: 2020, unsafe_arrows: true, unsafe_methods: true },
    ...rules,
  };
  return {
    name: 'smaller-yet',
    apply: 'build',
    async generateBundle({ format, sourcemap }, bundle) {
      // A map would no longer fit.
      if (sourcemap !== false) return;
      for (const each of Object.values(bundle)) {
        if (each.type !== 'chunk') continue;
        // Functions first make the parts that come later smaller (1.3 % compressed), and the entry larger.
        const ordered = { ...compress, hoist_funs: !each.isEntry };
        const how = { module: format === 'es', ecma: 2020, compress: ordered } as const;
        const made = await minify(each.code, how);
        each.code = made.code ?? each.code;
      }
    },
  };
}

/** src/sim does nothing by being imported, so what nobody uses of it can be left out. */
const treeshake = { moduleSideEffects: [{ test: /\/src\/sim\//, sideEffects: false }] };

/** How long plugins take is told on asking, not to everyone who starts the page. */
const checks = { bundlerTimings: false };

export default defineConfig({
  base: './',
  plugins: [
    ...[svelte(), withoutPolicyInDevelopment(), madeOnlyIfUsed(), engineAtOnce()],
    smallerYet(),
  ],
  worker: {
    format: 'iife',
    plugins: () => [
      ...[workedOutBeforehand(), openingPartsFirst(), lentByTheEngine()],
      smallerYet(AS_WRITTEN),
    ],
    // What says which calls have no effect has done its work when the worker is built.
    rolldownOptions: { treeshake, checks, output: { comments: { annotation: false } } },
  },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // No source maps: the source is public, and maps would multiply what a host and the offline
    // cache must hold. `npx vite build --sourcemap` makes them when a build must be debugged.
    sourcemap: false,
    rolldownOptions: {
      treeshake,
      checks,
      output: {
        codeSplitting: {
          groups: [
            { name: 'page', tags: ['$initial'] },
            { name: 'page', test: /rolldown.runtime/ },
            {
              name: 'rest',
              test: /panels.(AppearanceMenu|Charts|Controls|Figures|HeaderRun|LoopStrip|Spoken|Timeline).svelte$/,
            },
            // What shows more machines than rows, all of it at once.
            {
              name: 'fields',
              test: /(panels.(MachineFields|StageZoom).svelte|panels.field-steps.ts|topology.(field-layout|zoom-gesture|machine-grid|machine-texture).ts)$/,
            },
            // What is wanted only when somebody does something; one file is smaller than many.
            {
              name: 'asked',
              test: /(panels.(AlertHistory|AppearanceChoices|ExportDoor|AutoscalerDetailControls|BalancerControls|ChartList|JobList|Loop|MachineNotes|MachineTableRows|MissionFigures|ResetDots|ShapeNumbers|StageJobs|ThinkTime|WhatIfTold|WorkloadDetailControls).svelte|lessons.mission-checks.ts|panels.(shape-settings|done-said|outcome-said|charts-asked|timeline-asked).ts|charts.ChartTable.svelte|ui.(Dialog|ExplainNote).svelte|panels.previous-event.ts|ui.(place-popover|range-keys|refusal-place).ts|state.(mission-progress|save-file|today|what-if.svelte).ts|words.(en-explain|interventions-text|made-text|refused-number|saved-share).ts)$/,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['tests/{house,unit,oracle,property,golden}/**/*.test.ts'],
    // Generous, so that a busy machine never decides the outcome of a test.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // One core is not kept free, as it would be otherwise: on a machine of two that is half of them.
    maxWorkers: '100%',
  },
});
