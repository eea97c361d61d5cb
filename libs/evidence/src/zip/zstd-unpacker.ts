import { Decompress } from 'fzstd';
import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { damaged } from './zip-directory.js';
import { ZstdBlocks } from './zstd-blocks.js';

/** What RFC 8878 (3.1.1.1.2) recommends every decoder to support; zstd needs more from level 20 on, which has to be asked for. */
const MAX_WINDOW = 8 * 1024 * 1024;
/** Bytes moved for a byte that comes out; a full window for each full block of 128 kB is 64 times. */
const MAX_MOVED = 1_000;
const FREE_MOVED = 4_000_000_000;

/**
 * Zstandard in one frame or several, without what a frame may cost: the decoder keeps a window as large as the header of the
 * frame says (up to 2 GB, for a file of a few bytes), and moves all of it for each block, which may hold a byte or none.
 */
export class ZstdUnpacker {
  private readonly blocks = new ZstdBlocks();
  private readonly decoder: Decompress;
  private bytes = 0;

  constructor(out: (chunk: Uint8Array) => void) {
    this.decoder = new Decompress((chunk) => {
      this.bytes += chunk.length;
      out(chunk);
    });
  }

  /** @throws EvalArtifactError TOO_LARGE, DAMAGED; what the decoder and the sink throw */
  push(chunk: Uint8Array, isLast: boolean): void {
    const { window, moved } = this.blocks.walk(chunk);
    if (window > MAX_WINDOW) throw tooWide();
    if (moved > FREE_MOVED + this.bytes * MAX_MOVED) throw damaged('an entry is cut into blocks of nothing');
    this.decoder.push(chunk, isLast);
  }
}

const tooWide = (): EvalArtifactError =>
  new EvalArtifactError(
    'TOO_LARGE',
    'An entry needs a Zstandard window of more than 8 MiB. Write the log with a compression level of 19 or lower.',
  );
