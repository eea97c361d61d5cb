// Hostile files of kinds that are not in the first corpus: two answers to one question, much of what is small, long texts in odd places.
import { describe, expect, it } from '@jest/globals';
import type { EvalArtifactErrorCode } from './artifact/eval-artifact-error.js';
import type { EvalLimits } from './input/eval-limits.js';
import { inspectHeader, inspectJson, inspectSample } from './testing/inspect-documents.js';
import { promptfooResult, promptfooText } from './testing/promptfoo-documents.js';
import { codesOf, refusal, read, summarize } from './testing/read.js';
import { zipOf } from './testing/zip-documents.js';

const one = (overrides: Record<string, unknown> = {}): string => promptfooText([promptfooResult(overrides)]);
const repeated = (result: Record<string, unknown>, times: number): string => {
  const text = JSON.stringify(promptfooResult(result));
  return `{"evalId":"e","results":{"version":3,"results":[${Array.from({ length: times }, () => text).join()}]}}`;
};
const filled = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));
const header = { name: 'header.json', data: JSON.stringify(inspectHeader()) };
const sample = (id: number, more: object = {}) => ({
  name: `samples/${id}_epoch_1.json`,
  data: JSON.stringify(inspectSample(id, 'C')),
  ...more,
});
/** A data descriptor (APPNOTE 4.3.9) that lies about checksum and sizes. */
const lies = Buffer.from('504b0708ffffffff0000000100000001', 'hex');
const inspectText = (rest: string): string => `${inspectJson(undefined).slice(0, -1)},${rest}}`;
const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const twice = JSON.stringify(promptfooResult());

type Hostile = readonly [what: string, content: () => string | Uint8Array, code: EvalArtifactErrorCode];

const REFUSED: readonly Hostile[] = [
  ['UTF-16, the other way round, with its mark', () => utf16be(one()), 'NOT_TEXT'],
  ['UTF-8 with half a pair as bytes', () => Buffer.from(one().replace('echo', '\xed\xa0\x80'), 'latin1'), 'NOT_TEXT'],
  ['a million lists in one another, over several pieces', () => `{"a":${nested(1_000_000)}}`, 'TOO_DEEP'],
  [
    'a million lists in a case',
    () => one({ vars: {} }).replace('"vars":{}', `"vars":{"q":${nested(1e6)}}`),
    'TOO_DEEP',
  ],
  ['a table whose quote stays open for 50 MB', () => `question,verdict\n"${'a,b\n'.repeat(12_500_000)}`, 'TOO_LARGE'],
  ['a line of 100 MB', () => `{"input":"a","verdict":"pass"}\n{"input":"${'x'.repeat(1e8)}"}`, 'TOO_LARGE'],
  [
    'a broken value with a text of 12 MB',
    () => one({ error: 'y'.repeat(12e6), vars: {} }).replace(':0,', ':0x,'),
    'NOT_JSON',
  ],
  [
    'promptfoo’s frame around no results',
    () => '{"evalId":"e","results":{"version":3,"stats":{"successes":9}}}',
    'MISSING_FIELD',
  ],
  ['results that are null', () => '{"evalId":"e","results":{"version":3,"results":null}}', 'WRONG_TYPE'],
  ['results twice', () => `{"results":{"results":[${twice}]},"results":{"results":[${twice}]}}`, 'DAMAGED'],
  ['a list of results twice', () => `{"results":{"results":[${twice}],"results":[${twice}]}}`, 'DAMAGED'],
  ['samples twice', () => inspectText('"samples":[],"samples":[{"id":1}]'), 'DAMAGED'],
  ['a status twice', () => inspectText('"status":"error","samples":[]'), 'DAMAGED'],
  ['minus NaN', () => one().replace('"failureReason":0', '"failureReason":-NaN'), 'NOT_FINITE'],
  ['Infinity as a version', () => one().replace('"version":3', '"version":Infinity'), 'NOT_FINITE'],
  [
    'an entry whose own header names another',
    () => zipOf([header, sample(1, { localName: 'samples/2_epoch_1.json' })]),
    'DAMAGED',
  ],
  ['an entry whose own header packs otherwise', () => zipOf([header, sample(1, { localMethod: 0 })]), 'DAMAGED'],
  ['an entry that reaches into the next', () => zipOf([sample(1, { localExtra: 60 }), sample(2), header]), 'DAMAGED'],
  ['an entry that reaches into the directory', () => zipOf([sample(2), { ...header, localExtra: 9 }]), 'DAMAGED'],
  [
    'ten thousand and one aggregates',
    () =>
      inspectJson([], {
        results: { scores: [{ metrics: Object.fromEntries(filled(10_001, (n) => [`m${n}`, { value: 1 }])) }] },
      }),
    'TOO_MANY_CHECKS',
  ],
];

