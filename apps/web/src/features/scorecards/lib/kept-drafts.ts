// Unsaved text on this device, under the person and the card, until the server has acknowledged it.
// The seam for the encrypted store of the offline work: nobody else reads or writes these keys.
import { EMPTY_CONTENT } from '@app/domain';
import type { KeptDraft } from './autosave.js';

const TAB = 'plumbline:tab';
let tabOfPage: string | null = null;

/** Two tabs of one card keep a draft each: what one has saved must not clear away what the other still holds. */
function tabId(): string {
  try {
    tabOfPage = sessionStorage.getItem(TAB) ?? tabOfPage ?? crypto.randomUUID();
    sessionStorage.setItem(TAB, tabOfPage);
  } catch {
    tabOfPage ??= crypto.randomUUID();
  }
  return tabOfPage;
}

const cardKey = (personId: string, cardId: string): string => `plumbline:draft:${personId}:${cardId}`;
const keyOf = (personId: string, cardId: string): string => `${cardKey(personId, cardId)}:${tabId()}`;

/**
 * A draft that another tab left behind becomes this one's. A tab that is still open writes its own again at its next change, and until
 * then this one holds the same words.
 */
function adopt(personId: string, cardId: string): void {
  const [own, base] = [keyOf(personId, cardId), cardKey(personId, cardId)];
  if (localStorage.getItem(own) !== null) return;
  const left = Object.keys(localStorage).find((key) => key === base || key.startsWith(`${base}:`));
  const value = left === undefined ? null : localStorage.getItem(left);
  if (left === undefined || value === null) return;
  localStorage.setItem(own, value);
  localStorage.removeItem(left);
}

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
    adopt(personId, cardId);
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
