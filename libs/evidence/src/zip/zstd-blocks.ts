import { damaged } from './zip-directory.js';

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;

/**
 * Walks the headers of frames and blocks as the bytes come in, without unpacking anything.
 *
 * @source RFC 8878, 3.1.1.1 (frame header), 3.1.1.2 (blocks), 3.1.2 (skippable frames)
 */
export class ZstdBlocks {
  private pending: number[] = [];
  private step: 'frame' | 'block' = 'frame';
  /** Bytes that no header lies in. */
  private skip = 0;
  private hasChecksum = false;
  private frameWindow = 0;
  private largest = 0;
  private moved = 0;

  /** @returns bytes of the largest window so far, and the sum of windows over blocks @throws EvalArtifactError DAMAGED */
  walk(chunk: Uint8Array): { readonly window: number; readonly moved: number } {
    for (let at = 0; at < chunk.length;) {
      if (this.skip > 0) {
        const passed = Math.min(this.skip, chunk.length - at);
        this.skip -= passed;
        at += passed;
        continue;
      }
      this.pending.push(chunk[at]!);
      at += 1;
      const isRead = this.step === 'frame' ? this.readFrame(this.pending) : this.readBlock(this.pending);
      if (isRead) this.pending = [];
    }
    return { window: this.largest, moved: this.moved };
  }

  private readFrame(head: readonly number[]): boolean {
    if (head.length < 5) return false;
    const magic = number(head, 0, 4);
    if (magic - (magic % 16) === SKIPPABLE) {
      if (head.length < 8) return false;
      this.skip = number(head, 4, 4);
      return true;
    }
    if (magic !== FRAME) throw damaged('an entry can not be unpacked');
    const descriptor = head[4]!;
    const isSingle = (descriptor & 0b10_0000) !== 0;
    const dictionary = [0, 1, 2, 4][descriptor & 3]!;
    const size = [isSingle ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
    const sizeAt = 5 + (isSingle ? 0 : 1) + dictionary;
    if (head.length < sizeAt + size) return false;
    this.frameWindow = isSingle ? number(head, sizeAt, size) + (size === 2 ? 256 : 0) : windowOf(head[5]!);
    this.largest = Math.max(this.largest, this.frameWindow);
    this.hasChecksum = (descriptor & 0b100) !== 0;
    this.step = 'block';
    return true;
  }

  private readBlock(head: readonly number[]): boolean {
    if (head.length < 3) return false;
    const block = number(head, 0, 3);
    const isLast = (block & 1) === 1;
    const isRepeat = ((block >> 1) & 3) === 1;
    this.moved += this.frameWindow;
    this.skip = isRepeat ? 1 : block >> 3;
    if (isLast) {
      this.skip += this.hasChecksum ? 4 : 0;
      this.step = 'frame';
    }
    return true;
  }
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

/** Little-endian; sizes of 8 bytes beyond what a number holds whole are far beyond every limit. */
const number = (bytes: readonly number[], at: number, length: number): number =>
  bytes.slice(at, at + length).reduceRight((sum, byte) => sum * 256 + byte, 0);
