import { Injectable } from '@nestjs/common';
import type { AssumptionsBody, AssumptionsView, RateBody, RatesView } from '@app/contracts';
import { assumptionProblems, type CivilDay, Clock, daysBetween, DomainError, IdSource, isCivilDay } from '@app/domain';
import { AuditTrail, MarketRepository, type RateRow, TransactionRunner } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { invalidRequest } from '../platform/validation/index.js';

const known = (): DomainError =>
  new DomainError('RATE.KNOWN', 'conflict', 'This rate is in the table already', {
    detail: 'A line is never changed: add the rate of another day or source. Nothing was changed.',
  });

/** The organisation's own table of exchange rates, and what it assumes when it shows pay per year. */
@Injectable()
export class MarketService {
  constructor(
    private readonly market: MarketRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async rates({ organisationId }: Person): Promise<RatesView> {
    const [rows, { assumptions }] = await Promise.all([
      this.market.findRates(organisationId),
      this.market.findAssumptions(organisationId),
    ]);
    const today = this.today();
    const staleAfterDays = assumptions.rateStaleDays;
    const isStale = ({ asOf }: RateRow): boolean => daysBetween(asOf as CivilDay, today) > staleAfterDays;
    return {
      rates: rows.map((row) => {
        const { id, from, to, rate, asOf, source } = row;
        return { id, from, to, rate, asOf, source, isStale: isStale(row) };
      }),
      staleAfterDays,
    };
  }

  async addRate(person: Person, { from, to, rate, asOf, source }: RateBody): Promise<RatesView> {
    const { organisationId, id: enteredBy } = person;
    if (from === to) throw invalidRequest([{ path: '/to', message: 'A rate stands between two currencies.' }]);
    if (!isCivilDay(asOf) || asOf > this.today())
      throw invalidRequest([{ path: '/asOf', message: 'Give the day of which the rate is, not a later one.' }]);
    await this.transactions.run(async (tx) => {
      await this.market.lock(tx, organisationId);
      const rows = await this.market.findRates(organisationId, tx);
      const line = { from, to, asOf, source };
      if (rows.some((row) => (['from', 'to', 'asOf', 'source'] as const).every((key) => row[key] === line[key])))
        throw known();
      const entered = { enteredBy, enteredAt: this.clock.now() };
      await this.market.addRate(tx, { organisationId, id: this.ids.next(), ...line, rate, ...entered });
      await this.audit.record(tx, {
        ...{ organisationId, actorId: enteredBy, action: 'compensation.add_rate' },
        ...{ objectType: 'organisation', objectId: organisationId, payload: { ...line, rate } },
      });
    });
    return this.rates(person);
  }

  async assumptions({ organisationId }: Person): Promise<AssumptionsView> {
    const { assumptions, version, changedAt } = await this.market.findAssumptions(organisationId);
    return { assumptions, version, changedAt };
  }

  async changeAssumptions(person: Person, version: number, assumptions: AssumptionsBody): Promise<AssumptionsView> {
    const { organisationId, id: changedBy } = person;
    const problems = assumptionProblems(assumptions);
    if (problems.length > 0) throw invalidRequest(problems);
    await this.transactions.run(async (tx) => {
      await this.market.lock(tx, organisationId);
      const row = { organisationId, id: this.ids.next(), assumptions, changedBy, changedAt: this.clock.now() };
      await this.market.addAssumptions(tx, row, version);
      await this.audit.record(tx, {
        ...{ organisationId, actorId: changedBy, action: 'compensation.change_assumptions' },
        ...{ objectType: 'organisation', objectId: organisationId, payload: { assumptions } },
      });
    });
    return this.assumptions(person);
  }

  private today(): CivilDay {
    return this.clock.now().slice(0, 10) as CivilDay;
  }
}
