import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import type { EvalArtifactErrorCode } from './artifact/eval-artifact-error.js';
import { inspectArchive, inspectJson, inspectSample } from './testing/inspect-documents.js';
import { promptfooResult, promptfooText } from './testing/promptfoo-documents.js';
import { read, refusal } from './testing/read.js';
import { zipOf, zstdBlocks, zstdFrames } from './testing/zip-documents.js';

const one = (overrides: Record<string, unknown>): string => promptfooText([promptfooResult(overrides)]);
const log = (header: string): Buffer => zipOf([{ name: 'header.json', data: header }]);
const header = inspectJson(undefined);
const part = { name: 'header.json', data: header };
const secondFrame = Buffer.concat([zstdFrames(Buffer.from('{')), zstdBlocks(0xa7, [header.slice(1)])]);
const nothing = Array.from({ length: 20_000 }, () => '');
const sample = (text: string): string => inspectJson([]).replace('"samples":[]', `"samples":[${text}]`);
const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const zeros = Buffer.alloc(20_000_000);
const keys = (count: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, 1]));

type Hostile = readonly [what: string, content: string | Uint8Array, code: EvalArtifactErrorCode];

const TEXTS: readonly Hostile[] = [
  ['nothing', '', 'UNSUPPORTED_FORMAT'],
  ['a list', '[{"success":true}]', 'UNSUPPORTED_FORMAT'],
  ['one word', 'hello', 'UNSUPPORTED_FORMAT'],
  ['a web page', '<html><script>alert(1)</script></html>', 'UNSUPPORTED_FORMAT'],
  ['another document', '{"hello":"world"}', 'UNSUPPORTED_FORMAT'],
  ['another document on many lines', '{\n "hello": "world"\n}', 'UNSUPPORTED_FORMAT'],
  ['a table of something else', 'name,age\nx,3\n', 'UNSUPPORTED_FORMAT'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'NOT_TEXT'],
  ['UTF-16', utf16(one({})), 'NOT_TEXT'],
  ['UTF-16 without a mark', Buffer.from(one({}), 'utf16le'), 'NOT_JSON'],
  ['Latin-1 in a name', Buffer.from(one({ description: 'caf\u00e9' }), 'latin1'), 'NOT_TEXT'],
  ['Latin-1 in a table', Buffer.from('question,verdict\ncaf\u00e9,pass\n', 'latin1'), 'NOT_TEXT'],
  ['NUL in a table', 'question,verdict\na\0b,pass\n', 'NOT_TEXT'],
  ['NUL in a name', one({}).replace('echo', 'ec\0ho'), 'NOT_TEXT'],
  ['a document that breaks off', one({}).slice(0, -9), 'NOT_JSON'],
  ['a document that breaks off in a string', '{"results":{"results":[{"success":"', 'NOT_JSON'],
  ['text after the document', `${one({})}x`, 'NOT_JSON'],
  ['brackets that do not match', '{"results":{"results":[}}', 'NOT_JSON'],
  ['a missing colon', '{"results"{"results":[]}}', 'NOT_JSON'],
  ['a missing value', '{"results":}', 'NOT_JSON'],
  ['a trailing comma', '{"results":{"results":[],}}', 'NOT_JSON'],
  ['single quotes', "{'results':1}", 'NOT_JSON'],
  ['a broken escape', one({}).replace('echo', '\\x41'), 'NOT_JSON'],
  ['endless nesting', `{"a":${'['.repeat(200_000)}`, 'TOO_DEEP'],
  ['deep nesting that closes', `{"a":${deep(5_000)},"results":{}}`, 'TOO_DEEP'],
  ['deep nesting in a case', one({ vars: {} }).replace('"vars":{}', `"vars":{"q":${deep(101)}}`), 'TOO_DEEP'],
  ['deep nesting in a line', `{"input":${deep(150)},"verdict":"pass"}`, 'TOO_DEEP'],
];

