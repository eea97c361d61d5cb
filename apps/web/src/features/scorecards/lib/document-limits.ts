// What the browser is asked to draw of a file that a stranger made: how large, how many, how long.
import type { DocumentView } from '@app/contracts';

export const DOCUMENT_LIMITS = {
  /** The pages of a PDF beyond these are in the download only. */
  pages: 200,
  /** Of one drawn page or picture, in device pixels. */
  canvasPixels: 8_000_000,
  /** A canvas that is longer stays empty in some browsers. */
  canvasSide: 8_192,
  /** Of a picture before it is decoded: 40 million pixels are 160 MB. */
  imagePixels: 40_000_000,
  textCharacters: 200_000,
  /** A file that is not open, or a page that is not drawn by then, is given up. */
  patienceMs: 15_000,
} as const;

export type DrawnAs = 'pdf' | 'image' | 'text' | 'download';

const DRAWN_AS: Readonly<Record<string, DrawnAs>> = {
  'application/pdf': 'pdf',
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/webp': 'image',
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/csv': 'text',
  'application/json': 'text',
};

/** How a file is shown; whatever is not named is only downloaded. SVG and HTML are never rendered: they can carry programs. */
export const drawnAs = ({ mediaType }: Pick<DocumentView, 'mediaType'>): DrawnAs =>
  mediaType !== null && Object.hasOwn(DRAWN_AS, mediaType) ? (DRAWN_AS[mediaType] ?? 'download') : 'download';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface CanvasFit extends Size {
  /** Device pixels per pixel of the page on the screen; below 1 where a limit asks for it. */
  readonly ratio: number;
}

const isLength = (value: number): boolean => Number.isFinite(value) && value > 0;

/**
 * The size on the screen of something `wanted` pixels wide, and how finely it may be drawn.
 *
 * @param size  of the page or picture, in any unit
 * @param width wanted on the screen, in pixels
 * @param deviceRatio device pixels per pixel
 * @returns null when the size makes no sense. width x ratio and height x ratio stay within the limits of a canvas.
 */
export function fitCanvas(size: Size, width: number, deviceRatio: number): CanvasFit | null {
  if (![size.width, size.height, width, deviceRatio].every(isLength)) return null;
  const height = (size.height / size.width) * width;
  if (!isLength(height)) return null;
  const bySide = DOCUMENT_LIMITS.canvasSide / Math.max(width, height);
  const byArea = Math.sqrt(DOCUMENT_LIMITS.canvasPixels / (width * height));
  const ratio = Math.min(deviceRatio, bySide, byArea);
  // A page so long that it would be drawn as a thread: the screen can not show it either.
  return Math.min(width, height) * ratio < 1 ? null : { width, height, ratio };
}
