import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EvalArtifactError } from './artifact/eval-artifact-error.js';
import { detectEvalFormat, EVAL_PARSERS, parseEvalArtifact } from './eval-parsers.js';
import { decodeEvalBytes } from './input/decode-eval-bytes.js';
import { summarizeEvalArtifact } from './summary/summarize-eval-artifact.js';
import { promptfooResult, promptfooText, realPromptfooText } from './testing/promptfoo-documents.js';

const refusal = (act: () => unknown): Pick<EvalArtifactError, 'code' | 'path' | 'message'> => {
  try {
    act();
  } catch (error) {
    if (error instanceof EvalArtifactError) return { code: error.code, path: error.path, message: error.message };
    throw error;
  }
  throw new Error('was accepted');
};

describe('the format of a file', () => {
  it('is told by its content', () => {
    expect(detectEvalFormat(realPromptfooText())).toBe('promptfoo-json');
    expect(detectEvalFormat('{"a":1}')).toBeUndefined();
    expect(detectEvalFormat('question,answer\na,b')).toBeUndefined();
  });

  it.each([
    ['an Inspect log', '{"version":2,"eval":{"task":"x"},"samples":[]}'],
    ['another kind of JSON', '[]'],
    ['JSON Lines', '{"success":true}\n{"success":false}\n'],
    ['a zip archive', 'PK\u0003\u0004abc'],
    ['no JSON', 'question,answer\na,b'],
    ['no JSON', ''],
  ])('%s is refused by name, with what is accepted', (kind, text) => {
    const { code, message } = refusal(() => parseEvalArtifact(text));
    expect(code).toBe('UNSUPPORTED_FORMAT');
    expect(message).toContain(`This looks like ${kind}.`);
    expect(message).toContain(EVAL_PARSERS[0]!.label);
  });

  it('is unknown, not wrong, for JSON that breaks off', () => {
    expect(refusal(() => parseEvalArtifact(realPromptfooText().slice(0, -20))).code).toBe('NOT_JSON');
  });
});

describe('a hostile file', () => {
  const one = (overrides: Record<string, unknown>): string => promptfooText([promptfooResult(overrides)]);

  it.each([
    ['a case that is no object', promptfooText([7]), 'WRONG_TYPE', '/results/results/0'],
    ['a success that is a string', one({ success: 'true' }), 'WRONG_TYPE', '/results/results/0/success'],
    ['a case without success', one({ success: undefined }), 'MISSING_FIELD', '/results/results/0/success'],
    ['vars that are a list', one({ vars: [] }), 'WRONG_TYPE', '/results/results/0/vars'],
    ['a failure reason in words', one({ failureReason: 'none' }), 'WRONG_TYPE', '/results/results/0/failureReason'],
    [
      'component results that are an object',
      one({ gradingResult: { componentResults: {} } }),
      'WRONG_TYPE',
      '/results/results/0/gradingResult/componentResults',
    ],
    ['no cases', promptfooText([]), 'NO_CASES', '/results/results'],
    ['totals that are a list', promptfooText([promptfooResult()], { stats: [] }), 'WRONG_TYPE', '/results/stats'],
    [
      'a number beyond all numbers',
      one({}).replace('"namedScores":{"right":1}', '"namedScores":{"right":1e999}'),
      'WRONG_TYPE',
      '/results/results/0/namedScores/right',
    ],
    [
      'a prototype key',
      one({}).replace('"metadata":{', '"metadata":{"__proto__":{"slice":"x"},'),
      'FORBIDDEN_KEY',
      '/results/results/0/metadata',
    ],
    [
      'a thousand and one scores',
      one({ namedScores: Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`m${index}`, 1])) }),
      'TOO_MANY_CHECKS',
      '/results/results/0/namedScores',
    ],
    [
      'a thousand and one assertions',
      one({ gradingResult: { componentResults: new Array(1_001).fill(null) } }),
      'TOO_MANY_CHECKS',
      '/results/results/0/gradingResult/componentResults',
    ],
    ['NUL bytes', `${one({})}\0`, 'NOT_TEXT', ''],
    ['endless nesting', '['.repeat(200_000), 'TOO_DEEP', ''],
  ])('with %s is refused with the place', (_, text, code, path) => {
    expect(refusal(() => parseEvalArtifact(text))).toMatchObject({ code, path });
  });

  it('over a limit is refused before it is read', () => {
    const text = promptfooText([promptfooResult(), promptfooResult()]);
    expect(refusal(() => parseEvalArtifact(text, { maxCases: 1 })).code).toBe('TOO_MANY_CASES');
    expect(refusal(() => parseEvalArtifact(text, { maxBytes: 100 })).code).toBe('TOO_LARGE');
    // Measured in bytes: 60 characters, 180 bytes.
    expect(refusal(() => parseEvalArtifact(`"${'\u20ac'.repeat(60)}"`, { maxBytes: 100 })).code).toBe('TOO_LARGE');
    expect(refusal(() => parseEvalArtifact('x'.repeat(20_000_001))).message).toBe('The file is larger than 20 MB.');
  });

  it('in another encoding is refused as bytes', () => {
    expect(refusal(() => decodeEvalBytes(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00))).code).toBe('NOT_TEXT');
    expect(refusal(() => decodeEvalBytes(new Uint8Array(11), { maxBytes: 10 })).code).toBe('TOO_LARGE');
    expect(decodeEvalBytes(Uint8Array.of(0x7b, 0x7d))).toBe('{}');
  });

  it('does not quote itself in the refusal', () => {
    expect(refusal(() => parseEvalArtifact('{"secret-canary')).message).not.toContain('secret-canary');
  });

  it('can not smuggle control or direction marks, NUL or long text into a label', () => {
    const slice = `re\u202efu\u0000nds\n${'x'.repeat(500)}\ud800`;
    const [only] = parseEvalArtifact(one({ metadata: { slice } })).cases;
    expect(only?.slice).toMatch(/^refu nds x+…$/);
    expect(only?.slice).toHaveLength(120);
  });
});

describe('whatever the file, the library', () => {
  const onlyOwnErrors = (text: string): void => {
    try {
      const summary = summarizeEvalArtifact(parseEvalArtifact(text), 0.8);
      expect(summary.passed + summary.failed + summary.errors).toBe(summary.cases);
      expect(JSON.stringify(summary)).not.toContain('\\u0000');
    } catch (error) {
      if (!(error instanceof EvalArtifactError)) throw error;
    }
  };

  it('throws its own error or none for any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), onlyOwnErrors), { numRuns: 500 });
  });

  it('throws its own error or none for any values in the frame of a result', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const key = fc.constantFrom(
      'success',
      'failureReason',
      'vars',
      'metadata',
      'gradingResult',
      'namedScores',
      'provider',
      'testCase',
      'error',
      'promptIdx',
      'description',
      '__proto__',
      'toString',
    );
    const result = fc.dictionary(key, value).map((fields) => ({ ...promptfooResult(), ...fields }));
    const frame = fc.record({ stats: value, version: value, timestamp: value }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(result, { maxLength: 6 }), frame, (results, extra) =>
        onlyOwnErrors(promptfooText(results, extra)),
      ),
      { numRuns: 1_000 },
    );
  });

  it('throws its own error or none for the real file with one byte changed', () => {
    const text = promptfooText([promptfooResult(), promptfooResult({ success: false, failureReason: 1 })]);
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
        (at, char) => onlyOwnErrors(text.slice(0, at) + char + text.slice(at + 1)),
      ),
      { numRuns: 1_000 },
    );
  });
});
