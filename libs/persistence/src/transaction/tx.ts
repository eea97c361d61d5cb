import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';
import type { Announcement } from '../live/announce.js';

declare const txBrand: unique symbol;

/** The handle of an open transaction. Opaque: only repositories in this library can turn it into a connection. */
export interface Tx {
  readonly [txBrand]: 'Tx';
}

export interface OpenTransaction {
  readonly manager: EntityManager;
  readonly afterCommit: (() => unknown)[];
  /** What the live channel is to be told, by what makes two the same (live/announce.ts). */
  readonly announcements: Map<string, Announcement>;
  isOpen: boolean;
}

const transactions = new WeakMap<Tx, OpenTransaction>();
const current = new AsyncLocalStorage<OpenTransaction>();

/** Makes the handle of a transaction that has just begun. */
export function openTx(manager: EntityManager): { tx: Tx; state: OpenTransaction } {
  const tx = Object.freeze({}) as Tx;
  const state: OpenTransaction = { manager, afterCommit: [], announcements: new Map(), isOpen: true };
  transactions.set(tx, state);
  return { tx, state };
}

export const runInside = <T>(state: OpenTransaction, work: () => Promise<T>): Promise<T> => current.run(state, work);

/** True when the calling code runs inside a transaction that is still open. */
export const isInsideTransaction = (): boolean => current.getStore()?.isOpen === true;

function stateOf(tx: Tx): OpenTransaction {
  const state = transactions.get(tx);
  if (!state) throw new Error('This is no transaction handle.');
  if (!state.isOpen) throw new Error('This transaction is over: something was not awaited inside it.');
  return state;
}

/** The connection of an open transaction. For repositories only; not exported from the library. */
export const managerOf = (tx: Tx): EntityManager => stateOf(tx).manager;

/** For live/announce.ts only. */
export const announcementsOf = (tx: Tx): Map<string, Announcement> => stateOf(tx).announcements;

/**
 * Registers what must happen only once the transaction is durable: live events, mail. Runs in order of registration,
 * outside the transaction; dropped when it rolls back. A failing one is logged: what was saved stays saved.
 */
export function afterCommit(tx: Tx, effect: () => unknown): void {
  stateOf(tx).afterCommit.push(effect);
}
