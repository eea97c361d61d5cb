import { useEffect, useRef, useState } from 'react';
import { DOCUMENT_LIMITS, fitCanvas } from '../lib/document-limits.js';
import { imageSizeOf } from '../lib/image-size.js';
import { within } from '../lib/within.js';
import { texts } from '../texts/documents.js';
import { DocumentTrouble } from './document-trouble.js';
import css from './documents-panel.module.css';

interface ImageReaderProps {
  readonly bytes: ArrayBuffer;
  readonly mediaType: string;
  readonly title: string;
}

type Trouble = 'tooLarge' | 'broken';

const LARGEST = 2_000;

/** The pixels alone, drawn anew: no metadata, no animation, nothing a browser would run. */
async function drawImage(bytes: ArrayBuffer, mediaType: string, canvas: HTMLCanvasElement): Promise<Trouble | null> {
  const stated = imageSizeOf(bytes);
  if (!stated) return 'broken';
  if (stated.width * stated.height > DOCUMENT_LIMITS.imagePixels) return 'tooLarge';
  const decoding = createImageBitmap(new Blob([bytes], { type: mediaType }));
  const bitmap = await within(DOCUMENT_LIMITS.patienceMs, decoding);
  const fit = fitCanvas(bitmap, Math.min(bitmap.width, LARGEST), 1);
  if (!fit) return 'broken';
  canvas.width = Math.max(1, Math.floor(fit.width * fit.ratio));
  canvas.height = Math.max(1, Math.floor(fit.height * fit.ratio));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return null;
}

export function ImageReader({ bytes, mediaType, title }: ImageReaderProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    let isShown = true;
    const say = (next: Trouble | null): void => {
      if (isShown) setTrouble(next);
    };
    if (canvas.current) drawImage(bytes, mediaType, canvas.current).then(say, () => say('broken'));
    return () => {
      isShown = false;
    };
  }, [bytes, mediaType]);
  return (
    <>
      {trouble && <DocumentTrouble title={texts.image[trouble]} detail={texts.image.detail} />}
      <canvas ref={canvas} role="img" aria-label={title} className={css.image} hidden={trouble !== null} />
    </>
  );
}
