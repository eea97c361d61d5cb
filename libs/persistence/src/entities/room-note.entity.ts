import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Instant } from '@app/domain';
import { id, instant, integer, text, varchar } from '../columns/columns.js';
import { ApplicationEntity } from './application.entity.js';
import { PersonEntity } from './person.entity.js';

/** What one scribe wrote on one item. Another scribe writes a note of their own: nobody's words are overwritten. */
@Entity('room_notes')
@Unique(['organisationId', 'applicationId', 'decisionVersion', 'noteKey', 'authorId'])
@ForeignKey(() => ApplicationEntity, ['organisationId', 'applicationId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'authorId'], ['organisationId', 'id'])
export class RoomNoteEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(id('application_id'))
  applicationId!: string;

  @Column(integer('decision_version'))
  decisionVersion!: number;

  /** A criterion, 'role' or 'general'. */
  @Column(varchar('note_key', 40))
  noteKey!: string;

  @Column(id('author_id'))
  authorId!: string;

  @Column(text('text'))
  text!: string;

  @Column(instant('saved_at'))
  savedAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
