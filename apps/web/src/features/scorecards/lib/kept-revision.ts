// A revision that is being written, on this device, sealed as every draft is, until it is submitted or discarded.
import type { ScorecardContent } from '@app/domain';
import { queryOptions } from '@tanstack/react-query';
import { storeOf } from '../../../lib/offline/device.js';
import { type LatestWriter, latestWriter } from '../../../lib/offline/latest-writer.js';
import { openTabs, tabId } from '../../../lib/offline/tab.js';
import { revisionPrefix } from '../../../lib/offline/unsent.js';

export interface KeptRevision {
  readonly content: ScorecardContent;
  readonly reason: string;
  /** The version of the card it was begun on, and what that version said: what both sides of a merge started from. */
  readonly version: number;
  readonly base: ScorecardContent;
}

interface Entry extends KeptRevision {
  readonly keptAt: string;
}

/** The name of this tab, once it is known: the form reads before it writes. */
let tab = '';
const nameHere = (cardId: string): string => `${revisionPrefix(cardId)}${tab}`;

const writers = new Map<string, LatestWriter>();
const outcomes = new Map<string, (could: boolean) => void>();

function writerOf(personId: string): LatestWriter {
  const writer =
    writers.get(personId) ??
    latestWriter(
      () => storeOf(personId),
      (could) => outcomes.get(personId)?.(could),
    );
  writers.set(personId, writer);
  return writer;
}

/** @param label whose interview it was, for the list of what is on this device only */
export function writeRevision(personId: string, cardId: string, kept: KeptRevision | null, label: string): void {
  const entry = kept && { ...kept, label, keptAt: new Date().toISOString() };
  writerOf(personId).write(nameHere(cardId), entry);
}

/** Whether this device could keep the last of it. @returns how to stop listening */
export function onRevisionKept(personId: string, listener: (could: boolean) => void): () => void {
  outcomes.set(personId, listener);
  return () => outcomes.delete(personId);
}

/** The newest that a tab left behind which is open no more becomes this one's; what an open tab holds stays that tab's. */
async function adopt(personId: string, cardId: string, found: ReadonlyMap<string, Entry>): Promise<Entry | null> {
  const tabOf = (name: string): string => name.slice(revisionPrefix(cardId).length);
  const alive = await openTabs([...found.keys()].map(tabOf));
  const [left] = [...found]
    .filter(([name]) => !alive.has(tabOf(name)))
    .sort(([, a], [, b]) => b.keptAt.localeCompare(a.keptAt));
  if (!left) return null;
  const [name, entry] = left;
  await storeOf(personId).write({ [nameHere(cardId)]: entry, [name]: null });
  return entry;
}

export async function readRevision(personId: string, cardId: string): Promise<KeptRevision | null> {
  try {
    tab = await tabId();
    await writerOf(personId).settled();
    const found = await storeOf(personId).list<Entry>(revisionPrefix(cardId));
    return found.get(nameHere(cardId)) ?? (await adopt(personId, cardId, found));
  } catch {
    // No storage, or closed by the browser: nothing to bring back.
    return null;
  }
}

const fresh = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, networkMode: 'always' } as const;

/** Read once each time the form opens. */
export const keptRevision = (personId: string, cardId: string) =>
  queryOptions({
    ...fresh,
    staleTime: Infinity,
    queryKey: ['kept-revision', personId, cardId],
    queryFn: () => readRevision(personId, cardId),
  });

export const revisionBegun = (personId: string, cardId: string) =>
  queryOptions({
    ...fresh,
    queryKey: ['kept-revision', personId, cardId, 'begun'],
    queryFn: async () => (await readRevision(personId, cardId)) !== null,
  });
