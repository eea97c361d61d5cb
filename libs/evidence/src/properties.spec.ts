import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EvalArtifactError } from './artifact/eval-artifact-error.js';
import { JsonSplitter } from './json/json-splitter.js';
import { DEFAULT_EVAL_LIMITS } from './input/eval-limits.js';
import { inspectArchive, inspectJson, inspectSample } from './testing/inspect-documents.js';
import { failed, promptfooResult, promptfooText } from './testing/promptfoo-documents.js';
import { summarize } from './testing/read.js';

/** Its own error or a summary whose counts add up; nothing else may come out of any file. */
async function holds(content: string | Uint8Array): Promise<void> {
  try {
    const summary = await summarize(content, { threshold: 0.8 });
    const { cases, passed, failed: not, partial, errored, unscored, passRate, passRateInterval, slices } = summary;
    const judged = passed + not + partial;
    expect(judged + errored + unscored).toBe(cases);
    expect(passRate).toBe(judged === 0 ? null : passed / judged);
    expect(passRateInterval === null).toBe(judged === 0);
    for (const slice of slices) {
      const ofSlice = slice.passed + slice.failed + slice.partial;
      expect(ofSlice + slice.errored + slice.unscored).toBe(slice.cases);
      expect(slice.passRate).toBe(ofSlice === 0 ? null : slice.passed / ofSlice);
    }
    expect(JSON.stringify(summary)).not.toContain('\\u0000');
  } catch (error) {
    if (!(error instanceof EvalArtifactError)) throw error;
  }
}

describe('whatever the file, the library throws its own error or gives counts that add up', () => {
  it('for any bytes and any JSON', async () => {
    const content = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }), fc.json());
    await fc.assert(fc.asyncProperty(content, holds), { numRuns: 300 });
  });

  it('for any values in the frame of a result', async () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const key = fc.constantFrom(
      ...['success', 'failureReason', 'vars', 'metadata', 'gradingResult', 'namedScores', 'provider', 'testCase'],
      ...['error', 'promptIdx', 'description', '__proto__', 'toString', 'tokenUsage', 'cost'],
    );
    const result = fc.dictionary(key, value).map((fields) => ({ ...promptfooResult(), ...fields }));
    const frame = fc.record({ stats: value, version: value, timestamp: value }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.array(result, { maxLength: 6 }), frame, (results, extra) =>
        holds(promptfooText(results, extra)),
      ),
      { numRuns: 400 },
    );
  });

  it('for any values in a sample and its log', async () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const key = fc.constantFrom(
      'id',
      'epoch',
      'input',
      'scores',
      'score',
      'metadata',
      'error',
      'model_usage',
      'total_time',
    );
    const sample = fc.dictionary(key, value).map((fields) => ({ ...inspectSample(1, 'C'), ...fields }));
    const more = fc.dictionary(fc.constantFrom('status', 'version', 'results', 'stats', 'reductions', 'error'), value);
    await fc.assert(
      fc.asyncProperty(fc.array(sample, { maxLength: 5 }), more, (samples, extra) =>
        holds(inspectJson(samples, extra)),
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a promptfoo file', Buffer.from(promptfooText([promptfooResult(), promptfooResult(failed)]))],
    ['an archive', inspectArchive([inspectSample(1, 'C'), inspectSample(2, 'I')])],
    ['an archive in Zstandard', inspectArchive([inspectSample(1, 'C')], { method: 93 })],
    ['a table', Buffer.from('question,verdict\n"a ""b""",pass\nc,fail\n')],
  ])('for %s with one byte changed', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        await holds(changed);
      }),
      { numRuns: 300 },
    );
  });

  it('for any plain table', async () => {
    const cell = fc.oneof(fc.constantFrom('pass', 'fail', '1', '0.5', 'error', '', '1e999'), fc.string());
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, (cells) =>
        holds(['question,verdict,slice', ...cells.map((row) => row.map(quoted).join())].join('\n')),
      ),
      { numRuns: 200 },
    );
  });
});

describe('the splitter', () => {
  it('hands over what JSON.parse reads, wherever the chunks are cut', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (value, size, pretty) => {
          fc.pre(!Object.hasOwn(value, '__proto__') && !JSON.stringify(value).includes('__proto__'));
          const bytes = Buffer.from(JSON.stringify(value, null, pretty ? 2 : 0));
          const seen = new Map<string, unknown>();
          const splitter = new JsonSplitter(
            {
              decide: (path) => (path.length === 0 ? 'enter' : 'take'),
              value: ([key], read) => void seen.set(String(key), read),
            },
            DEFAULT_EVAL_LIMITS,
          );
          for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.subarray(at, at + size));
          splitter.finish();
          expect(Object.fromEntries(seen)).toEqual(JSON.parse(bytes.toString()));
        },
      ),
      { numRuns: 300 },
    );
  });
});
