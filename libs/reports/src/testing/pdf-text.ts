// Reads the text back out of a PDF that pdfkit wrote: compressed streams, fonts embedded as subsets whose glyph numbers only
// the ToUnicode map of each font can turn into characters. Enough for our own files, no general reader.
import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dictionary: string;
  readonly stream: string | undefined;
}

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)endobj/g;

function readObjects(bytes: Uint8Array): Map<string, PdfObject> {
  const file = Buffer.from(bytes).toString('latin1');
  return new Map([...file.matchAll(OBJECT)].map(([, id, body]) => [id!, readObject(body!)]));
}

function readObject(body: string): PdfObject {
  const start = body.indexOf('\nstream\n');
  if (start < 0) return { dictionary: body, stream: undefined };
  const dictionary = body.slice(0, start);
  const end = body.lastIndexOf('\nendstream');
  const raw = Buffer.from(body.slice(start + 8, end), 'latin1');
  const stream = dictionary.includes('FlateDecode') ? inflateSync(raw) : raw;
  return { dictionary, stream: stream.toString('latin1') };
}

const decodeUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph number -> characters. */
function readMap(cmap: string): string[] {
  return [...cmap.matchAll(/beginbfrange\n([\s\S]*?)\nendbfrange/g)].flatMap(([, ranges]) =>
    [...ranges!.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/gi)].flatMap(([, targets]) =>
      [...targets!.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex]) => decodeUtf16(hex!.replaceAll(' ', ''))),
    ),
  );
}

/** Font name in the content ('F2') -> its map. The names are the same on every page of a document of pdfkit's. */
function readFonts(objects: ReadonlyMap<string, PdfObject>): Map<string, string[]> {
  const fonts = new Map<string, string[]>();
  for (const { dictionary } of objects.values()) {
    const [, list] = /\/Font <<\n?([\s\S]*?)>>/.exec(dictionary) ?? [];
    for (const [, name, id] of (list ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, mapId] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)?.dictionary ?? '') ?? [];
      fonts.set(name!, readMap(objects.get(mapId ?? '')?.stream ?? ''));
    }
  }
  return fonts;
}

/** Font, a line set by pdfkit, one glyph of a chart, or the end of a text object. */
const PIECE = /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|<([0-9a-f]+)> Tj|\n(ET)\b/g;

/** The text of all pages, one line per piece that was drawn; the charts' too, which are drawn glyph by glyph. */
export function pdfText(bytes: Uint8Array): string {
  const objects = readObjects(bytes);
  const fonts = readFonts(objects);
  return [...objects.values()].flatMap(({ stream }) => (stream ? linesOf(stream, fonts) : [])).join('\n');
}

function linesOf(stream: string, fonts: ReadonlyMap<string, readonly string[]>): string[] {
  const lines: string[] = [];
  let map: readonly string[] = [];
  let open = '';
  for (const [, font, shown, glyph, end] of stream.matchAll(PIECE)) {
    if (font) map = fonts.get(font) ?? [];
    if (shown !== undefined)
      open += [...shown.matchAll(/<([0-9a-f]+)>/g)].map(([, hex]) => decodeGlyphs(hex!, map)).join('');
    if (glyph) open += decodeGlyphs(glyph, map);
    if (end) {
      lines.push(open);
      open = '';
    }
  }
  return lines;
}

const decodeGlyphs = (hex: string, map: readonly string[]): string =>
  (hex.match(/.{4}/g) ?? []).map((glyph) => map[parseInt(glyph, 16)] ?? '\uFFFD').join('');

/** Number of pages. */
export const pdfPages = (bytes: Uint8Array): number =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/Type \/Page\n/g),
  ].length;
