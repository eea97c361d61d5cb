import { IconChevronDown, IconChevronUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { IconButton } from '../../../components/ui/icon-button.js';
import { usePdf } from '../hooks/use-pdf.js';
import { DOCUMENT_LIMITS } from '../lib/document-limits.js';
import { openPdf } from '../lib/open-pdf.js';
import type { OpenPdf, PdfFile } from '../lib/pdf-file.js';
import { texts } from '../texts/documents.js';
import { DocumentTrouble } from './document-trouble.js';
import { PdfPage } from './pdf-page.js';
import css from './pdf-reader.module.css';
import { ReaderSkeleton } from './reader-skeleton.js';

const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;
const ICON = { size: 16, stroke: 1.6 } as const;
const NARROWEST = 200;

/** The inner width of the element, as it changes. */
function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(NARROWEST);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(Math.max(NARROWEST, Math.floor(element.clientWidth)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

const pagesIn = (box: HTMLElement): HTMLElement[] => [...box.querySelectorAll<HTMLElement>('[data-page]')];

/** The page that fills the upper half of the box. */
function pageAt(box: HTMLElement): number {
  const middle = box.scrollTop + box.clientHeight / 2;
  return Math.max(1, pagesIn(box).filter((page) => page.offsetTop <= middle).length);
}

function Pages({ file, title }: { readonly file: PdfFile; readonly title: string }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [zoom, setZoom] = useState(0);
  const [at, setAt] = useState(1);
  const shown = Math.min(file.pages, DOCUMENT_LIMITS.pages);
  const scale = ZOOMS[zoom] ?? 1;
  const turn = (to: number): void => {
    const page = box.current && pagesIn(box.current)[to - 1];
    if (!page || !box.current) return;
    box.current.scrollTop = page.offsetTop;
    setAt(to);
  };
  const grow = (by: 1 | -1): void => setZoom((now) => Math.min(ZOOMS.length - 1, Math.max(0, now + by)));
  const onKeyDown = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (ctrlKey || metaKey) return;
    if (key === '+' || key === '=') grow(1);
    if (key === '-') grow(-1);
  };
  return (
    <>
      <div className={css.tools}>
        <IconButton
          size="sm"
          label={texts.previousPage}
          icon={<IconChevronUp {...ICON} />}
          disabled={at <= 1}
          onClick={() => turn(at - 1)}
        />
        <IconButton
          size="sm"
          label={texts.nextPage}
          icon={<IconChevronDown {...ICON} />}
          disabled={at >= shown}
          onClick={() => turn(at + 1)}
        />
        <span className={css.at} role="status">
          {texts.page(at, file.pages)}
        </span>
        <IconButton
          size="sm"
          label={texts.zoomOut}
          icon={<IconMinus {...ICON} />}
          disabled={zoom === 0}
          onClick={() => grow(-1)}
        />
        <span className={css.zoom}>{texts.zoom(scale * 100)}</span>
        <IconButton
          size="sm"
          label={texts.zoomIn}
          icon={<IconPlus {...ICON} />}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => grow(1)}
        />
      </div>
      {shown < file.pages && <p className={css.more}>{texts.more(shown, file.pages)}</p>}
      <div
        ref={box}
        className={css.pages}
        role="region"
        aria-label={texts.pages(title)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event) => setAt(Math.min(shown, pageAt(event.currentTarget)))}
      >
        {Array.from({ length: shown }, (_, index) => (
          <PdfPage key={index} file={file} number={index + 1} width={Math.floor(width * scale)} />
        ))}
      </div>
    </>
  );
}

interface PdfReaderProps {
  readonly bytes: ArrayBuffer;
  readonly title: string;
  readonly open?: OpenPdf;
}

/** A PDF page by page. What is wrong with it is said in its place; the card beside it does not notice. */
export function PdfReader({ bytes, title, open = openPdf }: PdfReaderProps) {
  const [attempt, setAttempt] = useState(0);
  const pdf = usePdf(bytes, open, attempt);
  if (pdf.step === 'opening') return <ReaderSkeleton title={title} />;
  if (pdf.step === 'open') return <Pages file={pdf.file} title={title} />;
  const canRetry = pdf.trouble === 'unloaded' || pdf.trouble === 'slow';
  return (
    <DocumentTrouble
      {...texts.troubles[pdf.trouble]}
      {...(canRetry ? { onRetry: () => setAttempt((count) => count + 1) } : {})}
    />
  );
}
