import { Injectable } from '@nestjs/common';
import { type Instant, notFound, type Rubric } from '@app/domain';
import { lockUntilCommit } from '../chain/advisory-lock.js';
import { RubricPublicationEntity } from '../entities/rubric-publication.entity.js';
import { RubricVersionEntity } from '../entities/rubric-version.entity.js';
import type { Tx } from '../transaction/tx.js';
import { BaseRepository } from './base.repository.js';
import { insertRows } from './rows.js';

/** One published version, without the text of its file. */
export interface RubricVersionRow {
  readonly organisationId: string;
  readonly id: string;
  readonly packId: string;
  readonly name: string;
  readonly versionLabel: string;
  readonly contentHash: string;
  readonly document: Rubric;
  readonly publishedAt: Instant;
  readonly publishedBy: string | null;
  readonly reason: string;
}

export type RubricVersionHead = Omit<RubricVersionRow, 'document'>;

export interface NewRubricVersion extends RubricVersionRow {
  readonly sourceText: string;
}

/** A version that the organisation published itself, and the one it was made from. */
export interface RubricPublicationRow {
  readonly id: string;
  readonly packId: string;
  readonly basedOnId: string;
}

const HEAD = {
  organisationId: true,
  id: true,
  packId: true,
  name: true,
  versionLabel: true,
  contentHash: true,
  publishedAt: true,
  publishedBy: true,
  reason: true,
} as const;

/** Published rubric versions. A version never changes, so each is read and parsed once per process. */
@Injectable()
export class RubricRepository extends BaseRepository {
  private readonly known = new Map<string, RubricVersionRow>();

  /** The newest first. */
  async list(organisationId: string, tx?: Tx): Promise<RubricVersionHead[]> {
    return this.reading(tx).find(RubricVersionEntity, {
      select: HEAD,
      where: { organisationId },
      order: { publishedAt: 'DESC', id: 'DESC' },
    });
  }

  async find(organisationId: string, id: string, tx?: Tx): Promise<RubricVersionRow | undefined> {
    const key = `${organisationId}/${id}`;
    const known = this.known.get(key);
    if (known) return known;
    const row = await this.reading(tx).findOne(RubricVersionEntity, {
      select: { ...HEAD, document: true },
      where: { organisationId, id },
    });
    // Inside a transaction the version may still be rolled back: not remembered.
    if (row && !tx) this.known.set(key, row);
    return row ?? undefined;
  }

  /** @throws DomainError RUBRIC.NOT_FOUND */
  async get(organisationId: string, id: string, tx?: Tx): Promise<RubricVersionRow> {
    const row = await this.find(organisationId, id, tx);
    if (!row) throw notFound('rubric');
    return row;
  }

  async findByHash(
    organisationId: string,
    packId: string,
    contentHash: string,
    tx?: Tx,
  ): Promise<RubricVersionHead | undefined> {
    const where = { organisationId, packId, contentHash };
    return (await this.reading(tx).findOne(RubricVersionEntity, { select: HEAD, where })) ?? undefined;
  }

  async insert(tx: Tx, version: NewRubricVersion): Promise<void> {
    await insertRows(this.writing(tx), RubricVersionEntity, [version]);
  }

  /** The text of the file that a version was read from. @throws DomainError RUBRIC.NOT_FOUND */
  async getSource(organisationId: string, id: string, tx?: Tx): Promise<string> {
    const where = { organisationId, id };
    const row = await this.reading(tx).findOne(RubricVersionEntity, { select: { sourceText: true }, where });
    if (!row) throw notFound('rubric');
    return row.sourceText;
  }

  /** Makes those who publish versions of one pack stand in line. */
  async lockPack(tx: Tx, organisationId: string, packId: string): Promise<void> {
    await lockUntilCommit(this.writing(tx), `rubric:${organisationId}:${packId}`);
  }

  async listPublications(organisationId: string, tx?: Tx): Promise<RubricPublicationRow[]> {
    return this.reading(tx).find(RubricPublicationEntity, { where: { organisationId } });
  }

  /** A version of the organisation's own. */
  async publish(tx: Tx, version: NewRubricVersion, basedOnId: string): Promise<void> {
    await this.insert(tx, version);
    const { organisationId, id, packId } = version;
    await insertRows(this.writing(tx), RubricPublicationEntity, [{ organisationId, id, packId, basedOnId }]);
  }
}
