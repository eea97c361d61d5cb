import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../zip/crc32.js';

export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly method?: number;
  /** Instead of what the method gives. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly crc?: number;
  readonly unpackedSize?: number;
  readonly offset?: number;
  readonly localSignature?: number;
  /** What the entry's own header says, where the directory says another. */
  readonly localName?: string;
  readonly localMethod?: number;
  /** Bytes of an extra field in the entry's own header, which the directory does not tell of. */
  readonly localExtra?: number;
  /** Behind the data: a data descriptor, true or not. */
  readonly trailer?: Uint8Array;
}

/** A ZIP file written by hand, so that a test can write what no archiver would. */
export function zipOf(parts: readonly ZipPart[], end: { count?: number; offset?: number; size?: number } = {}): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const method = part.method ?? 8;
    const packed = Buffer.from(part.packed ?? pack(data, method));
    const name = Buffer.from(part.name);
    const crc = part.crc ?? crc32(data);
    const header = Buffer.alloc(30);
    const localName = Buffer.from(part.localName ?? part.name);
    const trailer = Buffer.from(part.trailer ?? []);
    header.writeUInt32LE(part.localSignature ?? 0x04034b50, 0);
    header.writeUInt16LE(part.flags ?? 0, 6);
    header.writeUInt16LE(part.localMethod ?? method, 8);
    header.writeUInt16LE(localName.length, 26);
    header.writeUInt16LE(part.localExtra ?? 0, 28);
    local.push(header, localName, packed, trailer);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(part.flags ?? 0, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(part.unpackedSize ?? data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(part.offset ?? at, 42);
    central.push(entry, name);
    at += 30 + localName.length + packed.length + trailer.length;
  }
  const directory = Buffer.concat(central);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? parts.length, 10);
  tail.writeUInt32LE(end.size ?? directory.length, 12);
  tail.writeUInt32LE(end.offset ?? at, 16);
  return Buffer.concat([...local, directory, tail]);
}

function pack(data: Buffer, method: number): Uint8Array {
  if (method === 8) return deflateRawSync(data);
  return method === 93 ? zstdFrames(data) : data;
}

/** Zstandard with a frame per 1,000 bytes, each one stored block (RFC 8878, 3.1.1): no compressor needed. */
export function zstdFrames(data: Buffer): Buffer {
  const frames: Buffer[] = [];
  for (let at = 0; at < data.length || at === 0; at += 1_000) {
    const piece = data.subarray(at, at + 1_000);
    const head = Buffer.alloc(4 + 1 + 4 + 3);
    head.writeUInt32LE(0xfd2fb528, 0);
    // A single segment whose size stands in four bytes, no checksum.
    head.writeUInt8(0b1010_0000, 4);
    head.writeUInt32LE(piece.length, 5);
    head.writeUIntLE((piece.length << 3) | 1, 9, 3);
    frames.push(head, piece);
  }
  return Buffer.concat(frames);
}

/** One Zstandard frame of stored blocks under the window that the byte describes (RFC 8878, 3.1.1.1.2). */
export function zstdBlocks(window: number, blocks: readonly string[]): Buffer {
  const stored = blocks.flatMap((text, index) => {
    const head = Buffer.alloc(3);
    const data = Buffer.from(text);
    head.writeUIntLE((data.length << 3) | (index === blocks.length - 1 ? 1 : 0), 0, 3);
    return [head, data];
  });
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, window]), ...stored]);
}
