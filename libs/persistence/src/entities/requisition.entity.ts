import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SENIORITIES, type Seniority, type RubricBar, type Instant } from '@app/domain';
import { oneOf } from '../columns/checks.js';
import { choice, flag, id, instant, integer, json, nullable, text, varchar } from '../columns/columns.js';
import { RubricVersionEntity } from './rubric-version.entity.js';
import { PersonEntity } from './person.entity.js';

/** An opening, with the rules of its debrief and the bar that was confirmed for it. */
@Entity('requisitions')
@Index(['organisationId', 'status'])
@ForeignKey(() => RubricVersionEntity, ['organisationId', 'rubricVersionId'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'barConfirmedBy'], ['organisationId', 'id'])
@ForeignKey(() => PersonEntity, ['organisationId', 'createdBy'], ['organisationId', 'id'])
@Check(oneOf('seniority', SENIORITIES))
@Check(oneOf('status', ['draft', 'open', 'closed']))
@Check(oneOf('debrief_mode', ['panel', 'committee', 'both']))
@Check(oneOf('blindness', ['strict', 'after_own_submit']))
@Check(oneOf('identity', ['shown', 'hidden_from_panel']))
@Check(oneOf('decision_rule', ['consensus', 'majority', 'two_thirds', 'chair']))
@Check(oneOf('comp_opens_at', ['comp_open', 'decided']))
export class RequisitionEntity {
  @PrimaryColumn(id('organisation_id'))
  organisationId!: string;

  @PrimaryColumn(id('id'))
  id!: string;

  @Column(varchar('title', 160))
  title!: string;

  @Column(choice('seniority'))
  seniority!: Seniority;

  @Column(varchar('location', 120))
  location!: string;

  @Column(flag('has_agents'))
  hasAgents!: boolean;

  @Column(choice('status'))
  status!: 'draft' | 'open' | 'closed';

  @Column(id('rubric_version_id'))
  rubricVersionId!: string;

  @Column(choice('debrief_mode'))
  debriefMode!: 'panel' | 'committee' | 'both';

  @Column(choice('blindness'))
  blindness!: 'strict' | 'after_own_submit';

  /** Whether panel and committee know before the reveal who the candidates are. */
  @Column(choice('identity'))
  identity!: 'shown' | 'hidden_from_panel';

  @Column(integer('quorum'))
  quorum!: number;

  @Column(choice('decision_rule'))
  decisionRule!: 'consensus' | 'majority' | 'two_thirds' | 'chair';

  @Column(choice('comp_opens_at'))
  compOpensAt!: 'comp_open' | 'decided';

  @Column(integer('card_due_hours'))
  cardDueHours!: number;

  @Column(varchar('posted_range', 160))
  postedRange!: string;

  @Column(json('intake'))
  intake!: Readonly<Record<string, string>>;

  @Column(nullable(json('bar')))
  bar!: RubricBar | null;

  @Column(nullable(id('bar_confirmed_by')))
  barConfirmedBy!: string | null;

  @Column(nullable(instant('bar_confirmed_at')))
  barConfirmedAt!: Instant | null;

  @Column(text('bar_note'))
  barNote!: string;

  @Column(id('created_by'))
  createdBy!: string;

  @Column(instant('created_at'))
  createdAt!: Instant;

  @Column(integer('version'))
  version!: number;
}
