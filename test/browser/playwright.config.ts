import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

// Nothing of the browser itself may reach for the network: the tests claim that the product makes no request to another host.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication',
  '--metrics-recording-only',
  '--no-first-run',
];
// Chromium refuses its sandbox to root, and a container's /dev/shm is too small for it.
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];

const TESTS = '*.spec.ts';
// A story is one long file, axe many short tests: begun with the stories and ended with axe, both workers are busy to the end.
const STORIES = ['story.spec.ts', 'room-story.spec.ts', 'calibration.spec.ts'];
const AXE = 'axe.spec.ts';

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'stories', testMatch: STORIES },
    { name: 'screens', testMatch: TESTS, testIgnore: [...STORIES, AXE] },
    { name: 'axe', testMatch: AXE },
  ],
  globalSetup: './load-demo.setup.ts',
  outputDir: inRoot('.cache/browser-results'),
  // Each file is one story with a server of its own; a story that passes on the second try has not passed.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: process.env['PLUMBLINE_CHROMIUM'], args: [...QUIET, ...AS_ROOT] },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
  },
});
