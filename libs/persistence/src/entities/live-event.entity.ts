import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { LiveKind } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, id, integer, nullable } from '../columns/columns.js';

/**
 * That something changed, for the live channel: no content and no time. Written with the change (live/write-announcements.ts), the newest
 * rows of each organisation are kept.
 */
@Entity('live_events')
@Check(oneOf('scope', ['application', 'requisition', 'organisation']))
export class LiveEventEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  /** From 1, without a gap, in the order of commits. */
  @PrimaryColumn(integer('seq'))
  seq!: number;

  @Column(choice('scope'))
  scope!: 'application' | 'requisition' | 'organisation';

  @Column(id('subject_id'))
  subjectId!: string;

  @Column(choice('kind'))
  kind!: LiveKind;

  @Column(nullable(id('person_id')))
  personId!: string | null;
}
