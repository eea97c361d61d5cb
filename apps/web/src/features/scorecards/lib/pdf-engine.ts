// The only place that knows pdf.js. A file of a stranger is read in a worker of its own, which is ended from outside: no eval, no
// WebAssembly, no forms, no scripts, no links, and no request but for the fonts and character maps that we serve ourselves.
import {
  AnnotationMode,
  getDocument,
  type PDFDocumentProxy,
  PDFWorker,
  TextLayer,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { DOCUMENT_LIMITS, fitCanvas } from './document-limits.js';
import { PdfError, type PdfFile } from './pdf-file.js';

type Files = Readonly<Record<string, string>>;
const FONTS: Files = import.meta.glob('../../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
});
const CMAPS: Files = import.meta.glob('../../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function fetchOwn(files: Files, name: string): Promise<Uint8Array> {
  const url = Object.entries(files).find(([path]) => path.endsWith(`/${name}`))?.[1];
  if (url === undefined) throw new Error(`no file '${name}' comes with the reader`);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`'${name}' was not served`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The 14 fonts that a PDF may use without carrying them. */
class OwnFonts {
  fetch = ({ filename }: { readonly filename: string }): Promise<Uint8Array> => fetchOwn(FONTS, filename);
}

/** Character maps of Chinese, Japanese and Korean. */
class OwnCMaps {
  fetch = async ({ name }: { readonly name: string }) => ({
    cMapData: await fetchOwn(CMAPS, `${name}.bcmap`),
    isCompressed: true,
  });
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

function asPdfError(error: unknown): PdfError {
  if (error instanceof PdfError) return error;
  return new PdfError(nameOf(error) === 'PasswordException' ? 'password' : 'broken');
}

async function drawPage(
  file: PDFDocumentProxy,
  number: number,
  { canvas, text, width }: Parameters<PdfFile['draw']>[1],
  signal: AbortSignal,
): Promise<{ readonly hasText: boolean }> {
  const page = await file.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const fit = fitCanvas(whole, width, window.devicePixelRatio);
  if (!fit) throw new PdfError('broken');
  signal.throwIfAborted();
  const scale = width / whole.width;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.max(1, Math.floor(fit.width * fit.ratio));
  canvas.height = Math.max(1, Math.floor(fit.height * fit.ratio));
  canvas.style.aspectRatio = `${fit.width} / ${fit.height}`;
  const drawing = page.render({
    canvas,
    viewport,
    transform: [fit.ratio, 0, 0, fit.ratio, 0, 0],
    annotationMode: AnnotationMode.ENABLE,
  });
  text.replaceChildren();
  text.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  signal.addEventListener(
    'abort',
    () => {
      drawing.cancel();
      layer.cancel();
    },
    { once: true },
  );
  await Promise.all([drawing.promise, layer.render()]);
  page.cleanup();
  return { hasText: layer.textContentItemsStr.some((item) => item.trim() !== '') };
}

/**
 * Opens a PDF in a worker of its own.
 * @param bytes  the file; they stay the caller's
 * @param signal ends the worker at once, also one that hangs
 * @throws PdfError `password` or `broken`
 */
export async function readPdf(bytes: ArrayBuffer, signal: AbortSignal): Promise<PdfFile> {
  // Started here, not by pdf.js: where a worker can not be had it would read the file on the page itself.
  const port = new Worker(workerUrl, { type: 'module' });
  const close = (): void => port.terminate();
  signal.addEventListener('abort', close, { once: true });
  const died = new Promise<never>((_, reject) => {
    // Without a message the worker's own file was not served; with one it fell over what it read.
    port.addEventListener('error', (event) =>
      reject(new PdfError(event instanceof ErrorEvent && event.message !== '' ? 'broken' : 'unloaded')),
    );
    signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')), { once: true });
  });
  died.catch(() => undefined);
  try {
    const loading = getDocument({
      data: new Uint8Array(bytes.slice(0)),
      worker: PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS }),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      maxImageSize: DOCUMENT_LIMITS.imagePixels,
      canvasMaxAreaInBytes: DOCUMENT_LIMITS.canvasPixels * 4,
      StandardFontDataFactory: OwnFonts,
      CMapReaderFactory: OwnCMaps,
      cMapPacked: true,
    });
    const file = await Promise.race([loading.promise, died]);
    const first = (await Promise.race([file.getPage(1), died])).getViewport({ scale: 1 });
    return {
      pages: file.numPages,
      firstPage: { width: first.width, height: first.height },
      draw: (page, on, stop) => Promise.race([drawPage(file, page, on, stop), died]),
      close,
    };
  } catch (error) {
    close();
    throw asPdfError(error);
  }
}
