import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { useNearScreen } from '../hooks/use-near-screen.js';
import { DOCUMENT_LIMITS } from '../lib/document-limits.js';
import type { PdfFile } from '../lib/pdf-file.js';
import { within } from '../lib/within.js';
import { texts } from '../texts/documents.js';
import css from './pdf-reader.module.css';

interface PdfPageProps {
  readonly file: PdfFile;
  readonly number: number;
  /** In pixels of the screen. */
  readonly width: number;
}

type Look = 'blank' | 'drawn' | 'picture' | 'failed';

/** One page: drawn when it comes near the screen, its text over it to be selected and read aloud, given back when it is far away. */
export function PdfPage({ file, number, width }: PdfPageProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const isNear = useNearScreen(box);
  const [look, setLook] = useState<Look>('blank');
  useEffect(() => {
    const [on, over] = [canvas.current, text.current];
    if (!isNear || !on || !over) return undefined;
    const stop = new AbortController();
    const show = (next: Look): void => {
      if (!stop.signal.aborted) setLook(next);
    };
    within(DOCUMENT_LIMITS.patienceMs, file.draw(number, { canvas: on, text: over, width }, stop.signal)).then(
      ({ hasText }) => show(hasText ? 'drawn' : 'picture'),
      () => {
        show('failed');
        stop.abort();
      },
    );
    return () => {
      stop.abort();
      // A canvas without pixels gives its memory back at once.
      on.width = 0;
      over.replaceChildren();
      setLook('blank');
    };
  }, [file, number, width, isNear]);
  const { firstPage } = file;
  return (
    <div
      ref={box}
      className={css.page}
      data-page={number}
      role="group"
      aria-label={texts.page(number, file.pages)}
      aria-busy={look === 'blank' || undefined}
      style={{ width }}
    >
      <canvas
        ref={canvas}
        aria-hidden="true"
        className={css.canvas}
        style={{ aspectRatio: `${firstPage.width} / ${firstPage.height}` }}
      />
      <div ref={text} className={css.text} />
      {look === 'picture' && <VisuallyHidden>{texts.noText}</VisuallyHidden>}
      {look === 'failed' && <p className={css.failed}>{texts.pageFailed}</p>}
    </div>
  );
}
