// The lint rules: correctness by types, short files and functions, and the purity of src/sim.
//
// src/sim must give the same bits in every browser and every version of Node, so whatever differs
// between them (most of Math, `**`), waits or looks at a clock is forbidden there; src/sim/numerics
// has the replacements. Import directions and file names are checked by tests/house instead.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { LONG_FILES } from './tests/house/exempt.mjs';

const EXACT_MATH =
  'sqrt|floor|ceil|round|trunc|abs|min|max|imul|fround|clz32|sign|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2';

const IMPURE_SYNTAX = [
  {
    selector: `MemberExpression[object.name="Math"]:not([property.name=/^(${EXACT_MATH})$/])`,
    message: 'This differs between browsers or runs. Use src/sim/numerics or src/sim/random.',
  },
  {
    selector: ':not(MemberExpression) > Identifier[name="Math"]',
    message: 'Name the function of Math in full, so that it can be seen to be an exact one.',
  },
  {
    selector: 'BinaryExpression[operator="**"], AssignmentExpression[operator="**="]',
    message: '** differs between browsers. Multiply, or use src/sim/numerics.',
  },
  {
    selector: ':function[async=true], AwaitExpression, ForOfStatement[await=true]',
    message: 'The simulation never waits: no async in src/sim.',
  },
  {
    selector: 'CallExpression[callee.property.name="localeCompare"]',
    message: "The order of localeCompare depends on the reader's machine. Compare with < and >.",
  },
];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only components have a default export.',
};

const NO_WHOLE_D3 = {
  selector: 'ImportDeclaration[source.value="d3"] > ImportNamespaceSpecifier',
  message: 'Import from d3 by name: the whole of it is ten times larger.',
};

const IMPURE_GLOBALS = [
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask', 'Promise', 'crypto'],
  ...['requestAnimationFrame', 'fetch', 'globalThis', 'self', 'window', 'document', 'process'],
].map((name) => ({ name, message: 'src/sim has no clock, no waiting and no outside world.' }));

export default defineConfig(
  {
    ignores: ['dist/', 'dist-cli/', 'coverage/', 'playwright-report/', 'test-results/', '.cache/'],
  },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: { ...globals.browser, ...globals.worker },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      eqeqeq: 'error',
      complexity: ['error', 15],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-restricted-syntax': ['error', NO_WHOLE_D3],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**', 'scripts/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: false, skipComments: false }],
      'max-params': ['error', 3],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // Here an imported component has no type, so all it hands back would be reported as unsafe;
    // svelte-check knows the types and checks them.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_WHOLE_D3, NO_DEFAULT_EXPORT],
    },
  },
  {
    files: ['src/headless/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/sim/**'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-syntax': ['error', NO_WHOLE_D3, NO_DEFAULT_EXPORT, ...IMPURE_SYNTAX],
    },
  },
  {
    // The hot path allocates nothing per event, so it may pass one number more instead of an object.
    files: ['src/sim/{kernel,cluster,metrics,numerics}/**'],
    rules: { 'max-params': ['error', 4] },
  },
  ...Object.keys(LONG_FILES).map((file) => ({
    files: [file],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  })),
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node, parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'off' },
  },
);
