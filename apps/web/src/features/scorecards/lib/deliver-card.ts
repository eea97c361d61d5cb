// Hands a queued card in exactly once, whatever is cut off on the way: every step can be repeated, and what it needs for that lies on
// the device before it is taken. Pure of network and storage, which are the caller's.
import type { CurrentDraftView, ScorecardView, SubmittedView } from '@app/contracts';
import { isSame, type ScorecardContent } from '@app/domain';
import { isProblem, isStale, messageOf, ProblemError } from '../../../lib/problem.js';
import type { QueuedCard, QueueTrouble } from './card-queue.js';

export interface DeliveryPorts {
  /** @returns the version now on the server */
  readonly save: (content: ScorecardContent, version: number) => Promise<number>;
  readonly submit: (version: number, key: string) => Promise<SubmittedView>;
  /** The card as the server has it. */
  readonly read: () => Promise<Pick<ScorecardView, 'status' | 'content'> | null>;
  readonly keep: (card: QueuedCard) => Promise<void>;
  readonly newKey: () => string;
}

/** 'waiting' = nobody answered; the card stays in the queue as it is. */
export type Delivery = 'submitted' | 'waiting' | QueuedCard;

const inTrouble = (card: QueuedCard, trouble: QueueTrouble, error: unknown): QueuedCard => {
  const current = isStale(error) ? (error.current as CurrentDraftView) : null;
  const { title, detail } = messageOf(error);
  return { ...card, trouble, current, said: detail || title };
};

const LATER = new Set([401, 408, 425, 429]);

/** Somebody has to look: the server understood, and said no for good. */
const isFinal = (error: unknown): error is ProblemError =>
  error instanceof ProblemError &&
  error.status >= 400 &&
  error.status < 500 &&
  !LATER.has(error.status) &&
  error.code !== 'REQUEST.IN_FLIGHT';

const isApplied = (error: unknown): boolean =>
  isProblem(error, 'SCORECARD.ALREADY_SUBMITTED') || isProblem(error, 'REQUEST.ALREADY_APPLIED');

const currentOf = (error: ProblemError): CurrentDraftView => error.current as CurrentDraftView;

/** A save whose answer was lost comes back as stale with what we ourselves had sent. */
async function save(card: QueuedCard, ports: DeliveryPorts): Promise<number> {
  const { content, draft } = card;
  try {
    return await ports.save(content, draft.version);
  } catch (error) {
    if (!isStale(error)) throw error;
    const current = currentOf(error);
    if (isSame(current.content, content)) return current.version;
    if (!draft.unanswered.some((sent) => isSame(sent, current.content))) throw error;
    return ports.save(content, current.version);
  }
}

async function submit(card: QueuedCard, version: number, ports: DeliveryPorts): Promise<void> {
  const key = card.attempt?.version === version ? card.attempt.key : ports.newKey();
  await ports.keep({ ...card, attempt: { version, key } });
  await ports.submit(version, key);
}

async function handIn(card: QueuedCard, ports: DeliveryPorts): Promise<void> {
  if (card.attempt !== null) {
    try {
      await submit(card, card.attempt.version, ports);
      return;
    } catch (error) {
      // Saved once more before the seal, by us or by somebody else: looked at below like any other save.
      if (!isStale(error)) throw error;
    }
  }
  await submit(card, await save(card, ports), ports);
}

/** The key is forgotten after a while: then the card itself tells whether it was ours. */
async function wasOurs(card: QueuedCard, ports: DeliveryPorts): Promise<boolean> {
  const there = await ports.read();
  return there?.status === 'submitted' && isSame(there.content, card.content);
}

export async function deliverCard(card: QueuedCard, ports: DeliveryPorts): Promise<Delivery> {
  try {
    await handIn(card, ports);
    return 'submitted';
  } catch (error) {
    if (!isFinal(error)) return 'waiting';
    const { status } = error;
    try {
      if (isApplied(error) && (await wasOurs(card, ports))) return 'submitted';
    } catch {
      return 'waiting';
    }
    if (isStale(error)) return inTrouble(card, 'changed', error);
    return inTrouble(card, status === 422 || status === 400 ? 'incomplete' : 'closed', error);
  }
}
