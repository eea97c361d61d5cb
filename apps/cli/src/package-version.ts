import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Version in the package.json above this file: as many levels up as there are, in the sources as in the build. */
export function packageVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (dirname(folder) !== folder) {
    const version = versionIn(join(folder, 'package.json'));
    if (version !== undefined) return version;
    folder = dirname(folder);
  }
  throw new Error('There is no package.json of plumbline above the command.');
}

function versionIn(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const content = JSON.parse(text) as { readonly name?: string; readonly version?: string };
  return content.name === 'plumbline' ? content.version : undefined;
}
