// Unsaved text on this device, under the person, the card and the tab, until the server has acknowledged it. Nobody else reads or
// writes these names.
import { EMPTY_CONTENT, isSame, mergeContent, type ScorecardContent } from '@app/domain';
import { storeOf } from '../../../lib/offline/device.js';
import { type LatestWriter, latestWriter } from '../../../lib/offline/latest-writer.js';
import { openTabs, tabId } from '../../../lib/offline/tab.js';
import { draftPrefix } from '../../../lib/offline/unsent.js';
import type { KeptDraft } from './autosave.js';

/** What lies there: the draft, when it was kept, and whose interview it was, in words for a list. */
export interface KeptEntry extends KeptDraft {
  readonly keptAt: string;
  readonly label: string;
}

let couldKeep = true;
const listeners = new Set<() => void>();

/** False when the device had no room for the last draft, or forbids keeping: then only the server has the text. */
export const deviceKeeps = (): boolean => couldKeep;

export function onKeeping(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function noteOutcome(could: boolean): void {
  if (could === couldKeep) return;
  couldKeep = could;
  for (const listener of listeners) listener();
}

const writers = new Map<string, LatestWriter>();
function writerOf(personId: string): LatestWriter {
  const writer = writers.get(personId) ?? latestWriter(() => storeOf(personId), noteOutcome);
  writers.set(personId, writer);
  return writer;
}

/** The name of this tab, once it is known: from the first card that is opened. */
let tab = '';
const nameHere = (cardId: string): string => `${draftPrefix(cardId)}${tab}`;

/** Drafts of an earlier version of the page lay in the open: they move under the key. */
async function moveOldDrafts(personId: string, cardId: string): Promise<void> {
  const base = `plumbline:draft:${personId}:${cardId}`;
  const old = Object.keys(localStorage).filter((key) => key === base || key.startsWith(`${base}:`));
  for (const key of old) {
    const value = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<KeptDraft> | null;
    if (value?.content && typeof value.version === 'number') {
      const whole = {
        base: EMPTY_CONTENT,
        unanswered: [],
        setAside: null,
        keptAt: new Date(0).toISOString(),
        label: '',
      };
      await storeOf(personId).write({ [`${draftPrefix(cardId)}old-${old.indexOf(key)}`]: { ...whole, ...value } });
    }
    localStorage.removeItem(key);
  }
}

type Drafts = readonly (readonly [name: string, draft: KeptEntry])[];

/** What tabs left behind that are open no more, the newest first. */
async function leftBehind(drafts: ReadonlyMap<string, KeptEntry>, prefix: string): Promise<Drafts> {
  const tabOf = (name: string): string => name.slice(prefix.length);
  const alive = await openTabs([...drafts.keys()].map(tabOf));
  return [...drafts]
    .filter(([name]) => !alive.has(tabOf(name)) && tabOf(name) !== tab)
    .sort(([, a], [, b]) => b.keptAt.localeCompare(a.keptAt));
}

/**
 * One draft of several, field by field, each from the version it was typed on. What says something else about the same field
 * stays where it is, for the next time.
 */
function putTogether(own: KeptEntry | undefined, left: Drafts): { kept: KeptEntry | null; taken: readonly string[] } {
  let kept = own ?? null;
  const taken: string[] = [];
  for (const [name, draft] of left) {
    const merged = kept && mergeContent(draft.base, kept.content, draft.content);
    // One place for a version that was set aside: a second one waits with its draft.
    const isCrowded = kept !== null && kept.setAside !== null && draft.setAside !== null;
    if (isCrowded || (merged && merged.conflicts.length > 0)) continue;
    kept = kept && merged ? { ...kept, content: merged.content, setAside: kept.setAside ?? draft.setAside } : draft;
    taken.push(name);
  }
  return { kept, taken };
}

/**
 * What this tab holds of the card, together with what tabs left behind that died; what an open tab holds stays that tab's.
 */
export async function loadKept(personId: string, cardId: string): Promise<KeptEntry | null> {
  tab = await tabId();
  try {
    await writerOf(personId).settled();
    await moveOldDrafts(personId, cardId);
    const prefix = draftPrefix(cardId);
    const drafts = await storeOf(personId).list<KeptEntry>(prefix);
    const { kept, taken } = putTogether(drafts.get(nameHere(cardId)), await leftBehind(drafts, prefix));
    if (taken.length > 0) {
      const gone = Object.fromEntries(taken.map((name) => [name, null]));
      await storeOf(personId).write({ [nameHere(cardId)]: kept, ...gone });
    }
    return kept;
  } catch {
    noteOutcome(false);
    return null;
  }
}

/** At once, in the background; the newest wins. */
export function writeKept(personId: string, cardId: string, kept: KeptDraft | null, label = ''): void {
  const entry = kept && { ...kept, label, keptAt: new Date().toISOString() };
  writerOf(personId).write(nameHere(cardId), entry);
}

/** The card as this tab last saw it on the server, for when the network is gone. */
export function writeCopy(personId: string, name: string, value: unknown): void {
  writerOf(personId).write(name, { at: new Date().toISOString(), value });
}

/** What was sent last from a page that is gone; unless this tab has opened the card again and holds something newer. */
export async function forgetKept(personId: string, cardId: string, sent: ScorecardContent): Promise<void> {
  await keptSettled(personId);
  const entry = await storeOf(personId).get<KeptEntry>(nameHere(cardId));
  if (entry && entry.setAside === null && isSame(entry.content, sent)) writeKept(personId, cardId, null);
}

/** Resolves when the device holds what was written so far. */
export const keptSettled = (personId: string): Promise<void> => writerOf(personId).settled();

/** The name under which this tab keeps its draft, for those who write it together with something else. */
export const keptName = nameHere;

/** For tests: nothing is known of what lies on the disk. */
export function forgetWriters(): void {
  writers.clear();
}
