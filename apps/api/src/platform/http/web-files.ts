import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.html', '.js', '.mjs', '.css', '.json', '.webmanifest', '.svg', '.txt']);

export interface WebFile {
  readonly type: string;
  readonly etag: string;
  readonly content: Buffer;
  /** Null where compressing gains nothing. */
  readonly gzipped: Buffer | null;
}

/** Reads the built web app into memory, by the path a browser asks for: nothing that was not there at the start is ever opened. */
export function readWebFiles(folder: string): ReadonlyMap<string, WebFile> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(folder, file).split(sep).join('/')}`, readWebFile(file)];
    }),
  );
}

function readWebFile(file: string): WebFile {
  const content = readFileSync(file);
  const extension = extname(file);
  return {
    content,
    type: TYPES[extension] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    gzipped: COMPRESSIBLE.has(extension) ? gzipSync(content) : null,
  };
}
