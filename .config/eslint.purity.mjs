// What the pure libraries may not touch: the clock, chance, the machine, the browser. Time, ids and hashes are passed in.
// Plain rules without type information, so that a test can run them over planted violations.

const CLOCK_AND_CHANCE = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'No clock in a pure library: take the instant as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock in a pure library: take the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'No clock in a pure library: take the instant as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No chance in a pure library: take a seeded generator as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][computed=true]",
    message: 'Math is used by plain names only, so that Math.random can not hide.',
  },
];

const MACHINE = ['process', 'Buffer', 'performance', 'crypto', 'fetch', 'console', 'globalThis', 'global', 'require'];
const TIMERS = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'];
const BROWSER = [
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'requestAnimationFrame',
  'getComputedStyle',
  'matchMedia',
  'ResizeObserver',
  'IntersectionObserver',
  'XMLHttpRequest',
  'EventSource',
];

const ban = (names, message) => names.map((name) => ({ name, message }));

export const PURE_LIBS = ['domain', 'calibration', 'evidence', 'interop', 'charts', 'contracts', 'rubric-format'];

/** Flat config entries for the pure libraries; spec files and test helpers may use what they need. */
export const purity = [
  {
    name: 'plumbline/purity',
    files: PURE_LIBS.map((lib) => `libs/${lib}/src/**/*.{ts,tsx,js}`),
    ignores: ['**/*.spec.{ts,tsx}', '**/src/testing/**'],
    rules: {
      'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE],
      'no-restricted-globals': [
        'error',
        ...ban(MACHINE, 'A pure library knows no machine: take a port or a value as an argument.'),
        ...ban(TIMERS, 'A pure library does not wait.'),
        ...ban(BROWSER, 'A pure library knows no browser: the same code renders on the server.'),
      ],
    },
  },
];
