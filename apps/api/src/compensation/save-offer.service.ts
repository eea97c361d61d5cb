import { Injectable } from '@nestjs/common';
import type { CandidatePayView } from '@app/contracts';
import { Clock, type EquityGrant, IdSource, notFound, offerProblems, type OfferTerms } from '@app/domain';
import { AuditTrail, OfferRepository, ScorecardRepository, TransactionRunner } from '@app/persistence';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import type { EquityDto, OfferDto, OfferTermsDto } from './dto/offer.dto.js';
import { GetCandidatePayService } from './get-candidate-pay.service.js';

/** A modelled offer; each save is a version. The audit notes that it was saved, never an amount. */
@Injectable()
export class SaveOfferService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly scorecards: ScorecardRepository,
    private readonly offers: OfferRepository,
    private readonly view: GetCandidatePayService,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async execute(
    person: Person,
    applicationId: string,
    scenarioId: string,
    version: number,
    { name, terms: sent, note }: OfferDto,
  ): Promise<CandidatePayView> {
    const { organisationId, id: savedBy } = person;
    await this.transactions.run(async (tx) => {
      await this.scorecards.lockLoop(tx, organisationId, applicationId);
      const loop = await this.loops.load(person, applicationId, tx);
      if (!(await this.moves.powersOf(person, loop, tx)).may('pay')) throw notFound('application');
      const terms = plainTerms(sent);
      const problems = offerProblems(terms);
      if (problems.length > 0) throw invalidRequest(problems);
      const row = { organisationId, id: this.ids.next(), applicationId, scenarioId, name, terms, note };
      await this.offers.addVersion(tx, { ...row, savedBy, savedAt: this.clock.now() }, version);
      await this.audit.record(tx, {
        ...{ organisationId, actorId: savedBy, action: 'compensation.save_offer' },
        ...{ objectType: 'application', objectId: applicationId, payload: { scenarioId, version: version + 1 } },
      });
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
