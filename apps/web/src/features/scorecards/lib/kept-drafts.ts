// Unsaved text on this device, under the person and the card, until the server has acknowledged it.
// The seam for the encrypted store of the offline work: nobody else reads or writes these keys.
import { EMPTY_CONTENT } from '@app/domain';
import type { KeptDraft } from './autosave.js';

const keyOf = (personId: string, cardId: string): string => `plumbline:draft:${personId}:${cardId}`;

type Stored = Pick<KeptDraft, 'content' | 'version'> & Partial<KeptDraft>;

const isKept = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'content' in value &&
  typeof value.content === 'object' &&
  'version' in value &&
  typeof value.version === 'number';

export function readKept(personId: string, cardId: string): KeptDraft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(personId, cardId)) ?? 'null');
    if (!isKept(value)) return null;
    // A draft kept by an earlier version knows no base: then everything in it counts as typed here.
    return { base: EMPTY_CONTENT, unanswered: [], setAside: null, ...value };
  } catch {
    return null;
  }
}

let couldKeep = true;
const listeners = new Set<() => void>();

/** False when the device had no room for the last draft, or forbids keeping: then only the server has the text. */
export const deviceKeeps = (): boolean => couldKeep;

export function onKeeping(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tryWrite(key: string, kept: KeptDraft | null): boolean {
  try {
    if (kept === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function writeKept(personId: string, cardId: string, kept: KeptDraft | null): void {
  const could = tryWrite(keyOf(personId, cardId), kept);
  if (could === couldKeep) return;
  couldKeep = could;
  for (const listener of listeners) listener();
}
