// Lint rules of the whole repository. Everything is an error: `npm run check` allows no warnings.
import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { fileURLToPath } from 'node:url';
import { purity } from './eslint.purity.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TESTS = ['**/*.spec.{ts,tsx}', '**/*.e2e-spec.ts', 'test/**/*.ts', '**/testing/**/*.{ts,tsx}'];
const NODE_GLOBALS = ['process', 'console', 'Buffer', 'URL', 'fetch', 'performance', 'setTimeout', 'clearTimeout'];
const NODE_TIMERS = ['setInterval', 'clearInterval', 'setImmediate', 'AbortController', 'AbortSignal', 'TextDecoder'];

export default tseslint.config(
  {
    name: 'plumbline/ignored',
    ignores: [
      'dist/**',
      '.cache/**',
      '.data/**',
      'coverage/**',
      'test/fixtures/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  {
    name: 'plumbline/no-silenced-rule-left-behind',
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  eslint.configs.recommended,
  {
    name: 'plumbline/scripts',
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries([...NODE_GLOBALS, ...NODE_TIMERS, 'module'].map((name) => [name, 'readonly'])),
    },
  },
  {
    name: 'plumbline/typescript',
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      // Nest's modules and DTOs are classes without members of their own, known by their decorators.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // An interface may promise a Promise where one implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Indexed loops over matrices and ratings of known shape; a wrong index shows in the reference tests.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': [
        'error',
        { allowAsThisParameter: true, allowInGenericTypeArguments: true },
      ],
      // Rows and settings are plain data of a class's shape; TypeORM takes them so.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': [
        'error',
        { selector: 'ForInStatement', message: 'for ... of over Object.keys says what it means.' },
      ],
    },
  },
  {
    name: 'plumbline/declarations',
    files: ['**/*.d.mts'],
    // They describe .mjs files that no TypeScript project includes.
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    name: 'plumbline/web',
    files: ['apps/web/**/*.{ts,tsx}', 'libs/charts/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/incompatible-library': 'error',
      'react-hooks/unsupported-syntax': 'error',
      // onClick={async () => ...} is how React handlers are written; their errors are shown by the query client.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // TanStack Router's redirect() and notFound() are thrown by design.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
      ],
    },
  },
  {
    name: 'plumbline/tests',
    files: TESTS,
    rules: {
      // Answers of HTTP requests are `any` until a test has looked at them; its assertions are the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  ...purity,
);
