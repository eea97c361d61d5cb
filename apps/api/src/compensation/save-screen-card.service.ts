import { Injectable } from '@nestjs/common';
import type { ScreenCardBody, ScreenCardView } from '@app/contracts';
import { DomainError, type FieldProblem } from '@app/domain';
import { ScreenCardRepository, type ScreenCardRow, type Tx } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LoopChanges, type Stamps } from '../platform/changes/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { ExpectationFit } from './expectation-fit.js';
import { GetScreenCardService } from './get-screen-card.service.js';

type CardValues = Omit<ScreenCardRow, 'organisationId' | 'id' | 'applicationId' | 'version'>;

interface Place {
  readonly organisationId: string;
  readonly applicationId: string;
  readonly version: number;
}

const stale = (yourVersion: number, currentVersion: number): DomainError =>
  new DomainError('SCREEN_CARD.STALE', 'stale', 'Somebody else saved first', {
    detail: 'Nothing was overwritten. Load the newer card and apply your change to it.',
    extra: { yourVersion, currentVersion },
  });

/** What the candidate expects, judged by the band of the moment. The audit notes that it was saved, never an amount. */
@Injectable()
export class SaveScreenCardService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly cards: ScreenCardRepository,
    private readonly fit: ExpectationFit,
    private readonly view: GetScreenCardService,
  ) {}

  async execute(person: Person, applicationId: string, version: number, body: ScreenCardBody): Promise<ScreenCardView> {
    const record = ({ verdict, attested }: CardValues) => ({
      action: 'compensation.save_screen_card',
      payload: { verdict, attested },
    });
    await this.changes.run(person, applicationId, 'pay', record, async (tx, { loop }, { now, newId }) => {
      const problems = checkExpectation(body);
      if (problems.length > 0) throw invalidRequest(problems);
      const judged = await this.fit.of(tx, loop, body);
      const values = { ...body, ...judged, authorId: person.id, savedAt: now() };
      await this.put(tx, { organisationId: person.organisationId, applicationId, version }, values, newId);
      return values;
    });
    return this.view.forPay(person, applicationId);
  }

  private async put(
    tx: Tx,
    { organisationId, applicationId, version }: Place,
    values: CardValues,
    newId: Stamps['newId'],
  ): Promise<void> {
    const before = await this.cards.findOf(organisationId, applicationId, tx);
    if (version !== (before?.version ?? 0)) throw stale(version, before?.version ?? 0);
    if (before) await this.cards.change(tx, { organisationId, id: before.id, version }, values);
    else await this.cards.add(tx, { organisationId, id: newId(), applicationId, ...values, version: 1 });
  }
}

function checkExpectation({ expectationLow: low, expectationHigh: high, attested }: ScreenCardBody): FieldProblem[] {
  if (low === null && high === null) return [];
  const half = low === null ? '/expectationLow' : high === null ? '/expectationHigh' : null;
  return [
    ...(half
      ? [{ path: half, message: 'Give both ends of the expectation; for one amount the same number twice.' }]
      : []),
    ...(low !== null && high !== null && low > high
      ? [{ path: '/expectationHigh', message: 'The high end must be at least the low end.' }]
      : []),
    ...(attested
      ? []
      : [
          {
            path: '/attested',
            message: 'Confirm that this is what the candidate expects, and not what they earn or earned.',
          },
        ]),
  ];
}
