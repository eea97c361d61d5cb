import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain';
import {
  BandRepository,
  CandidateRepository,
  OfferRepository,
  PersonRepository,
  ScreenCardRepository,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { shownName } from '../platform/candidates/index.js';
import type { CandidatePayParts } from './candidate-pay.view.js';
import { PayTables } from './pay-tables.js';

/** Everything that is known of one candidate's pay, with what it is compared to. Whether it may be read is asked before. */
@Injectable()
export class CandidatePayReader {
  constructor(
    private readonly cards: ScreenCardRepository,
    private readonly bands: BandRepository,
    private readonly offers: OfferRepository,
    private readonly candidates: CandidateRepository,
    private readonly people: PersonRepository,
    private readonly tables: PayTables,
  ) {}

  async read(loop: LoopContext): Promise<CandidatePayParts> {
    const { requisition } = loop;
    const { organisationId } = requisition;
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
