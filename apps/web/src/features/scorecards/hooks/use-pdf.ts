import { useEffect, useState } from 'react';
import { type OpenPdf, type PdfFile, type PdfTrouble, troubleOf } from '../lib/pdf-file.js';

export type PdfState =
  | { readonly step: 'opening' }
  | { readonly step: 'open'; readonly file: PdfFile }
  | { readonly step: 'failed'; readonly trouble: PdfTrouble };

/** Opens the file while it is on the screen; what reads it ends with the screen. `attempt` counts the tries. */
export function usePdf(bytes: ArrayBuffer, open: OpenPdf, attempt: number): PdfState {
  const [state, setState] = useState<{ readonly of: number; readonly is: PdfState }>();
  useEffect(() => {
    const stop = new AbortController();
    let opened: PdfFile | undefined;
    const show = (is: PdfState): void => {
      if (!stop.signal.aborted) setState({ of: attempt, is });
    };
    open(bytes, stop.signal).then(
      (file) => {
        if (stop.signal.aborted) file.close();
        opened = file;
        show({ step: 'open', file });
      },
      (error: unknown) => show({ step: 'failed', trouble: troubleOf(error) }),
    );
    return () => {
      stop.abort();
      opened?.close();
    };
  }, [bytes, open, attempt]);
  return state?.of === attempt ? state.is : { step: 'opening' };
}
