// Builds what a test needs straight in the database, with the read models kept as the product keeps them. Everything has a
// sensible default; a test states what it is about. Content of cards comes from the real rubric.
import { getDataSourceToken } from '@nestjs/typeorm';
import {
  type AssignmentStatus,
  addHours,
  barFor,
  type Instant,
  type LoopState,
  type OrganisationRole,
  type RequisitionRole,
  type Rubric,
  type ScorecardContent,
} from '@app/domain';
import {
  ApplicationEntity,
  AssignmentEntity,
  CandidateEntity,
  CompBandEntity,
  InterviewEntity,
  OrganisationEntity,
  PanelScoreRepository,
  PersonEntity,
  PersonRoleEntity,
  RatingEntity,
  RecusalEntity,
  RequisitionEntity,
  RequisitionMemberEntity,
  RequisitionPanelEntity,
  RubricRepository,
  ScorecardEntity,
  ScreenCardEntity,
  TransactionRunner,
} from '@app/persistence';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { RubricPacks } from '../../apps/api/src/platform/rubric-packs/rubric-packs.js';
import type { TestApp } from './app.js';
import { fullContent } from './card-content.js';

export interface WorldPerson {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
}
export interface WorldRequisition {
  readonly id: string;
  readonly row: RequisitionEntity;
}
export interface WorldLoop {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly requisitionId: string;
}
export interface WorldAssignment {
  readonly id: string;
  readonly applicationId: string;
  readonly requisitionId: string;
  readonly roundId: string;
  readonly personId: string;
}

export type Members = Partial<Record<RequisitionRole, readonly WorldPerson[]>>;
export type Panel = Readonly<Record<string, readonly WorldPerson[]>>;

export class World {
  private constructor(
    readonly app: TestApp,
    readonly organisationId: string,
    readonly rubricVersionId: string,
    readonly rubric: Rubric,
    /** Holds the role 'admin' and stands in for whoever 'created' a row. */
    readonly admin: WorldPerson,
  ) {}

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

  /** Inserts any row, with the organisation's id and a new id unless given. @returns its id */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, row: Partial<E>): Promise<string> {
    const full: ObjectLiteral = { organisationId: this.organisationId, id: this.app.ids.next(), ...row };
    await insertInto(this.app, entity as EntityTarget<ObjectLiteral>, full);
    return full['id'] as string;
  }

  /** Changes rows past every rule, to put a test into a state that the product would not reach by itself. */
  async update<E extends ObjectLiteral>(entity: EntityTarget<E>, where: Partial<E>, patch: Partial<E>): Promise<void> {
    const writer = this.app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false });
    await this.app.get(TransactionRunner).run(async () => {
      await writer.manager.update(entity, { organisationId: this.organisationId, ...where }, patch);
    });
  }

  /** Complete rows, many at once: for tests of large lists. */
  async insertMany<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly E[]): Promise<void> {
    for (let start = 0; start < rows.length; start += 500)
      await insertInto(this.app, entity as EntityTarget<ObjectLiteral>, rows.slice(start, start + 500));
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
    options: { status?: AssignmentStatus; reason?: string } = {},
  ): Promise<WorldAssignment> {
    const { applicationId, requisitionId } = loop;
    const { status = 'accepted', reason = '' } = options;
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
    };
    return { id: await this.insert(AssignmentEntity, row), applicationId, requisitionId, roundId, personId: person.id };
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
  async card(assignment: WorldAssignment, options: CardOptions = {}): Promise<string> {
    const { status = 'submitted', independent = true } = options;
    const content = options.content ?? fullContent(this.rubric, assignment.roundId, options.level ?? 3);
    const now = this.app.clock.now();
    const { applicationId, roundId, personId: authorId, id: assignmentId } = assignment;
    const isSubmitted = status === 'submitted';
    const id = await this.insert(ScorecardEntity, {
      assignmentId,
      applicationId,
      roundId,
      authorId,
      rubricVersionId: this.rubricVersionId,
      status,
      content,
      openedAt: now,
      savedAt: now,
      submittedAt: isSubmitted ? now : null,
      overall: isSubmitted ? content.recommendation : null,
      independent: isSubmitted ? independent : null,
      version: 1,
    });
    if (isSubmitted) await this.addRatings(id, assignment, content, independent);
    return id;
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

  private async addRatings(
    scorecardId: string,
    assignment: WorldAssignment,
    content: ScorecardContent,
    independent: boolean,
  ): Promise<void> {
    const { applicationId, requisitionId, personId: raterId } = assignment;
    const at = this.app.clock.now();
    for (const [criterionId, rating] of Object.entries(content.ratings)) {
      await this.insert(RatingEntity, {
        scorecardId,
        applicationId,
        requisitionId,
        criterionId,
        raterId,
        level: rating.level,
        notAssessedReason: rating.notAssessed,
        confidence: rating.confidence,
        independent,
        rubricVersionId: this.rubricVersionId,
        submittedAt: at,
      });
    }
    await this.rebuildScores(applicationId);
  }

  /** Brings the read models of a loop up to date after rows were put in by hand. */
  async rebuildScores(applicationId: string): Promise<void> {
    const loop = { organisationId: this.organisationId, applicationId, rubric: this.rubric, at: this.app.clock.now() };
    await this.app.get(TransactionRunner).run((tx) => this.app.get(PanelScoreRepository).rebuild(tx, loop));
  }
}

export interface CardOptions {
  readonly status?: 'draft' | 'submitted';
  readonly content?: ScorecardContent;
  /** Level of every criterion when no content is given. */
  readonly level?: 1 | 2 | 3 | 4;
  readonly independent?: boolean;
}

export interface PersonOptions {
  readonly roles?: readonly OrganisationRole[];
  readonly email?: string;
  readonly title?: string;
  readonly seniority?: number;
  readonly status?: 'invited' | 'active' | 'removed';
  readonly passwordHash?: string | null;
}

async function addPerson(
  app: TestApp,
  organisationId: string,
  name: string,
  options: PersonOptions,
): Promise<WorldPerson> {
  const id = app.ids.next();
  const {
    email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`,
    title = 'Product manager',
    seniority = 3,
  } = options;
  const { roles = [], status = 'active', passwordHash = null } = options;
  await insertInto(app, PersonEntity, {
    organisationId,
    id,
    email,
    name,
    title,
    seniority,
    status,
    passwordHash,
    createdAt: app.clock.now(),
    version: 1,
  });
  for (const role of roles)
    await insertInto(app, PersonRoleEntity, { organisationId, id: app.ids.next(), personId: id, role });
  return { id, organisationId, name, email };
}

/** Through the gate like every write, so that a test's rows never land in a transaction of the app that rolls back. */
async function insertInto<E extends ObjectLiteral>(app: TestApp, entity: EntityTarget<E>, row: E): Promise<void> {
  const writer = app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false });
  await app.get(TransactionRunner).run(async () => {
    await writer.manager.insert(entity, row);
  });
}
