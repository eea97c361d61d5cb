import { Injectable } from '@nestjs/common';
import type { CandidatePayView } from '@app/contracts';
import { notFound } from '@app/domain';
import {
  BandRepository,
  CandidateRepository,
  OfferRepository,
  PersonRepository,
  ScreenCardRepository,
} from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { shownName } from '../platform/candidates/index.js';
import { LoopMoves } from '../platform/loops/index.js';
import { type CandidatePayParts, viewCandidatePay } from './candidate-pay.view.js';
import { PayOpenings } from './pay-openings.js';
import { PayTables } from './pay-tables.js';

/** Fit, offers, market and headcounts of one candidate: for whoever handles pay, each opening logged. */
@Injectable()
export class GetCandidatePayService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly cards: ScreenCardRepository,
    private readonly bands: BandRepository,
    private readonly offers: OfferRepository,
    private readonly candidates: CandidateRepository,
    private readonly people: PersonRepository,
    private readonly tables: PayTables,
    private readonly openings: PayOpenings,
  ) {}

  /** @throws DomainError APPLICATION.NOT_FOUND for everybody who does not handle pay here */
  async execute(person: Person, applicationId: string, what: 'fit' | 'report' = 'fit'): Promise<CandidatePayView> {
    const loop = await this.loops.load(person, applicationId);
    if (!(await this.moves.powersOf(person, loop)).may('pay')) throw notFound('application');
    await this.openings.log(person, applicationId, what);
    return viewCandidatePay(await this.partsOf(person, loop));
  }

  private async partsOf({ organisationId }: Person, loop: LoopContext): Promise<CandidatePayParts> {
    const { id: applicationId, candidateId, requisitionId } = loop.application;
    const [card, bands, headcounts, offers, references, openings, pay, candidate] = await Promise.all([
      this.cards.findOf(organisationId, applicationId),
      this.bands.findCurrent(organisationId, requisitionId),
      this.bands.findHeadcounts(organisationId, requisitionId),
      this.offers.findOf(organisationId, applicationId),
      this.tables.references(organisationId),
      this.offers.findOpenings(organisationId, applicationId),
      this.tables.load(organisationId),
      this.candidates.find(organisationId, candidateId),
    ]);
    if (!candidate) throw notFound('application');
    const found = { card, bands, headcounts, offers, references, openings, pay };
    const savers = await this.namesOf(organisationId, [...new Set(offers.map((row) => row.savedBy))]);
    const { requisition } = loop;
    // That the committee has read the verdict tells how far the loop is.
    const shown = openings.filter((one) => one.what !== 'verdict' || loop.can('progress'));
    return {
      applicationId,
      candidate: shownName(loop, candidate.name),
      requisition,
      savers,
      ...found,
      openings: shown,
    };
  }

  private async namesOf(organisationId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const people = await Promise.all(ids.map((id) => this.people.find(organisationId, id)));
    return new Map(people.flatMap((one) => (one ? [[one.id, one.name] as const] : [])));
  }
}