const PROMPTFOO: readonly Hostile[] = [
  ['no cases', promptfooText([]), 'NO_CASES'],
  ['a case that is no object', promptfooText([7]), 'WRONG_TYPE'],
  ['a case that is null', promptfooText([null]), 'WRONG_TYPE'],
  ['a success that is a word', one({ success: 'true' }), 'WRONG_TYPE'],
  ['a case without success', one({ success: undefined }), 'MISSING_FIELD'],
  ['vars that are a list', one({ vars: [] }), 'WRONG_TYPE'],
  ['a failure reason in words', one({ failureReason: 'none' }), 'WRONG_TYPE'],
  ['component results that are an object', one({ gradingResult: { componentResults: {} } }), 'WRONG_TYPE'],
  ['totals that are a list', promptfooText([promptfooResult()], { stats: [] }), 'WRONG_TYPE'],
  ['a version in words', promptfooText([promptfooResult()], { version: 'three' }), 'WRONG_TYPE'],
  ['a number beyond all numbers', one({}).replace('"right":1}', '"right":1e999}'), 'NOT_FINITE'],
  ['NaN', one({}).replace('"right":1}', '"right":NaN}'), 'NOT_FINITE'],
  ['minus Infinity', one({}).replace('"right":1}', '"right":-Infinity}'), 'NOT_FINITE'],
  ['a prototype key', one({}).replace('"metadata":{', '"metadata":{"__proto__":{"slice":"x"},'), 'FORBIDDEN_KEY'],
  ['a prototype key in disguise', one({}).replace('"vars":{', '"vars":{"__pro\\u0074o__":1,'), 'FORBIDDEN_KEY'],
  ['a prototype key in the frame', one({}).replace('{"evalId"', '{"__proto__":{},"evalId"'), 'FORBIDDEN_KEY'],
  ['a thousand and one scores', one({ namedScores: keys(1_001) }), 'TOO_MANY_CHECKS'],
  ['as many assertions', one({ gradingResult: { componentResults: new Array(1_001).fill(null) } }), 'TOO_MANY_CHECKS'],
  ['a line that is no object', `${JSON.stringify(promptfooResult())}\n7\n`, 'WRONG_TYPE'],
  ['a line that breaks off', `${JSON.stringify(promptfooResult())}\n{"success":\n`, 'NOT_JSON'],
  ['NaN in a line', '{"input":"a","score":NaN}', 'NOT_FINITE'],
  ['a huge number in a table', 'question,verdict,cost\na,pass,1e999\n', 'NOT_FINITE'],
  ['an open quote in a table', 'question,verdict\n"a,pass\n', 'NOT_CSV'],
  ['a header and nothing else', 'question,verdict\n', 'NO_CASES'],
  ['3,000 columns', `question,verdict\na,pass${',x'.repeat(3_000)}\n`, 'NOT_CSV'],
];