describe(`a hostile file of another kind, one of ${REFUSED.length},`, () => {
  it.each(REFUSED)(
    '%s, is refused with its kind and in few words',
    async (_, content, code) => {
      const refused = await refusal(read(content()));
      expect(refused.code).toBe(code);
      expect(refused.message.length).toBeLessThan(400);
    },
    60_000,
  );

  it('of much that is small is refused before it fills the memory', async () => {
    const under = async (limits: Partial<EvalLimits>, content: string) =>
      (await refusal(read(content, { limits }))).code;
    const many = Object.fromEntries(filled(50, (n) => [`m${n}`, 1]));
    const scored = Object.fromEntries(filled(50, (n) => [`m${n}`, { value: 1 }]));
    const tags = Object.fromEntries(filled(5, (n) => [`k${n}`, filled(20, String)]));
    const reduced = filled(6, (n) => `{"scorer":"s${n}","samples":[{"sample_id":1,"value":1}]}`).join();
    expect(await under({ maxFigures: 499 }, repeated({ namedScores: many }, 10))).toBe('TOO_MANY_CHECKS');
    expect(await under({ maxSlicePlaces: 999 }, repeated({ metadata: tags, vars: {} }, 10))).toBe('TOO_MANY_CHECKS');
    expect(await under({ maxReductions: 5 }, inspectText(`"samples":[],"reductions":[${reduced}]`))).toBe(
      'TOO_MANY_CASES',
    );
    const samples = filled(10, (n) => inspectSample(n, 'C', { scores: scored }));
    expect(await under({ maxFigures: 998 }, inspectJson(samples))).toBe('TOO_MANY_CHECKS');
    expect((await read(repeated({ namedScores: many }, 10), { limits: { maxFigures: 510 } })).cases).toHaveLength(10);
  });

  it('without results says which field is missing, not that it is no table', async () => {
    const { message, path } = await refusal(read('{"evalId":"e","results":{"version":3}}'));
    expect([message, path]).toEqual(['/results/results is missing.', '/results/results']);
  });
});

describe('a file that says more than it holds is read with a warning', () => {
  const told = async (content: string | Uint8Array) => {
    const summary = await summarize(content);
    return [summary.cases, summary.passRate, codesOf(summary)] as const;
  };

  it('a log that ended well without its samples', async () => {
    const [cases, rate, codes] = await told(inspectJson(undefined, { results: { total_samples: 50 } }));
    expect([cases, rate, codes]).toEqual([0, null, ['NO_CASES_IN_FILE']]);
  });

  it('a log that ended well with some of its samples', async () => {
    const [cases, , codes] = await told(inspectJson([inspectSample(1, 'C')], { results: { total_samples: 2 } }));
    expect([cases, codes.includes('RUN_NOT_FINISHED')]).toEqual([1, true]);
  });

  it('a log in which repeats are missing although every sample is there', async () => {
    const samples = [inspectSample(1, 'C'), inspectSample(1, 'I', { epoch: 2 }), inspectSample(2, 'C')];
    const of = (total: number) =>
      summarize(inspectJson(samples, { results: { total_samples: total } }, { config: { epochs: 2 } }));
    expect((await of(4)).warnings.map(({ message }) => message)).toContain(
      'The log states 4 samples; 3 are in the file, repeats counted.',
    );
    expect(codesOf(await of(3))).not.toContain('RUN_NOT_FINISHED');
  });

  it('an archive whose data descriptors lie: the directory and the checksum count', async () => {
    const [cases, rate] = await told(zipOf([sample(1, { flags: 8, trailer: lies }), header]));
    expect([cases, rate]).toEqual([1, 1]);
  });

  it('a score that is nothing beside 12 MB of explanation', async () => {
    const score = `{"match":{"value":NaN,"explanation":"${'NaN \\" '.repeat(1_700_000)}"}}`;
    const [cases, rate, codes] = await told(inspectText(`"samples":[{"id":1,"scores":${score}}]`));
    expect([cases, rate, codes.includes('NO_SCORES')]).toEqual([1, null, true]);
  });
});

describe('names that mean something to the language', () => {
  const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

  it('are slice keys and values like any other', async () => {
    const metadata = (value: string) => Object.fromEntries(NAMES.map((name) => [name, value]));
    const text = promptfooText([
      promptfooResult({ metadata: metadata('constructor') }),
      promptfooResult({ metadata: metadata('__proto__'), success: false, failureReason: 1 }),
    ]);
    for (const slice of NAMES) {
      const { sliceKey, slices } = await summarize(text, { slice });
      expect(sliceKey).toBe(slice);
      expect(slices.map(({ value, passed }) => [value, passed])).toEqual([
        ['constructor', 1],
        ['__proto__', 0],
      ]);
    }
    expect(codesOf(await summarize(text, { slice: '__proto__' }))).toContain('UNKNOWN_SLICE');
  });

  it('are columns of a table like any other', async () => {
    const table = 'question,verdict,constructor,__proto__\na,pass,x,1\nb,fail,x,2\n';
    const { slices, sliceKeys } = await summarize(table, { slice: 'constructor' });
    expect(slices.map(({ value, cases }) => [value, cases])).toEqual([['x', 2]]);
    expect(sliceKeys).not.toContain('__proto__');
  });

  it('and half surrogate pairs become signs that any database keeps', async () => {
    const text = one({ metadata: { 'x\ud83d': '\udc00y' } });
    const [found] = (await read(text)).cases;
    expect(found?.slices[0]).toEqual(['x\ufffd', '\ufffdy']);
  });
});
