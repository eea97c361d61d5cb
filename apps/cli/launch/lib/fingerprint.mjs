import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './paths.mjs';

const IGNORED = /(^|\/)(node_modules|dist|\.cache|coverage)(\/|$)|\.(spec|e2e-spec)\.tsx?$|(^|\/)\.DS_Store$/;

function* filesUnder(path) {
  if (IGNORED.test(relative(ROOT, path).split(sep).join('/'))) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name));
  } else {
    yield path;
  }
}

/**
 * SHA-256 over names and contents of the given files and folders (relative to the checkout; missing ones count as such).
 * Contents, not times: a fresh clone or a branch switched back and forth builds nothing twice.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.map((each) => join(ROOT, each))) {
    if (!existsSync(path)) {
      hash.update(`missing ${relative(ROOT, path)}\n`);
      continue;
    }
    for (const file of filesUnder(path)) {
      const content = readFileSync(file);
      hash.update(`${relative(ROOT, file)} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}
