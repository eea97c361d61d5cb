import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from './config-error.js';

/** The checkout that a file belongs to, compiled or not: the nearest folder upwards with a package.json. */
export function findRoot(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new ConfigError(file, 'lies outside of a Plumbline checkout.');
  }
}
