import { isRecord } from '../shared/field-checks.js';
import type { Sha256 } from '../shared/hash-chain.js';
import { CHAIN_FORMAT, type DecisionChainFault, type DecisionLink, verifyDecisionLinks } from './decision-chain.js';

/** The exported chain: hashes alone, no name, no time, no text. */
export const chainFileText = (organisationId: string, links: readonly DecisionLink[]): string =>
  `${JSON.stringify({ format: CHAIN_FORMAT, organisationId, links }, null, 2)}\n`;

/** Is this the text of a chain file, whole or broken? A record is anything else. */
export function isChainFile(text: string): boolean {
  try {
    const file: unknown = JSON.parse(text);
    return isRecord(file) && file['format'] === CHAIN_FORMAT;
  } catch {
    return false;
  }
}

export interface VerifiedChain {
  readonly ok: true;
  readonly links: number;
  /** Hash of the last link; null for an empty chain. */
  readonly head: string | null;
  readonly recordHashes: ReadonlySet<string>;
  readonly linkHashes: ReadonlySet<string>;
}

const FAULTS: Readonly<Record<DecisionChainFault, string>> = {
  order: 'it does not follow the link before: a link was removed, added or moved',
  hash: 'one of its members was changed',
  missing: 'its record is gone',
  record: 'its record was changed',
  payload: 'the text of its record was changed',
};

const HEX = /^[0-9a-f]{64}$/;
const isHash = (value: unknown): boolean => typeof value === 'string' && HEX.test(value);

const isLink = (value: unknown): value is DecisionLink =>
  isRecord(value) &&
  Object.keys(value).length === 4 &&
  Number.isInteger(value['position']) &&
  isHash(value['recordHash']) &&
  isHash(value['hash']) &&
  (value['previousHash'] === null || isHash(value['previousHash']));

/**
 * Checks an exported chain of decisions offline, from its first link to its last. Whether a link at its end was cut off no chain can say
 * by itself: compare its head, or ask for a link that was there before.
 * @returns what stands in it, or the first thing that is wrong, in one line
 */
export function verifyChainFile(
  sha256: Sha256,
  text: string,
): VerifiedChain | { readonly ok: false; readonly problem: string } {
  const file: unknown = JSON.parse(text);
  if (!isRecord(file) || typeof file['organisationId'] !== 'string' || !Array.isArray(file['links']))
    return { ok: false, problem: 'The file does not hold the links of an organisation.' };
  const links: unknown[] = file['links'];
  const strange = links.findIndex((link) => !isLink(link));
  if (strange >= 0) return { ok: false, problem: `Link ${strange + 1} is not written as the product writes it.` };
  const known = links as DecisionLink[];
  const verdict = verifyDecisionLinks(sha256, file['organisationId'], known);
  if (!verdict.ok)
    return { ok: false, problem: `The chain breaks at link ${verdict.position}: ${FAULTS[verdict.reason]}.` };
  return {
    ok: true,
    links: known.length,
    head: verdict.last?.hash ?? null,
    recordHashes: new Set(known.map((link) => link.recordHash)),
    linkHashes: new Set(known.map((link) => link.hash)),
  };
}
