import { Injectable } from '@nestjs/common';
import {
  ChainEnd,
  type DecisionLink,
  type DecisionChainVerdict,
  type LinkedRecord,
  verifyDecisionLinks,
} from '@app/domain';
import { findChainHead } from '../chain/chain-head.js';
import { sha256 } from '../chain/sha256.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';

/** Links per page: each comes with the text of its record. */
const PAGE = 100;

const LINKS = `
  SELECT l.position AS "position", l.record_hash AS "recordHash", l.previous_hash AS "previousHash", l.hash AS "hash"
    FROM decision_links l WHERE l.organisation_id = $1 ORDER BY l.position`;

const LINKS_WITH_RECORDS = `
  SELECT l.position AS "position", l.record_hash AS "recordHash", l.previous_hash AS "previousHash", l.hash AS "hash",
         r.hash AS "ownHash", r.commitment AS "commitment", r.previous_hash AS "before", r.decision_version AS "decisionVersion",
         r.sealed_at AS "sealedAt", a.requisition_id AS "requisitionId", a.candidate_id AS "candidateId",
         p.payload AS "text", p.salt AS "salt"
    FROM decision_links l
    LEFT JOIN decision_records r ON r.organisation_id = l.organisation_id AND r.id = l.id
    LEFT JOIN applications a ON a.organisation_id = r.organisation_id AND a.id = r.application_id
    LEFT JOIN decision_payloads p ON p.organisation_id = r.organisation_id AND p.id = r.id
   WHERE l.organisation_id = $1 AND l.position > $2
   ORDER BY l.position LIMIT ${PAGE}`;

/** Records in no link, and sealings in the log: a link that was cut off at the end leaves one of the two behind. */
const LEFT_BEHIND = `
  SELECT (SELECT count(*) FROM decision_records r LEFT JOIN decision_links l ON l.organisation_id = r.organisation_id AND l.id = r.id
           WHERE r.organisation_id = $1 AND l.id IS NULL) AS "unlinked",
         (SELECT count(*) FROM audit_entries e WHERE e.organisation_id = $1 AND e.action = 'decision.seal') AS "sealings",
         (SELECT count(*) FROM decision_links k WHERE k.organisation_id = $1) AS "links"`;

interface LinkRow extends DecisionLink {
  readonly ownHash: string | null;
  readonly commitment: string;
  readonly before: string | null;
  readonly decisionVersion: number;
  readonly sealedAt: string;
  readonly requisitionId: string;
  readonly candidateId: string;
  readonly text: string | null;
  readonly salt: string | null;
}

/** `end`: every link is whole, and one that was behind the last is gone. */
export type WholeChainVerdict =
  DecisionChainVerdict | { readonly ok: false; readonly position: number; readonly reason: 'end' };

/** The chain over all decisions of an organisation, read. It is appended to where a record is added. */
@Injectable()
export class DecisionChainRepository extends BaseRepository {
  findLinks(organisationId: string, tx?: Tx): Promise<DecisionLink[]> {
    return this.reading(tx).query(LINKS, [organisationId]);
  }

  /** Walks the whole chain with its records, a page at a time. */
  async verify(organisationId: string): Promise<WholeChainVerdict> {
    const end = new ChainEnd(await findChainHead(this.reading(), organisationId, 'decisions'));
    let last: DecisionLink | undefined;
    let erased = 0;
    for (;;) {
      const rows: LinkRow[] = await this.reading().query(LINKS_WITH_RECORDS, [organisationId, last?.position ?? 0]);
      if (rows.length === 0) break;
      const verdict = verifyDecisionLinks(sha256, organisationId, rows.map(toLink), last);
      if (!verdict.ok) return verdict;
      end.pass(rows.map((link) => link.hash));
      last = verdict.last;
      erased += verdict.erased;
    }
    const [left] = await this.reading().query<Record<string, number | string>[]>(LEFT_BEHIND, [organisationId]);
    const isCutOff =
      !end.holds || Number(left?.['unlinked']) > 0 || Number(left?.['sealings']) > Number(left?.['links']);
    if (isCutOff) return { ok: false, position: (last?.position ?? 0) + 1, reason: 'end' };
    return { ok: true, last, erased };
  }
}

function toLink({
  position,
  recordHash,
  previousHash,
  hash,
  ...row
}: LinkRow): DecisionLink & { record: LinkedRecord | null } {
  const link = { position, recordHash, previousHash, hash };
  if (row.ownHash === null) return { ...link, record: null };
  const { ownHash, commitment, before, requisitionId, candidateId, decisionVersion, sealedAt, text, salt } = row;
  return {
    ...link,
    record: {
      ...{ hash: ownHash, commitment, previousHash: before },
      fields: ['decision', requisitionId, candidateId, decisionVersion, sealedAt],
      payload: text === null || salt === null ? null : { text, salt },
    },
  };
}
