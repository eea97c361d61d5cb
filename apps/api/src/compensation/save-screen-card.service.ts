import { Injectable } from '@nestjs/common';
import type { ScreenCardBody, ScreenCardView } from '@app/contracts';
import { bandFit, Clock, DomainError, type FieldProblem, IdSource, notFound } from '@app/domain';
import {
  AuditTrail,
  BandRepository,
  ScorecardRepository,
  ScreenCardRepository,
  type ScreenCardRow,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { GetScreenCardService } from './get-screen-card.service.js';
import { PayTables } from './pay-tables.js';
import { toRange } from './screen-card.view.js';

type CardValues = Omit<ScreenCardRow, 'organisationId' | 'id' | 'applicationId' | 'version'>;

const stale = (yourVersion: number, currentVersion: number): DomainError =>
  new DomainError('SCREEN_CARD.STALE', 'stale', 'Somebody else saved first', {
    detail: 'Nothing was overwritten. Load the newer card and apply your change to it.',
    extra: { yourVersion, currentVersion },
  });

/** What the candidate expects, judged by the band of the moment. The audit notes that it was saved, never an amount. */
@Injectable()
export class SaveScreenCardService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly scorecards: ScorecardRepository,
    private readonly cards: ScreenCardRepository,
    private readonly bands: BandRepository,
    private readonly tables: PayTables,
    private readonly view: GetScreenCardService,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(person: Person, applicationId: string, version: number, body: ScreenCardBody): Promise<ScreenCardView> {
    const { organisationId, id: actorId } = person;
    await this.transactions.run(async (tx) => {
      await this.scorecards.lockLoop(tx, organisationId, applicationId);
      const loop = await this.loops.load(person, applicationId, tx);
      if (!(await this.moves.powersOf(person, loop, tx)).may('pay')) throw notFound('application');
      const problems = checkExpectation(body);
      if (problems.length > 0) throw invalidRequest(problems);
      const values = await this.judge(tx, person, loop, body);
      await this.put(tx, organisationId, applicationId, version, values);
      const { verdict, attested } = values;
      const event = { organisationId, actorId, action: 'compensation.save_screen_card' };
      await this.audit.record(tx, {
        ...event,
        objectType: 'application',
        objectId: applicationId,
        payload: { verdict, attested },
      });
    });
    return this.view.forPay(person, applicationId);
  }

  private async judge(
    tx: Tx,
    { organisationId, id: authorId }: Person,
    loop: LoopContext,
    body: ScreenCardBody,
  ): Promise<CardValues> {
    const bands = await this.bands.findCurrent(organisationId, loop.application.requisitionId, tx);
    // A band of another component still says why nothing can be compared.
    const band = bands.find((one) => one.component === body.component) ?? bands[0] ?? null;
    const { table } = await this.tables.load(organisationId, tx);
    const { verdict, compaRatio } = bandFit(toRange(body), band, table);
    return { ...body, verdict, compaRatio, bandId: band?.id ?? null, authorId, savedAt: this.clock.now() };
  }

  private async put(
    tx: Tx,
    organisationId: string,
    applicationId: string,
    version: number,
    values: CardValues,
  ): Promise<void> {
    const before = await this.cards.findOf(organisationId, applicationId, tx);
    if (version !== (before?.version ?? 0)) throw stale(version, before?.version ?? 0);
    if (before) await this.cards.change(tx, { organisationId, id: before.id, version }, values);
    else await this.cards.add(tx, { organisationId, id: this.ids.next(), applicationId, ...values, version: 1 });
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
