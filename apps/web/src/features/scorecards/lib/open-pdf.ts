import { DOCUMENT_LIMITS } from './document-limits.js';
import type { OpenPdf } from './pdf-file.js';
import { within } from './within.js';

/** The program that reads a PDF is loaded when the first one is opened. @throws PdfError, or TooSlowError after the patience of the limits; then nothing is left running */
export const openPdf: OpenPdf = async (bytes, signal) => {
  const { readPdf } = await import('./pdf-engine.js');
  const giveUp = new AbortController();
  const stop = AbortSignal.any([signal, giveUp.signal]);
  try {
    return await within(DOCUMENT_LIMITS.patienceMs, readPdf(bytes, stop));
  } catch (error) {
    giveUp.abort();
    throw error;
  }
};
