// What a program that reads `plumbline evidence summarize --json` may count on, for every format.
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { plumbline } from '../testing/plumbline.js';

const FIXTURES = 'test/fixtures/evals';
const folder = mkdtempSync(join(tmpdir(), 'plumbline-evidence-json-'));
const written = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const result = (success: boolean, reason = success ? 0 : 1) => ({
  ...{
    success,
    failureReason: reason,
    promptIdx: 0,
    provider: { id: 'echo' },
    vars: { q: `${String(success)} ${reason}` },
  },
  ...{ metadata: { slice: 'refunds' }, namedScores: { right: success ? 1 : 0 } },
  gradingResult: {
    pass: success,
    componentResults: [{ pass: success, assertion: { type: 'equals', metric: 'right' } }],
  },
});
const FILES = {
  'promptfoo-json': `${FIXTURES}/promptfoo-v3-support-agent.json`,
  'promptfoo-jsonl': written('r.jsonl', `${JSON.stringify(result(true))}\n${JSON.stringify(result(false, 2))}\n`),
  'promptfoo-csv': written('r.csv', 'question,[echo] prompt\na,[PASS] yes\nb,[FAIL] no\n'),
  'inspect-json': `${FIXTURES}/inspect-security-guide.json`,
  'inspect-eval': `${FIXTURES}/inspect-popularity.eval`,
  'cases-jsonl': written('c.jsonl', '{"input":"a","verdict":"pass","slice":"x"}\n{"input":"b","verdict":"error"}\n'),
  'cases-csv': written('c.csv', 'question,verdict,slice\na,pass,x\nb,fail,y\nc,,y\n'),
} as const;

type Json = Record<string, unknown>;
const summaryOf = async (file: string, ...flags: string[]): Promise<Json> => {
  const { code, stdout, stderr } = await plumbline('evidence', 'summarize', file, '--json', ...flags);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Json;
};

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string' && value !== '';
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isShare: Check = (value) => isNumber(value) && (value as number) >= 0 && (value as number) <= 1;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isPair: Check = (value) => isListOf(isShare)(value) && (value as unknown[]).length === 2;
const isObjectOf =
  (keys: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(keys).every(([key, check]) => check((value as Json)[key]));

const COUNTS = { cases: isCount, passed: isCount, failed: isCount, errored: isCount };
const RATE = { passRate: orNull(isShare), passRateInterval: orNull(isPair) };
/** The promised keys, each with what it may hold. */
const PROMISED: Readonly<Record<string, Check>> = {
  format: isText,
  formatVersion: orNull(isNumber),
  suite: orNull(isText),
  models: isListOf(isText),
  ...COUNTS,
  ...{ partial: isCount, unscored: isCount },
  ...RATE,
  slices: isListOf(isObjectOf({ key: isText, value: isText, ...COUNTS, ...RATE })),
  metrics: isListOf(isObjectOf({ name: isText, cases: isCount, mean: orNull(isNumber), passRate: orNull(isShare) })),
  threshold: orNull(isShare),
  judges: isListOf(isObjectOf({ kind: isText, model: orNull(isText) })),
  duplicates: isCount,
  status: (value) => ['success', 'error', 'cancelled', 'started', 'unknown'].includes(value as string),
  warnings: isListOf(isObjectOf({ code: isText, message: isText })),
};

describe.each(Object.entries(FILES))('the JSON of %s', (format, file) => {
  it('has every promised key with its type, and null where the file can not tell', async () => {
    const summary = await summaryOf(file);
    expect(summary['format']).toBe(format);
    for (const [key, check] of Object.entries(PROMISED)) {
      expect(Object.keys(summary)).toContain(key);
      expect([key, summary[key], check(summary[key])]).toEqual([key, summary[key], true]);
    }
    expect(summary['threshold']).toBeNull();
  });

  it('of a slice that the file does not have is an empty list and a warning that names what there is', async () => {
    const { slices, sliceKey, warnings, ...rest } = await summaryOf(file, '--slice', 'colour');
    expect([slices, sliceKey]).toEqual([[], null]);
    expect(warnings).toContainEqual({ code: 'UNKNOWN_SLICE', message: expect.stringContaining("'colour'") as unknown });
    const { cases, passRate } = await summaryOf(file);
    expect([rest['cases'], rest['passRate']]).toEqual([cases, passRate]);
  });
});

describe('what a file can not tell', () => {
  it('is null in a plain table, never 0 or an empty text', async () => {
    expect(await summaryOf(FILES['cases-csv'])).toMatchObject({
      ...{ formatVersion: null, suite: null, models: [], metrics: [], judges: [], status: 'unknown' },
    });
  });

  it('is a rate without a judged case', async () => {
    const file = written('errors.csv', 'question,verdict\na,error\nb,error\n');
    expect(await summaryOf(file)).toMatchObject({ cases: 2, errored: 2, passRate: null, passRateInterval: null });
  });

  it('is said in words without --json too', async () => {
    const { stdout } = await plumbline('evidence', 'summarize', FILES['cases-csv'], '--slice', 'colour');
    expect(stdout).toMatch(/warning: .*'colour'/);
    expect(stdout).toMatch(/^suite\s+unknown$/m);
  });
});

it('the counts of any table add up to its cases, and the rate is of what was judged', async () => {
  const verdict = fc.constantFrom('pass', 'fail', 'error', '', '0.5', '1', '0', 'maybe');
  const rows = fc.array(fc.tuple(verdict, fc.constantFrom('x', 'y', '')), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const text = ['question,verdict,slice', ...cells.map(([said, slice], n) => `q${n},${said},${slice}`)].join('\n');
      const summary = (await summaryOf(written('any.csv', text))) as Record<string, number> & {
        passRate: number | null;
      };
      const { cases, passed, failed, partial, errored, unscored, passRate } = summary;
      expect(cases).toBe(cells.length);
      expect(passed! + failed! + partial! + errored! + unscored!).toBe(cases);
      const judged = passed! + failed! + partial!;
      expect(passRate).toBe(judged === 0 ? null : passed! / judged);
    }),
    { numRuns: 60 },
  );
});
