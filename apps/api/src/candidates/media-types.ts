// Which files may be attached. What a file is, is read from its bytes; the name only decides between kinds of text and of office
// documents. Nothing that a browser would run (HTML, SVG, scripts) is ever kept.
const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const TEXT: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
};

export const ACCEPTED_FILES = 'PDF, PNG, JPEG, WebP, DOCX, PPTX, XLSX, or plain text (TXT, MD, CSV, JSON)';

const SIGNATURES: readonly { readonly mediaType: string; readonly at: number; readonly bytes: string }[] = [
  { mediaType: 'application/pdf', at: 0, bytes: '%PDF-' },
  { mediaType: 'image/png', at: 0, bytes: '\u0089PNG\r\n\u001a\n' },
  { mediaType: 'image/jpeg', at: 0, bytes: '\u00ff\u00d8\u00ff' },
  { mediaType: 'image/webp', at: 8, bytes: 'WEBP' },
];

const startsWith = (file: Buffer, at: number, bytes: string): boolean =>
  file.subarray(at, at + bytes.length).toString('latin1') === bytes;

function isPlainText(file: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    // eslint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}

/** The media type of a file that may be attached; undefined for every other. */
export function mediaTypeOf(file: Buffer, fileName: string): string | undefined {
  const known = SIGNATURES.find(({ at, bytes }) => startsWith(file, at, bytes));
  if (known && (known.mediaType !== 'image/webp' || startsWith(file, 0, 'RIFF'))) return known.mediaType;
  const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
  if (startsWith(file, 0, 'PK\u0003\u0004'))
    return file.includes('[Content_Types].xml') ? OFFICE[extension] : undefined;
  return Object.hasOwn(TEXT, extension) && isPlainText(file) ? TEXT[extension] : undefined;
}
