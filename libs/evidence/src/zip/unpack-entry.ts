import { Inflate } from 'fflate';
import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { type EvalFile, tooLarge } from '../input/eval-input.js';
import { crc32 } from './crc32.js';
import { damaged, type ZipEntry } from './zip-directory.js';
import { ZstdUnpacker } from './zstd-unpacker.js';

const LOCAL = 0x04034b50;
/** Small entries may pack as well as they like. */
const RATIO_FROM_BYTES = 4_000_000;

interface Unpacker {
  push(chunk: Uint8Array, isLast: boolean): void;
}

/** Methods of Inspect logs: stored, deflate, and Zstandard with one frame or several as current versions write. */
const METHODS: Readonly<Record<number, (out: (chunk: Uint8Array) => void) => Unpacker>> = {
  0: (out) => ({ push: out }),
  8: (out) => new Inflate(out),
  93: (out) => new ZstdUnpacker(out),
};

/** Unpacks entries of one archive, and keeps the sum of what came out. */
export class ZipUnpacker {
  private total = 0;

  constructor(private readonly file: EvalFile) {}

  /**
   * Hands the bytes of an entry to `sink` as they come out, never the whole.
   *
   * @throws EvalArtifactError UNSUPPORTED_COMPRESSION, ENCRYPTED, DAMAGED, TOO_COMPRESSED, TOO_LARGE, CANCELLED, and what sink throws
   */
  async unpack(entry: ZipEntry, sink: (chunk: Uint8Array) => void): Promise<void> {
    const create = Object.hasOwn(METHODS, entry.method) ? METHODS[entry.method] : undefined;
    if (entry.isEncrypted) throw new EvalArtifactError('ENCRYPTED', 'The archive is encrypted.');
    if (!create) {
      const message = `The archive uses compression method ${entry.method}; deflate and Zstandard are read.`;
      throw new EvalArtifactError('UNSUPPORTED_COMPRESSION', message);
    }
    const start = await this.dataStart(entry);
    const end = start + entry.packed;
    const seen = { bytes: 0, crc: 0 };
    const unpacker = create((chunk) => {
      seen.bytes += chunk.length;
      this.total += chunk.length;
      this.assertBounded(entry, seen.bytes);
      seen.crc = crc32(chunk, seen.crc);
      sink(chunk);
    });
    for (let at = start; at < end;) {
      // Small steps in: what one step unpacks to is in memory at once, a thousand times as much at worst.
      const length = Math.min(16 * 1024, end - at);
      const chunk = await this.file.exactly(at, length);
      at += length;
      unpackStep(unpacker, chunk, at >= end);
    }
    if (seen.bytes !== entry.unpacked || seen.crc !== entry.crc)
      throw damaged('an entry is not what its checksum says');
  }

  /** An archive says what an entry is twice. Where the two differ, one reader would show another file than the next. */
  private async dataStart({ headerOffset, packed, name, method, end }: ZipEntry): Promise<number> {
    if (headerOffset + 30 > this.file.size) throw damaged('an entry lies outside the file');
    const header = await this.file.exactly(headerOffset, 30);
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    if (view.getUint32(0, true) !== LOCAL) throw damaged('an entry has no header');
    const nameLength = view.getUint16(26, true);
    const start = headerOffset + 30 + nameLength + view.getUint16(28, true);
    if (start + packed > end) throw damaged('its entries overlap');
    const ownName = new TextDecoder().decode(await this.file.exactly(headerOffset + 30, nameLength));
    if (ownName !== name || view.getUint16(8, true) !== method)
      throw damaged('an entry is another than it is listed as');
    return start;
  }

  private assertBounded({ packed }: ZipEntry, bytes: number): void {
    const { maxRatio, maxUnpackedBytes } = this.file.limits;
    if (this.total > maxUnpackedBytes) throw tooLarge(maxUnpackedBytes, 'The unpacked archive');
    if (bytes > RATIO_FROM_BYTES && bytes > packed * maxRatio) {
      const message = `An entry unpacks to more than ${maxRatio} times its size: this is no log.`;
      throw new EvalArtifactError('TOO_COMPRESSED', message);
    }
  }
}

/** The decoders throw errors of their own; those of the sink and of the limits pass. */
function unpackStep(unpacker: Unpacker, chunk: Uint8Array, isLast: boolean): void {
  try {
    unpacker.push(chunk, isLast);
  } catch (error) {
    if (error instanceof EvalArtifactError) throw error;
    throw damaged('an entry can not be unpacked');
  }
}