const LOGS: readonly Hostile[] = [
  ['a log whose samples are numbers', sample('1,2'), 'WRONG_TYPE'],
  ['a score that is no object', sample('{"id":1,"scores":{"match":1}}'), 'WRONG_TYPE'],
  ['scores that are a list', sample('{"id":1,"scores":[1]}'), 'WRONG_TYPE'],
  ['a score of Infinity', sample('{"id":1,"scores":{"match":{"value":Infinity}}}'), 'NOT_FINITE'],
  ['metadata of NaN', sample('{"id":1,"metadata":{"weight":NaN}}'), 'NOT_FINITE'],
  ['a prototype key as scorer', sample('{"id":1,"scores":{"__proto__":{"value":1}}}'), 'FORBIDDEN_KEY'],
  ['an epoch in words', sample('{"id":1,"epoch":"one"}'), 'WRONG_TYPE'],
  ['an archive that breaks off', log(header).subarray(0, 60), 'NOT_ZIP'],
  ['an archive of nothing', zipOf([{ name: 'x', data: '' }]), 'UNSUPPORTED_FORMAT'],
  ['an archive without a log', zipOf([{ name: 'xl/workbook.xml', data: '<x/>' }]), 'UNSUPPORTED_FORMAT'],
  ['a header that is no JSON', log('<x/>'), 'NOT_JSON'],
  ['a header without a run', log('{"version":2}'), 'MISSING_FIELD'],
  ['a wrong checksum', zipOf([{ ...part, crc: 1 }]), 'DAMAGED'],
  ['a wrong size', zipOf([{ ...part, unpackedSize: 5 }]), 'DAMAGED'],
  ['an encrypted entry', zipOf([{ ...part, flags: 1 }]), 'ENCRYPTED'],
  ['an unknown compression', zipOf([{ ...part, method: 14 }]), 'UNSUPPORTED_COMPRESSION'],
  ['broken deflate', zipOf([{ ...part, packed: Buffer.from([7, 255, 255, 255]) }]), 'DAMAGED'],
  ['broken Zstandard', zipOf([{ ...part, method: 93, packed: Buffer.from('no frame at all') }]), 'DAMAGED'],
  [
    'Zstandard that breaks off',
    zipOf([{ ...part, method: 93, packed: zstdFrames(Buffer.from(header)).subarray(0, 90) }]),
    'DAMAGED',
  ],
  [
    'a window of 2 GB for a few bytes',
    zipOf([{ ...part, method: 93, packed: zstdBlocks(0xa7, [header]) }]),
    'TOO_LARGE',
  ],
  ['a window of 2 GB in a second frame', zipOf([{ ...part, method: 93, packed: secondFrame }]), 'TOO_LARGE'],
  ['thousands of blocks of nothing', zipOf([{ ...part, method: 93, packed: zstdBlocks(0x68, nothing) }]), 'DAMAGED'],
  ['a frame of no known kind', zipOf([{ ...part, method: 93, packed: Buffer.alloc(64, 7) }]), 'DAMAGED'],
  ['an entry outside the file', zipOf([{ ...part, offset: 9_999_999 }]), 'DAMAGED'],
  [
    'an entry without a header',
    zipOf([
      { name: 'x', data: '' },
      { ...part, localSignature: 0 },
    ]),
    'DAMAGED',
  ],
  ['overlapping entries', zipOf([part, { name: 'samples/1_epoch_1.json', data: '{}', offset: 0 }]), 'DAMAGED'],
  ['two entries of one name', zipOf([part, part]), 'DAMAGED'],
  ['a directory outside the file', zipOf([part], { offset: 4_000_000_000 }), 'DAMAGED'],
  ['a directory with fewer entries than it says', zipOf([part], { count: 60_000 }), 'DAMAGED'],
  ['a directory larger than all limits', zipOf([part], { size: 4_000_000_000 }), 'TOO_LARGE'],
  ['a bomb', zipOf([{ name: 'header.json', data: zeros, packed: deflateRawSync(zeros) }]), 'TOO_COMPRESSED'],
  ['a bomb inside a value', log(`{"eval":"${'a'.repeat(20_000_000)}"}`), 'TOO_COMPRESSED'],
  ['a sample that is a list', inspectArchive([{ id: 1, epoch: 1, scores: [] }]), 'WRONG_TYPE'],
  [
    'deep nesting in a sample',
    inspectArchive([inspectSample(1, 'C', { messages: JSON.parse(deep(200)) as unknown })]),
    'TOO_DEEP',
  ],
];

const ALL = [...TEXTS, ...PROMPTFOO, ...LOGS];

describe(`a hostile file, one of ${ALL.length},`, () => {
  it.each(ALL)('%s, is refused with its kind and without being quoted', async (_, content, code) => {
    const refused = await refusal(read(content));
    expect(refused.code).toBe(code);
    expect(refused.message.length).toBeLessThan(400);
    expect(refused.message).not.toContain('alert(1)');
  });

  it('is one of at least sixty', () => {
    expect(new Set(ALL.map(([what]) => what)).size).toBeGreaterThanOrEqual(60);
  });

  it('over a limit is refused', async () => {
    const text = promptfooText([promptfooResult(), promptfooResult()]);
    const under = async (limits: object, content: string | Uint8Array = text) =>
      (await refusal(read(content, { limits }))).code;
    expect(await under({ maxCases: 1 })).toBe('TOO_MANY_CASES');
    expect(await under({ maxBytes: 100 })).toBe('TOO_LARGE');
    expect(await under({ maxValueBytes: 100 })).toBe('TOO_LARGE');
    expect(await under({ maxValueBytes: 100 }, `{"input":"${'x'.repeat(200)}"}`)).toBe('TOO_LARGE');
    expect(await under({ maxEntries: 1 }, inspectArchive([inspectSample(1, 'C')]))).toBe('TOO_MANY_ENTRIES');
    expect(await under({ maxUnpackedBytes: 10 }, inspectArchive([]))).toBe('TOO_LARGE');
    expect(await under({ maxCases: 1 }, inspectJson([inspectSample(1, 'C'), inspectSample(2, 'C')]))).toBe(
      'TOO_MANY_CASES',
    );
  });

  it('can not smuggle control or direction marks, NUL or long text into a label', async () => {
    const slice = `re\u202efu\u0000nds\n${'x'.repeat(500)}\ud800`;
    const { cases } = await read(one({ metadata: { slice } }));
    expect(cases[0]?.slices[0]?.[1]).toMatch(/^refu nds x+…$/);
    expect(cases[0]?.slices[0]?.[1]).toHaveLength(80);
  });
});
