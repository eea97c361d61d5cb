import { EvalArtifactError } from '../artifact/eval-artifact-error.js';

/**
 * Chunks of bytes to chunks of text. Strict: a byte that is not UTF-8 is an error, not a replacement character; NUL means
 * UTF-16 or no text at all. A byte order mark at the start is dropped.
 */
export class TextChunks {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  /** @throws EvalArtifactError NOT_TEXT */
  push(bytes: Uint8Array | undefined): string {
    try {
      const text = bytes ? this.decoder.decode(bytes, { stream: true }) : this.decoder.decode();
      if (!text.includes('\0')) return text;
    } catch {
      // Told below: the decoder's own words are about its options.
    }
    throw notText();
  }
}

/** Whole bytes to text, as strictly. @throws EvalArtifactError NOT_TEXT */
export function decodeText(bytes: Uint8Array): string {
  const chunks = new TextChunks();
  return chunks.push(bytes) + chunks.push(undefined);
}

export const notText = (): EvalArtifactError =>
  new EvalArtifactError('NOT_TEXT', 'The file is not UTF-8 text. Export the result again, as UTF-8.');
