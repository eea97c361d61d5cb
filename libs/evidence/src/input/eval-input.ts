import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { DEFAULT_EVAL_LIMITS, type EvalLimits } from './eval-limits.js';

/** The port through which a file comes in. `read` may give fewer bytes than asked for, none only at the end. */
export interface EvalInput {
  /** Bytes. */
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

export interface EvalReadOptions {
  readonly limits?: Partial<EvalLimits>;
  /** Looked at between two chunks; an AbortSignal fits. */
  readonly signal?: { readonly aborted: boolean };
  /** After each chunk: bytes of the file read so far, and its size. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * A file that is in memory already.
 *
 * @example (await evalInputOf(new Uint8Array([1, 2, 3])).read(1, 9)).length // 2
 */
export const evalInputOf = (bytes: Uint8Array): EvalInput => ({
  size: bytes.byteLength,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});

const CHUNK = 256 * 1024;

/** What every reader needs: the file, its limits, and a stop that is looked at before each chunk. */
export class EvalFile {
  readonly limits: EvalLimits;

  /** @throws EvalArtifactError TOO_LARGE before a byte is read */
  constructor(
    private readonly input: EvalInput,
    private readonly options: EvalReadOptions = {},
  ) {
    this.limits = { ...DEFAULT_EVAL_LIMITS, ...options.limits };
    if (input.size > this.limits.maxBytes) throw tooLarge(this.limits.maxBytes);
  }

  get size(): number {
    return this.input.size;
  }

  /** @throws EvalArtifactError CANCELLED; DAMAGED when the file ends before `length` bytes came */
  async exactly(offset: number, length: number): Promise<Uint8Array> {
    const whole = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      this.assertWanted();
      const part = await this.input.read(offset + filled, length - filled);
      if (part.byteLength === 0) throw new EvalArtifactError('DAMAGED', 'The file breaks off.');
      whole.set(part, filled);
      filled += part.byteLength;
    }
    return whole;
  }

  /** The bytes from `start` to `end`, a chunk at a time. @throws EvalArtifactError CANCELLED, DAMAGED */
  async *chunks(start = 0, end = this.size): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end;) {
      this.assertWanted();
      const chunk = await this.input.read(at, Math.min(CHUNK, end - at));
      if (chunk.byteLength === 0) throw new EvalArtifactError('DAMAGED', 'The file breaks off.');
      at += chunk.byteLength;
      yield chunk;
      this.options.onProgress?.(at, this.size);
    }
  }

  assertWanted(): void {
    if (this.options.signal?.aborted) throw new EvalArtifactError('CANCELLED', 'Reading was cancelled.');
  }
}

export function tooLarge(maxBytes: number, what = 'The file'): EvalArtifactError {
  return new EvalArtifactError('TOO_LARGE', `${what} is larger than ${Math.ceil(maxBytes / 1_000_000)} MB.`);
}
