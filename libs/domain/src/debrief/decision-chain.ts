// The chain over all sealed decisions of an organisation. It stands apart from the records: a record links to the version before in its
// own loop alone, so that whoever holds one learns of no other. A link here binds the hash of a record and nothing else, so that the
// chain can be kept and checked by somebody who may read no record.
import { commitmentOf, linkHash, type Sha256 } from '../shared/hash-chain.js';

export const CHAIN_FORMAT = 'plumbline.decision-chain/1';

export interface DecisionLink {
  /** From 1, without gaps. */
  readonly position: number;
  readonly recordHash: string;
  /** The hash of the link before; null for the first. */
  readonly previousHash: string | null;
  readonly hash: string;
}

/** The next link of an organisation's chain. @param before the last link; undefined for the first */
export function nextDecisionLink(
  sha256: Sha256,
  organisationId: string,
  recordHash: string,
  before: Pick<DecisionLink, 'position' | 'hash'> | undefined,
): DecisionLink {
  const position = (before?.position ?? 0) + 1;
  const previousHash = before?.hash ?? null;
  return {
    position,
    recordHash,
    previousHash,
    hash: hashOf(sha256, organisationId, { position, recordHash, previousHash }),
  };
}

const hashOf = (
  sha256: Sha256,
  organisationId: string,
  { position, recordHash, previousHash }: Omit<DecisionLink, 'hash'>,
): string =>
  linkHash(sha256, { previousHash, commitment: recordHash, fields: ['decision-chain', organisationId, position] });

/** The record that a link binds, as it is stored. */
export interface LinkedRecord {
  readonly hash: string;
  readonly commitment: string;
  readonly previousHash: string | null;
  /** The open fields of the record's own link, in their order. */
  readonly fields: readonly (string | number)[];
  /** The committed text; null once it was erased. */
  readonly payload: { readonly text: string; readonly salt: string } | null;
}

export type DecisionChainFault = 'order' | 'hash' | 'missing' | 'record' | 'payload';

export type DecisionChainVerdict =
  | { readonly ok: true; readonly last: DecisionLink | undefined; readonly erased: number }
  | { readonly ok: false; readonly position: number; readonly reason: DecisionChainFault };

/**
 * Checks links, first link first.
 * @param links  each with its record where records are at hand; null: the record is gone; absent: not looked at
 * @param after  the link before `links[0]` when a long chain is checked in pieces
 * @returns the last link and how many texts were erased (that breaks nothing), or the first link that is wrong and why: `order` it does
 *   not follow the one before, `hash` one of its fields was changed, `missing` its record is gone, `record` an open field of the record
 *   was changed, `payload` the text of the record was changed
 */
export function verifyDecisionLinks(
  sha256: Sha256,
  organisationId: string,
  links: readonly (DecisionLink & { readonly record?: LinkedRecord | null })[],
  after?: DecisionLink,
): DecisionChainVerdict {
  let last = after;
  let erased = 0;
  for (const link of links) {
    const { position, previousHash } = link;
    const due = (last?.position ?? 0) + 1;
    const reason =
      position !== due || previousHash !== (last?.hash ?? null)
        ? 'order'
        : hashOf(sha256, organisationId, link) !== link.hash
          ? 'hash'
          : faultOfRecord(sha256, link.recordHash, link.record);
    if (reason) return { ok: false, position: due, reason };
    if (link.record?.payload === null) erased += 1;
    last = link;
  }
  return { ok: true, last, erased };
}

function faultOfRecord(
  sha256: Sha256,
  recordHash: string,
  record: LinkedRecord | null | undefined,
): DecisionChainFault | null {
  if (record === undefined) return null;
  if (record === null) return 'missing';
  const { hash, commitment, previousHash, fields, payload } = record;
  if (hash !== recordHash || linkHash(sha256, { previousHash, commitment, fields }) !== hash) return 'record';
  return payload && commitmentOf(sha256, payload.text, payload.salt) !== commitment ? 'payload' : null;
}
