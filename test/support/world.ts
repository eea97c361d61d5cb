// Builds what a test needs straight in the database, with the read models kept as the product keeps them. Everything has a
// sensible default; a test states what it is about. Content of cards comes from the real rubric.
import {
  type AssignmentStatus,
  addHours,
  barFor,
  type CivilDay,
  type Instant,
  type LoopState,
  type RequisitionRole,
  type AssignmentSeat,
} from '@app/domain';
import {
  ApplicationEntity,
  AssignmentEntity,
  CalibrationGrantEntity,
  CandidateEntity,
  CompBandEntity,
  InterviewEntity,
  OrganisationEntity,
  PayDisclosureEntity,
  RecusalEntity,
  RequisitionEntity,
  RequisitionMemberEntity,
  RequisitionPanelEntity,
  RubricRepository,
  ScreenCardEntity,
  TransactionRunner,
} from '@app/persistence';
import { RubricPacks } from '../../apps/api/src/platform/rubric-packs/rubric-packs.js';
import type { TestApp } from './app.js';
import { addCard, type CardOptions } from './world-cards.js';
import {
  addPerson,
  insertInto,
  type PersonOptions,
  type WorldAssignment,
  type WorldLoop,
  type WorldPerson,
  type WorldRequisition,
  WorldRows,
} from './world-rows.js';

export type { WorldAssignment, WorldLoop, WorldPerson, WorldRequisition } from './world-rows.js';

export type Members = Partial<Record<RequisitionRole, readonly WorldPerson[]>>;
export type Panel = Readonly<Record<string, readonly WorldPerson[]>>;

export class World extends WorldRows {
  /** An organisation with the AI-PM pack published and one admin. */
  static async create(app: TestApp, options: { name?: string; kind?: 'real' | 'demo' } = {}): Promise<World> {
    const organisationId = app.ids.next();
    const { name = 'Northwind Labs', kind = 'real' } = options;
    await insertInto(app, OrganisationEntity, { id: organisationId, name, kind, createdAt: app.clock.now() });
    await app.get(TransactionRunner).run((tx) => app.get(RubricPacks).publishInto(tx, organisationId));
    const versions = await app.get(RubricRepository).list(organisationId);
    const version = versions.find(({ packId }) => packId === 'ai-pm');
    const { document } = await app.get(RubricRepository).get(organisationId, version!.id);
    const admin = await addPerson(app, organisationId, 'Ada Admin', { roles: ['admin'] });
    return new World(app, organisationId, version!.id, document, admin);
  }

  person(name: string, options: PersonOptions = {}): Promise<WorldPerson> {
    return addPerson(this.app, this.organisationId, name, options);
  }

  async requisition(
    options: { members?: Members; panel?: Panel; row?: Partial<RequisitionEntity> } = {},
  ): Promise<WorldRequisition> {
    const { members = {}, panel = {} } = options;
    const now = this.app.clock.now();
    const row: RequisitionEntity = {
      organisationId: this.organisationId,
      id: this.app.ids.next(),
      title: 'AI product manager, support agents',
      seniority: 'senior',
      location: 'Lisbon or remote',
      hasAgents: true,
      status: 'open',
      rubricVersionId: this.rubricVersionId,
      debriefMode: 'both',
      blindness: 'strict',
      identity: 'shown',
      quorum: 2,
      decisionRule: 'majority',
      compOpensAt: 'comp_open',
      cardDueHours: 24,
      postedRange: 'EUR 90,000 to 110,000',
      intake: {},
      bar: barFor(this.rubric, 'senior'),
      barConfirmedBy: this.admin.id,
      barConfirmedAt: now,
      barNote: 'Confirmed at the intake meeting.',
      createdBy: this.admin.id,
      createdAt: now,
      version: 1,
      ...options.row,
    };
    await this.insert(RequisitionEntity, row);
    if (row.postedRange !== '') await this.tellRange(row);
    for (const [role, people] of Object.entries(members) as [RequisitionRole, readonly WorldPerson[]][]) {
      for (const { id: personId } of people)
        await this.insert(RequisitionMemberEntity, { requisitionId: row.id, personId, role });
    }
    for (const [roundId, people] of Object.entries(panel)) {
      for (const [position, { id: personId }] of people.entries()) {
        await this.insert(RequisitionPanelEntity, { requisitionId: row.id, roundId, personId, position });
      }
    }
    return { id: row.id, row };
  }

