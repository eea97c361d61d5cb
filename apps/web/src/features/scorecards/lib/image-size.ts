// The pixels of a picture, read from its first bytes: a decompression bomb must be known before anything decodes it.
import type { Size } from './document-limits.js';

const text = (bytes: DataView, at: number, length: number): string => {
  if (at + length > bytes.byteLength) return '';
  return Array.from({ length }, (_, index) => String.fromCharCode(bytes.getUint8(at + index))).join('');
};

const sizeOf = (width: number, height: number): Size | null => (width > 0 && height > 0 ? { width, height } : null);

function pngSize(bytes: DataView): Size | null {
  if (text(bytes, 1, 3) !== 'PNG' || text(bytes, 12, 4) !== 'IHDR' || bytes.byteLength < 24) return null;
  return sizeOf(bytes.getUint32(16), bytes.getUint32(20));
}

const NOT_A_FRAME: readonly number[] = [0xc4, 0xc8, 0xcc];
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && !NOT_A_FRAME.includes(marker);

/** Walks from segment to segment until the frame header, which holds the size. */
function jpegSize(bytes: DataView): Size | null {
  if (bytes.byteLength < 4 || bytes.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= bytes.byteLength && bytes.getUint8(at) === 0xff) {
    const marker = bytes.getUint8(at + 1);
    if (isFrame(marker)) return sizeOf(bytes.getUint16(at + 7), bytes.getUint16(at + 5));
    const length = bytes.getUint16(at + 2);
    // A fill byte stands alone before the marker.
    at += marker === 0xff ? 1 : 2 + Math.max(length, 2);
  }
  return null;
}

const uint24 = (bytes: DataView, at: number): number => bytes.getUint16(at, true) | (bytes.getUint8(at + 2) << 16);

function webpSize(bytes: DataView): Size | null {
  if (text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 4) !== 'WEBP' || bytes.byteLength < 30) return null;
  switch (text(bytes, 12, 4)) {
    case 'VP8X':
      return sizeOf(uint24(bytes, 24) + 1, uint24(bytes, 27) + 1);
    case 'VP8L': {
      const packed = bytes.getUint32(21, true);
      return sizeOf((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
    }
    case 'VP8 ':
      return sizeOf(bytes.getUint16(26, true) & 0x3fff, bytes.getUint16(28, true) & 0x3fff);
    default:
      return null;
  }
}

/** @returns width and height in pixels as a PNG, JPEG or WebP states them; null for everything else and for what is cut off */
export function imageSizeOf(file: ArrayBuffer): Size | null {
  const bytes = new DataView(file);
  return pngSize(bytes) ?? jpegSize(bytes) ?? webpSize(bytes);
}
