import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, nullable, varchar } from '../columns/columns.js';
import { CompBandEntity } from './comp-band.entity.js';
import { PersonEntity } from './person.entity.js';

/** What a band says beside its ends; `id` is the band's own. A band made before there were terms has none but its posted range. */
@Entity('comp_band_terms')
@ForeignKey(() => CompBandEntity, ['organisationId', 'id'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'proposedBy'], ['organisationId', 'id'])
export class CompBandTermsEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(nullable(varchar('valid_to', 10)))
  validTo!: string | null;

  @Column(varchar('tied_to', 160))
  tiedTo!: string;

  @Column(varchar('posted_text', 160))
  postedText!: string;

  @Column(nullable(id('proposed_by')))
  proposedBy!: string | null;

  @Column(nullable(instant('proposed_at')))
  proposedAt!: Instant | null;
}
