import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { imageSizeOf } from './image-size.js';

const codes = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const bytes = (...parts: readonly (string | readonly number[])[]): ArrayBuffer =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? codes(part) : part))).buffer;

const PNG = bytes(
  [0x89],
  'PNG\r\n\x1a\n',
  [0, 0, 0, 13],
  'IHDR',
  [0, 0, 0xea, 0x60, 0, 0, 0x75, 0x30],
  [8, 6, 0, 0, 0],
);
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 9],
  [0xff, 0xc2, 0, 17, 8, 2, 88, 3, 32],
);
const riff = (kind: string, rest: readonly number[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], rest);

describe('the pixels of a picture, before anything decodes it', () => {
  it.each([
    ['PNG', PNG, { width: 60_000, height: 30_000 }],
    ['JPEG after other segments and a fill byte', JPEG, { width: 800, height: 600 }],
    ['WebP, extended', riff('VP8X', [0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0]), { width: 800, height: 600 }],
    ['WebP, lossless', riff('VP8L', [0x2f, 0x1f, 0xc3, 0x95, 0, 0, 0, 0, 0, 0]), { width: 800, height: 600 }],
    ['WebP, lossy', riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x20, 3, 0x58, 2]), { width: 800, height: 600 }],
  ] as const)('%s', (_, file, size) => {
    expect(imageSizeOf(file)).toEqual(size);
  });

  it('are unknown in what is no picture, is cut off, or states none', () => {
    expect(imageSizeOf(bytes('<svg width="9" height="9"/>'))).toBeNull();
    for (const file of [PNG, JPEG]) expect(imageSizeOf(file.slice(0, 12))).toBeNull();
    expect(imageSizeOf(bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 0, 0, 0, 0, 9]))).toBeNull();
  });

  it('never throw and never loop, whatever follows a good beginning', () => {
    const begin = fc.constantFrom([0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47], [...new Uint8Array(riff('VP8X', []))], []);
    fc.assert(
      fc.property(begin, fc.uint8Array({ maxLength: 400 }), (first, rest) => {
        const size = imageSizeOf(Uint8Array.from([...first, ...rest]).buffer);
        expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
      }),
    );
  });
});
