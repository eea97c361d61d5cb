import { readFileSync } from 'node:fs';

/** The file of a pack that comes with the server. */
export const packFile = (pack: string): string =>
  readFileSync(new URL(`../../rubrics/${pack}/rubric.yaml`, import.meta.url), 'utf8');

/** A pack's file with passages replaced; each must occur. */
export function packText(pack: string, ...edits: readonly (readonly [passage: string, by: string])[]): string {
  return edits.reduce((text, [passage, by]) => {
    if (!text.includes(passage)) throw new Error(`Not in the file of ${pack}: ${passage}`);
    return text.replace(passage, () => by);
  }, packFile(pack));
}
