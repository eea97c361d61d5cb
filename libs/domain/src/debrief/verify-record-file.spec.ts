import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../shared/canonical-json.js';
import { RECORD, sealed, sealedFile } from '../testing/sealed-record.js';
import { type RefusedRecord, verifyRecordFile } from './verify-record-file.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const FILE = sealedFile(sha256);
const BYTES = Buffer.from(FILE, 'utf8');

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
/** As the command does: what is not UTF-8 is refused before it is read. */
const isRefused = (bytes: Uint8Array, ignoreWhiteSpace = false): boolean => {
  const text = decode(bytes);
  return text === undefined || !verifyRecordFile(sha256, text, { ignoreWhiteSpace }).ok;
};
const problemsOf = (text: string, ignoreWhiteSpace = false): string =>
  (verifyRecordFile(sha256, text, { ignoreWhiteSpace }) as RefusedRecord).problems.join(' ');
const changed = (position: number, byte: number): Uint8Array => {
  const bytes = Uint8Array.from(BYTES);
  bytes[position] = byte;
  return bytes;
};

describe('canonical JSON', () => {
  it('is one text for equal values, whatever the order of their keys', () => {
    expect(canonicalJson({ b: [2, { d: null, c: undefined }], a: 'x' })).toBe('{"a":"x","b":[2,{"d":null}]}');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read: unknown = JSON.parse(JSON.stringify(value));
        expect(canonicalJson(JSON.parse(canonicalJson(read)))).toBe(canonicalJson(read));
      }),
    );
  });

  it('refuses what JSON would turn into null or leave out', () => {
    expect(() => canonicalJson({ mean: NaN })).toThrow(TypeError);
    expect(() => canonicalJson([undefined])).toThrow(TypeError);
    expect(() => canonicalJson({ at: () => 1 })).toThrow(TypeError);
  });
});

describe('an exported record', () => {
  it('verifies as it was exported, and names what it is', () => {
    expect(verifyRecordFile(sha256, FILE)).toEqual({
      ok: true,
      candidate: 'Zoë Søndergård-李',
      requisition: 'AI product manager, "support"',
      decisionVersion: 1,
      sealedAt: '2026-11-22T12:00:00.000Z',
      hash: sealed(sha256).proof.hash,
      previousHash: null,
    });
  });

  it('fails with any byte flipped, at every position: in the record, in the proof, in white space', () => {
    const accepted: number[] = [];
    for (const position of BYTES.keys()) {
      const bit = 1 << ((position * 5 + 3) % 8);
      if (!isRefused(changed(position, BYTES[position]! ^ bit))) accepted.push(position);
    }
    expect(accepted).toEqual([]);
  });

  it('fails with any byte replaced by any other, taken away or put in', () => {
    fc.assert(
      fc.property(
        fc.nat(BYTES.length - 1),
        fc.nat(255),
        fc.constantFrom('replace', 'remove', 'insert'),
        (position, byte, how) => {
          if (how === 'replace') return byte === BYTES[position] || isRefused(changed(position, byte));
          const rest = BYTES.subarray(how === 'remove' ? position + 1 : position);
          const middle = how === 'remove' ? [] : [byte];
          return isRefused(Buffer.concat([BYTES.subarray(0, position), Uint8Array.from(middle), rest]));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('checked without its white space, fails with any byte changed that changes more than white space', () => {
    fc.assert(
      fc.property(
        fc.nat(BYTES.length - 1),
        fc.constantFrom(9, 10, 13, 32, 34, 44, 48, 65, 92, 101, 123, 255),
        (position, byte) => {
          const bytes = changed(position, byte);
          if (isRefused(bytes, true)) return true;
          // Accepted: then the values are the very same, in the same order.
          return JSON.stringify(JSON.parse(decode(bytes)!)) === JSON.stringify(JSON.parse(FILE));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('says which part does not match', () => {
    const swap = (from: string, to: string): string => FILE.replace(from, to);
    const { salt, commitment, hash } = sealed(sha256).proof;
    const other = 'f'.repeat(64);
    expect(problemsOf(swap('Marit', 'Marin'))).toMatch(/^The record does not match 'proof\.commitment'/);
    expect(problemsOf(swap(salt, other))).toMatch(/'proof\.commitment'/);
    expect(problemsOf(swap(commitment, other))).toMatch(/'proof\.commitment'.*'proof\.hash'/);
    expect(problemsOf(swap(hash, other))).toMatch(/^The link does not match 'proof\.hash'/);
    expect(problemsOf(swap('"previousHash": null', `"previousHash": "${other}"`))).toMatch(/^The link does not match/);
    expect(problemsOf(swap('"decisionVersion": 1', '"decisionVersion": 2'))).toMatch(
      /'proof\.commitment'.*'proof\.hash'/,
    );
    expect(problemsOf(swap('record/1', 'record/2'))).toBe("The member 'format' is not 'plumbline.decision-record/1'.");
    expect(problemsOf(swap(hash, hash.toUpperCase()))).toBe("The member 'proof.hash' is not 64 hexadecimal digits.");
    expect(problemsOf('{"format":')).toBe('The file is not valid JSON.');
    expect(problemsOf('[]')).toMatch(/must hold one JSON object/);
  });

  it('fails when a reader could see what the proof does not cover: a second member of one name, an unknown one', () => {
    const twice = FILE.replace('"organisation": ', '"organisation": "Another",\n    "organisation": ');
    const unknown = FILE.replace('"proof": {', '"note": "approved",\n  "proof": {');
    const escaped = FILE.replace('\\ud800', '\\uD800');
    for (const text of [twice, unknown, escaped]) {
      expect(problemsOf(text)).toMatch(/stands twice, is unknown, out of order or written in another way/);
      expect(problemsOf(text, true)).toMatch(/stands twice/);
    }
  });

  it('that was re-formatted says that the values still match, and passes only when asked to look past white space', () => {
    for (const text of [JSON.stringify(JSON.parse(FILE)), FILE.replaceAll('\n', '\r\n'), `${FILE}\n`]) {
      expect(problemsOf(text)).toMatch(
        /^The values match the proof, but the white space is not as exported \(line \d+\)/,
      );
      expect(verifyRecordFile(sha256, text, { ignoreWhiteSpace: true }).ok).toBe(true);
    }
    expect(problemsOf(FILE.replace('Line one', 'Line  one'), true)).toMatch(/'proof\.commitment'/);
  });

  it('that links to a version before covers the link', () => {
    const before = sealed(sha256).proof.hash;
    const text = sealedFile(sha256, before);
    expect(verifyRecordFile(sha256, text)).toMatchObject({ ok: true, previousHash: before });
    expect(problemsOf(text.replace(before, 'f'.repeat(64)))).toMatch(/^The link does not match/);
  });

  it('that nests deeper than any stack, or holds an infinite number, is refused, not a crash', () => {
    const deep = FILE.replace('"ok": true', `"ok": ${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    const infinite = FILE.replace('0.7071067811865476', '0.7e1067811865476');
    for (const text of [deep, infinite])
      expect(problemsOf(text)).toBe('The record holds something that no record of ours can hold.');
  });

  it('holds its record as it is', () => {
    expect((JSON.parse(FILE) as { record: unknown }).record).toEqual(JSON.parse(JSON.stringify(RECORD)));
  });
});
