// The stages of `npm test`, in order: what each runs, how its tests are counted, how long it may
// take, and how many tests it must at least have run.
//
// A stage that ran fewer than `atLeast` fails, so that a check which silently stopped running is
// seen. Raise these numbers as tests are added; never lower one to become green.

/**
 * One command. How it is counted: 'exit' is one check, passed when the exit status is 0; 'vitest'
 * and 'playwright' write a JSON report that names each test.
 * @typedef {object} Check
 * @property {string} title
 * @property {string} tool its file below node_modules
 * @property {string[]} args
 * @property {'exit' | 'vitest' | 'playwright'} counted
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {number} atLeast how many tests must have run (passed or failed; skipped ones did not)
 * @property {number} limitSeconds the longest wall time of each of its commands
 * @property {string[]} [needs] stages whose success it needs; they are run before it
 * @property {Check[]} checks
 */

/** @type {Stage[]} */
export const STAGES = [
  {
    name: 'types',
    atLeast: 3,
    limitSeconds: 300,
    checks: [
      exit('types of the whole project', 'typescript/bin/tsc', ['--noEmit']),
      exit('purity of src/sim by types', 'typescript/bin/tsc', ['--noEmit', '-p', 'src/sim']),
      exit('types of components', 'svelte-check/bin/svelte-check', [
        ...['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
      ]),
    ],
  },
  {
    name: 'lint',
    atLeast: 2,
    limitSeconds: 300,
    checks: [
      exit('eslint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
      exit('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
    ],
  },
  vitest({ name: 'house', atLeast: 85, limitSeconds: 180 }),
  vitest({ name: 'unit', atLeast: 3300, limitSeconds: 1200 }),
  vitest({ name: 'oracle', atLeast: 181, limitSeconds: 1800 }),
  vitest({ name: 'property', atLeast: 118, limitSeconds: 1800 }),
  vitest({ name: 'golden', atLeast: 300, limitSeconds: 1200 }),
  {
    name: 'build',
    atLeast: 1,
    limitSeconds: 300,
    checks: [exit('the page', 'vite/bin/vite.js', ['build', '--logLevel', 'warn'])],
  },
  {
    name: 'cli',
    atLeast: 1,
    limitSeconds: 300,
    checks: [
      exit('the command line', 'vite/bin/vite.js', [
        ...['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'],
      ]),
    ],
  },
  {
    name: 'e2e',
    atLeast: 260,
    limitSeconds: 1800,
    needs: ['build'],
    checks: [
      {
        title: 'end to end',
        tool: '@playwright/test/cli.js',
        args: ['test'],
        counted: 'playwright',
      },
    ],
  },
];

/**
 * @param {string} title
 * @param {string} tool
 * @param {string[]} args
 * @returns {Check}
 */
function exit(title, tool, args) {
  return { title, tool, args, counted: 'exit' };
}

/**
 * A stage of the tests in the folder tests/<name>.
 * @param {{ name: string, atLeast: number, limitSeconds: number }} stage
 * @returns {Stage}
 */
function vitest({ name, atLeast, limitSeconds }) {
  const args = ['run', `tests/${name}/`, '--reporter=default', '--reporter=json'];
  return {
    name,
    atLeast,
    limitSeconds,
    checks: [{ title: name, tool: 'vitest/vitest.mjs', args, counted: 'vitest' }],
  };
}

/**
 * The stages of these names and those they need, in the order of the manifest; all without names.
 * @param {string[]} names
 * @param {Stage[]} [stages]
 * @throws {Error} for an unknown name, listing the known ones
 */
export function chooseStages(names, stages = STAGES) {
  const known = stages.map((stage) => stage.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no stage ${unknown}. The stages are ${known.join(', ')}.`);
  }
  if (names.length === 0) return stages;
  const wanted = new Set(names);
  for (const stage of stages.toReversed()) {
    if (wanted.has(stage.name)) stage.needs?.forEach((name) => wanted.add(name));
  }
  return stages.filter((stage) => wanted.has(stage.name));
}
