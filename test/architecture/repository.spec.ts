import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Every file of the project: what git tracks or would add; beside a checkout without git, what lies there. */
function projectFiles(): string[] {
  if (existsSync(join(ROOT, '.git'))) {
    const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
    return output
      .toString()
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(ROOT, file)));
  }
  const generated = /(^|\/)(node_modules|dist|\.cache|\.data|coverage|test-results|playwright-report)(\/|$)/;
  return readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !generated.test(file));
}

const FILES = projectFiles();
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const isBinary = (file: string) => /\.(png|jpe?g|ico|woff2?|ttf|pdf|xlsx|zip|eval|zst|gz|sqlite)$/.test(file);
const TEXTS = FILES.filter((file) => !isBinary(file));

const TOP_LEVEL = [
  ...['apps', 'libs', 'rubrics', 'test', 'docs', 'node_modules', 'dist'],
  ...['nest-cli.json', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'CHANGELOG.md', 'LICENSE'],
];

/** Someone's home, a build machine's folders, a drive letter: addresses that exist on one machine only. */
const MACHINE_PATHS = new RegExp(
  ['home', 'Users', 'root', 'work', 'builds', 'workspace']
    .map((name) => String.raw`(?<![\w.~:*\])}/-])/${name}/[\w.-]`)
    .join('|') + String.raw`|\b[A-Z]:\\\\?(?:Users|Work)`,
);
const REGISTRY = new RegExp(
  [
    'registry\\.npm',
    'registry\\.yarn',
    '_auth' + 'Token',
    'registry\\s*=\\s*https?:',
    'verd' + 'accio',
    'artif' + 'actory',
  ].join('|'),
);

/** Source files that may be longer than 300 lines, and why. */
const LONG_FILES: [files: RegExp, why: string][] = [
  [
    /^apps\/api\/src\/demo\/content\//,
    'data: the written evidence of the demo organisation, one file for each candidate',
  ],
  [
    /^apps\/web\/src\/features\/requisitions\/texts\.ts$/,
    'a catalogue of texts, read by looking up, ready to translate',
  ],
];
const MAX_LINES = 300;

describe('the repository', () => {
  it('has the top-level entries of the architecture page, and no other', () => {
    const entries = new Set(FILES.map((file) => file.split('/')[0] ?? file));
    expect([...entries].filter((name) => !name.startsWith('.') && !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('finds its own files', () => {
    expect(FILES).toEqual(
      expect.arrayContaining(['package.json', 'package-lock.json', 'test/architecture/repository.spec.ts']),
    );
    expect(TEXTS.length).toBeGreaterThan(50);
  });

  it.each([
    ['/ho' + 'me/ann/plumbline', true],
    ['C:\\Us' + 'ers\\ann', true],
    ['"/wo' + 'rk/main"', true],
    ['https://example.org/home/page', false],
    ['./home/page', false],
    ["'/api/work/items'", false],
  ])('tells a machine path in %s: %s', (text, expected) => {
    expect(MACHINE_PATHS.test(text)).toBe(expected);
  });

  it('contains no path of a particular machine', () => {
    expect(TEXTS.filter((file) => MACHINE_PATHS.test(read(file)))).toEqual([]);
  });

  it('contains no address of a package registry, the lock file included', () => {
    expect(TEXTS.filter((file) => REGISTRY.test(read(file)))).toEqual([]);
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    expect(Object.keys(lock.packages).filter((name) => lock.packages[name]?.resolved !== undefined)).toEqual([]);
  });

  it('pins every package exactly', () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it(`has no source file over ${MAX_LINES} lines that is not explained`, () => {
    const sources = FILES.filter((file) => ['.ts', '.tsx', '.mjs', '.cjs', '.mts'].includes(extname(file)));
    const lines = (file: string) => read(file).split('\n').length - 1;
    const long = sources.filter((file) => !file.startsWith('test/fixtures/') && lines(file) > MAX_LINES);
    const isExplained = (file: string) => LONG_FILES.some(([files]) => files.test(file));
    expect(long.filter((file) => !isExplained(file)).map((file) => `${file}: ${lines(file)} lines`)).toEqual([]);
    // An explanation nobody needs any more goes.
    expect(LONG_FILES.filter(([files]) => !long.some((file) => files.test(file)))).toEqual([]);
  });
});
