import { Injectable } from '@nestjs/common';
import type { ChainCheckView, ChainView } from '@app/contracts';
import { Clock } from '@app/domain';
import { AuditTrail, type AuditVerdict, DecisionChainRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { MayCount } from './may-count.js';

interface Verdict {
  readonly ok: boolean;
  readonly erased?: number;
  readonly reason?: ChainView['reason'];
  readonly position?: number;
}

const view = ({ ok, erased = 0, reason, position }: Verdict, mayCount: boolean): ChainView => ({
  verdict: ok ? 'whole' : 'broken',
  reason: reason ?? null,
  position: mayCount ? (position ?? null) : null,
  erased: erased > 0,
});

const ofAudit = (verdict: AuditVerdict): Verdict =>
  verdict.ok ? verdict : { ok: false, reason: verdict.reason, position: verdict.at + 1 };

/** Recomputes both chains of the organisation. It reads every text and shows none. */
@Injectable()
export class CheckChainsService {
  constructor(
    private readonly chain: DecisionChainRepository,
    private readonly audit: AuditTrail,
    private readonly mayCount: MayCount,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person): Promise<ChainCheckView> {
    const mayExport = await this.mayCount.decisions(person);
    return {
      checkedAt: this.clock.now(),
      decisions: view(await this.chain.verify(person.organisationId), mayExport),
      audit: view(ofAudit(await this.audit.verify(person.organisationId)), mayExport),
      mayExport,
    };
  }
}
