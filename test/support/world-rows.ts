// The ground of a test's world: rows of one organisation, put straight into the database through the gate that every write takes.
import { getDataSourceToken } from '@nestjs/typeorm';
import type { AssignmentSeat, OrganisationRole, Rubric } from '@app/domain';
import {
  PanelScoreRepository,
  PersonEntity,
  PersonRoleEntity,
  type RequisitionEntity,
  TransactionRunner,
} from '@app/persistence';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { TestApp } from './app.js';

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
  /** Absent: 'panel'. */
  readonly seat?: AssignmentSeat;
}

export interface PersonOptions {
  readonly roles?: readonly OrganisationRole[];
  readonly email?: string;
  readonly title?: string;
  readonly seniority?: number;
  readonly status?: 'invited' | 'active' | 'removed';
  readonly passwordHash?: string | null;
}

export class WorldRows {
  protected constructor(
    readonly app: TestApp,
    readonly organisationId: string,
    readonly rubricVersionId: string,
    readonly rubric: Rubric,
    /** Holds the role 'admin' and stands in for whoever 'created' a row. */
    readonly admin: WorldPerson,
  ) {}

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

  /** Brings the read models of a loop up to date after rows were put in by hand. */
  async rebuildScores(applicationId: string): Promise<void> {
    const loop = { organisationId: this.organisationId, applicationId, rubric: this.rubric, at: this.app.clock.now() };
    await this.app.get(TransactionRunner).run((tx) => this.app.get(PanelScoreRepository).rebuild(tx, loop));
  }
}

export async function addPerson(
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
export async function insertInto<E extends ObjectLiteral>(
  app: TestApp,
  entity: EntityTarget<E>,
  row: E,
): Promise<void> {
  const writer = app.nest.get<DataSource>(getDataSourceToken('writer'), { strict: false });
  await app.get(TransactionRunner).run(async () => {
    await writer.manager.insert(entity, row);
  });
}
