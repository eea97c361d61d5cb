// One Jest for every suite: the launch scripts pick projects with --selectProjects. Run with --experimental-vm-modules.
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const base = {
  rootDir,
  transform: { '^.+\\.tsx?$': swc },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@app/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  testEnvironment: 'node',
};

const project = (displayName, testMatch, extra = {}) => ({ ...base, displayName, testMatch, ...extra });

const onDatabase = {
  globalSetup: '<rootDir>/test/support/run-setup.mjs',
  globalTeardown: '<rootDir>/test/support/run-teardown.mjs',
};

export default {
  rootDir,
  testTimeout: 30_000,
  projects: [
    project('unit', [
      '<rootDir>/libs/**/*.spec.ts',
      '<rootDir>/libs/**/*.spec.tsx',
      '<rootDir>/apps/{api,cli}/**/*.spec.ts',
    ]),
    project('web', ['<rootDir>/apps/web/src/**/*.spec.{ts,tsx}'], {
      testEnvironment: 'jsdom',
      moduleNameMapper: { ...base.moduleNameMapper, '\\.css$': '<rootDir>/apps/web/src/testing/style-stub.ts' },
      setupFiles: ['<rootDir>/apps/web/src/testing/jsdom-stubs.ts'],
    }),
    project('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    project('e2e', ['<rootDir>/test/e2e/**/*.e2e-spec.ts'], onDatabase),
    project('matrix', ['<rootDir>/test/matrix/**/*.spec.ts'], onDatabase),
    project('faults', ['<rootDir>/test/faults/**/*.spec.ts'], onDatabase),
  ],
};
