import { canonicalJson } from '../shared/canonical-json.js';
import { commitmentOf, linkHash, type Sha256 } from '../shared/hash-chain.js';

export const RECORD_FORMAT = 'plumbline.decision-record/1';

/** What the chain reads of a record openly; the rest of the record is committed to as a whole. */
export interface RecordIdentity {
  readonly requisition: { readonly id: string };
  readonly candidate: { readonly id: string };
  readonly decisionVersion: number;
  readonly sealedAt: string;
}

export interface RecordProof {
  /** 256 random bits in hex: without it nobody can try out texts against the commitment. */
  readonly salt: string;
  readonly commitment: string;
  /** The hash of the record of the decision version before; null for the first. */
  readonly previousHash: string | null;
  readonly hash: string;
}

export interface SealedText {
  /** The canonical JSON that the commitment is over; stored as it is. */
  readonly text: string;
  readonly proof: RecordProof;
}

/** The open fields of the link, in their fixed order. Ids of this loop only: no number tells of the organisation's other decisions. */
export const recordFields = (record: RecordIdentity): readonly (string | number)[] => [
  'decision',
  record.requisition.id,
  record.candidate.id,
  record.decisionVersion,
  record.sealedAt,
];

/**
 * Seals a record: a commitment over its canonical text, and a link to the decision version before.
 * @param previousHash of the record of the version before in the same loop; null for the first
 */
export function sealRecord(
  sha256: Sha256,
  record: RecordIdentity,
  { salt, previousHash }: Pick<RecordProof, 'salt' | 'previousHash'>,
): SealedText {
  const text = canonicalJson(record);
  const commitment = commitmentOf(sha256, text, salt);
  const hash = linkHash(sha256, { previousHash, commitment, fields: recordFields(record) });
  return { text, proof: { salt, commitment, previousHash, hash } };
}

/** The exported file, byte for byte as the product writes it: JSON, two spaces, one line feed at the end. */
export const recordFileText = (record: unknown, { salt, commitment, previousHash, hash }: RecordProof): string =>
  `${JSON.stringify({ format: RECORD_FORMAT, record, proof: { salt, commitment, previousHash, hash } }, null, 2)}\n`;
