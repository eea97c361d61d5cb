import { Injectable } from '@nestjs/common';
import type { PublishRubricBody, RubricPublishedView } from '@app/contracts';
import { DomainError } from '@app/domain';
import { RubricRepository, TransactionRunner } from '@app/persistence';
import { diffRubrics, formatProblem, type RubricProblem } from '@app/rubric-format';
import type { Person } from '../platform/auth/index.js';
import { RequisitionMover } from './requisition-mover.js';
import { RubricRecord } from './rubric-record.js';
import { RubricReader, viewProblem } from './rubric-reader.js';
import { RubricVersions, type StandingVersion, viewVersion } from './rubric-versions.js';

const MOST_NAMED = 20;

/** Publishes the organisation's own next version of a pack. Nothing that exists changes with it unless it is named. */
@Injectable()
export class PublishRubricService {
  constructor(
    private readonly versions: RubricVersions,
    private readonly reader: RubricReader,
    private readonly rubrics: RubricRepository,
    private readonly requisitions: RequisitionMover,
    private readonly transactions: TransactionRunner,
    private readonly record: RubricRecord,
  ) {}

  async execute(person: Person, packId: string, body: PublishRubricBody): Promise<RubricPublishedView> {
    const { organisationId } = person;
    const before = await this.versions.ofPack(organisationId, packId);
    const { rubric, problems } = await this.reader.read(organisationId, packId, body.sourceText, before);
    // A base that is gone is said first: the number that was high enough may be taken now.
    if (before.head.contentHash !== body.baseHash) throw stale(before.head);
    if (!rubric || problems.length > 0) throw notARubric(packId, problems);
    return this.transactions.run(async (tx) => {
      await this.rubrics.lockPack(tx, organisationId, packId);
      const { head } = await this.versions.ofPack(organisationId, packId, tx);
      if (head.contentHash !== body.baseHash) throw stale(head);
      const { document } = await this.rubrics.get(organisationId, head.id, tx);
      if (diffRubrics(document, rubric).length === 0) throw unchanged(head);
      const id = await this.record.insert(tx, person, rubric, body, head.id);
      const moved = await this.requisitions.move(tx, person, body.moveRequisitionIds, { id, rubric });
      await this.record.audit(tx, person, id, { packId, version: rubric.version, basedOn: head.id, body, moved });
      return { rubricVersionId: id, version: rubric.version, moved };
    });
  }
}

const stale = (head: StandingVersion): DomainError =>
  new DomainError('RUBRIC.STALE', 'stale', 'Another version was published meanwhile', {
    detail: `Version ${head.versionLabel} is there now. Nothing was published, and your text is kept: compare, then publish on top of it.`,
    extra: { current: viewVersion(head) },
  });

const unchanged = (head: StandingVersion): DomainError =>
  new DomainError('RUBRIC.UNCHANGED', 'conflict', 'This says the same as the version before', {
    detail: `Nothing differs from version ${head.versionLabel} but its number, comments or layout. Nothing was published.`,
  });

function notARubric(packId: string, problems: readonly RubricProblem[]): DomainError {
  const named = problems.slice(0, MOST_NAMED);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return new DomainError('RUBRIC.INVALID', 'invalid', 'This can not be published as a rubric', {
    detail: `The text has ${count}. Nothing was published.`,
    errors: named.map((problem) => ({ path: '/sourceText', message: formatProblem(`${packId}/rubric.yaml`, problem) })),
    extra: { problems: named.map((problem) => viewProblem(packId, problem)) },
  });
}
