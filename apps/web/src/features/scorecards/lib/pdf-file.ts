// What the reader needs of a PDF, and what can be wrong with one.
import type { Size } from './document-limits.js';
import { TooSlowError } from './within.js';

export interface DrawnPage {
  /** False for a scan: there is nothing to select or to read aloud. */
  readonly hasText: boolean;
}

export interface PdfFile {
  readonly pages: number;
  /** Of the first page, in points: a guess for the others until they are drawn. */
  readonly firstPage: Size;
  /** Draws a page `width` pixels wide and lays its text over it. Rejects when it can not be drawn. */
  readonly draw: (
    page: number,
    on: { readonly canvas: HTMLCanvasElement; readonly text: HTMLElement; readonly width: number },
    signal: AbortSignal,
  ) => Promise<DrawnPage>;
  /** Ends the program that reads the file, whatever it is doing. */
  readonly close: () => void;
}

/** `unloaded`: the program that draws could not be fetched, which says nothing of the file. */
export type PdfTrouble = 'password' | 'broken' | 'slow' | 'unloaded';

export class PdfError extends Error {
  constructor(readonly trouble: PdfTrouble) {
    super(`PDF: ${trouble}`);
    this.name = 'PdfError';
  }
}

export const troubleOf = (error: unknown): PdfTrouble => {
  if (error instanceof PdfError) return error.trouble;
  return error instanceof TooSlowError ? 'slow' : 'unloaded';
};

export type OpenPdf = (bytes: ArrayBuffer, signal: AbortSignal) => Promise<PdfFile>;