  /** That its range was told before anybody is interviewed, as the rules of Lisbon ask. */
  private tellRange({ id: requisitionId, postedRange: rangeText, createdBy: recordedBy }: RequisitionEntity) {
    const recordedAt = this.app.clock.now();
    const told = { rangeText, disclosedOn: '2026-01-01', channel: 'job_advert' as const, proof: 'Careers page' };
    return this.insert(PayDisclosureEntity, { requisitionId, ...told, recordedBy, recordedAt });
  }

  band(requisition: WorldRequisition, row: Partial<CompBandEntity> = {}): Promise<string> {
    return this.insert(CompBandEntity, {
      requisitionId: requisition.id,
      component: 'base',
      currency: 'EUR',
      low: 90_000,
      high: 110_000,
      level: 'Senior',
      location: 'Lisbon',
      validFrom: '2026-01-01',
      version: 1,
      ...row,
    });
  }

  /** A candidate in a requisition. */
  async loop(
    requisition: WorldRequisition,
    options: { state?: LoopState; candidate?: Partial<CandidateEntity>; row?: Partial<ApplicationEntity> } = {},
  ): Promise<WorldLoop> {
    const createdAt = this.app.clock.now();
    const candidateId = await this.insert(CandidateEntity, {
      name: 'Catalina Duarte',
      email: 'catalina@example.org',
      headline: 'Product manager of a support assistant',
      createdAt,
      version: 1,
      ...options.candidate,
    });
    const applicationId = await this.insert(ApplicationEntity, {
      candidateId,
      requisitionId: requisition.id,
      state: options.state ?? 'collecting',
      decisionVersion: 1,
      openedAt: createdAt,
      debriefAt: null,
      createdAt,
      version: 1,
      ...options.row,
    });
    return { applicationId, candidateId, requisitionId: requisition.id };
  }

  interview(loop: WorldLoop, roundId: string, startsAt: Instant = this.app.clock.now()): Promise<string> {
    const { applicationId } = loop;
    return this.insert(InterviewEntity, {
      applicationId,
      roundId,
      startsAt,
      endsAt: addHours(startsAt, 1),
      location: 'Video call',
      version: 1,
    });
  }

  async assign(
    loop: WorldLoop,
    person: WorldPerson,
    roundId: string,
    options: { status?: AssignmentStatus; reason?: string; seat?: AssignmentSeat } = {},
  ): Promise<WorldAssignment> {
    const { applicationId, requisitionId } = loop;
    const { status = 'accepted', reason = '', seat = 'panel' } = options;
    const now = this.app.clock.now();
    const row = {
      applicationId,
      roundId,
      personId: person.id,
      status,
      reason,
      dueAt: addHours(now, 24),
      decidedBy: null,
      createdAt: now,
      version: 1,
      seat,
    };
    return {
      id: await this.insert(AssignmentEntity, row),
      applicationId,
      requisitionId,
      roundId,
      personId: person.id,
      seat,
    };
  }

  /** Permission to read calibration with names, for a long time. */
  grantNames(person: WorldPerson): Promise<string> {
    return this.insert(CalibrationGrantEntity, {
      ...{ personId: person.id, reason: 'Coaching.', grantedBy: this.admin.id, grantedAt: this.app.clock.now() },
      ...{ endsOn: '2099-12-31' as CivilDay, revokedBy: null, revokedAt: null, revokeReason: '', version: 1 },
    });
  }

  recuse(loop: WorldLoop, person: WorldPerson, reason = 'Worked together until last year.'): Promise<string> {
    const row = {
      applicationId: loop.applicationId,
      personId: person.id,
      reason,
      recordedBy: person.id,
      at: this.app.clock.now(),
    };
    return this.insert(RecusalEntity, row);
  }

  /** A card for an assignment: a draft, or submitted with its ratings and the read models brought up to date. */
  card(assignment: WorldAssignment, options: CardOptions = {}): Promise<string> {
    return addCard(this, assignment, options);
  }

  screenCard(loop: WorldLoop, author: WorldPerson, row: Partial<ScreenCardEntity> = {}): Promise<string> {
    return this.insert(ScreenCardEntity, {
      applicationId: loop.applicationId,
      component: 'base',
      currency: 'EUR',
      expectationLow: 95_000,
      expectationHigh: 105_000,
      attested: true,
      verdict: 'inside',
      compaRatio: 1,
      level: 'Senior',
      note: '',
      bandId: null,
      authorId: author.id,
      savedAt: this.app.clock.now(),
      version: 1,
      ...row,
    });
  }
}
