import { Injectable } from '@nestjs/common';
import type { CandidatePayView } from '@app/contracts';
import { type EquityGrant, offerProblems, type OfferTerms } from '@app/domain';
import { OfferRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { LoopChanges } from '../platform/changes/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import type { EquityDto, OfferDto, OfferTermsDto } from './dto/offer.dto.js';
import { GetCandidatePayService } from './get-candidate-pay.service.js';

/** A modelled offer; each save is a version. The audit notes that it was saved, never an amount. */
@Injectable()
export class SaveOfferService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly offers: OfferRepository,
    private readonly view: GetCandidatePayService,
  ) {}

  async execute(
    person: Person,
    applicationId: string,
    scenarioId: string,
    version: number,
    { name, terms: sent, note }: OfferDto,
  ): Promise<CandidatePayView> {
    const { organisationId, id: savedBy } = person;
    const record = { action: 'compensation.save_offer', payload: { scenarioId, version: version + 1 } };
    await this.changes.run(person, applicationId, 'pay', record, async (tx, _open, { now, newId }) => {
      const terms = plainTerms(sent);
      const problems = offerProblems(terms);
      if (problems.length > 0) throw invalidRequest(problems);
      const row = { organisationId, id: newId(), applicationId, scenarioId, name, terms, note };
      await this.offers.addVersion(tx, { ...row, savedBy, savedAt: now() }, version);
    });
    return this.view.execute(person, applicationId);
  }
}

/** Only what the form knows is stored, whatever else an object of the request carries. */
function plainTerms({ currency, base, bonusTargetPercent, bonusTiedTo, signOn, equity }: OfferTermsDto): OfferTerms {
  const terms = { currency, base, bonusTargetPercent, bonusTiedTo, signOn };
  return { ...terms, equity: equity && plainGrant(equity) };
}

function plainGrant({
  kind,
  value,
  percent,
  vesting,
  refreshPercent,
  triggeredPercent,
  trigger,
}: EquityDto): EquityGrant {
  const { schedule, cliffMonths } = vesting;
  const common = { vesting: { schedule: [...schedule], cliffMonths }, refreshPercent, triggeredPercent, trigger };
  return kind === 'value' ? { kind, value, ...common } : { kind, percent, ...common };
}
