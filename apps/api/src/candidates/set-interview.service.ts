import { Injectable } from '@nestjs/common';
import type { InterviewBody, RoundPlanView } from '@app/contracts';
import { addHours, DomainError, IdSource, type Instant, instantMs, notFound, toInstant } from '@app/domain';
import { AssignmentRepository, InterviewRepository, type InterviewRow, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopRounds } from '../platform/loops/index.js';
import { invalidRequest } from '../platform/validation/index.js';
import { viewInterview } from './application.view.js';
import { LoopChanges } from '../platform/changes/index.js';

const MAX_HOURS = 12;

const stale = (yourVersion: number, currentVersion: number): DomainError =>
  new DomainError('INTERVIEW.STALE', 'stale', 'Somebody else saved first', {
    detail: 'Nothing was overwritten. Load the newer version and apply your change to it.',
    extra: { yourVersion, currentVersion },
  });

const ended = (): DomainError =>
  new DomainError('APPLICATION.ENDED', 'conflict', 'This loop has ended', {
    detail: 'No interview takes place any more. Nothing was saved.',
  });

/** @throws DomainError REQUEST.INVALID unless the interview ends after it begins, the same day or night */
export function spanOf({ startsAt, endsAt }: Pick<InterviewBody, 'startsAt' | 'endsAt'>): {
  startsAt: Instant;
  endsAt: Instant;
} {
  const span = { startsAt: toInstant(startsAt), endsAt: toInstant(endsAt) };
  const hours = (instantMs(span.endsAt) - instantMs(span.startsAt)) / 3_600_000;
  if (hours <= 0) throw invalidRequest([{ path: '/endsAt', message: 'The interview must end after it begins.' }]);
  if (hours > MAX_HOURS)
    throw invalidRequest([{ path: '/endsAt', message: `An interview takes at most ${MAX_HOURS} hours.` }]);
  return span;
}

/** When a round takes place. The cards of the round are due some hours after its end. */
@Injectable()
export class SetInterviewService {
  constructor(
    private readonly changes: LoopChanges,
    private readonly rounds: LoopRounds,
    private readonly interviews: InterviewRepository,
    private readonly assignments: AssignmentRepository,
    private readonly ids: IdSource,
  ) {}

  async execute(
    person: Person,
    place: { readonly applicationId: string; readonly roundId: string },
    version: number,
    body: InterviewBody,
  ): Promise<NonNullable<RoundPlanView['interview']>> {
    const { applicationId, roundId } = place;
    const record = { action: 'interview.set', payload: { roundId, ...body } };
    return this.changes.run(person, applicationId, 'arrange', record, async (tx, { loop }) => {
      const rounds = await this.rounds.of(loop, tx);
      if (!rounds.some((round) => round.id === roundId)) throw notFound('round');
      if (loop.visibleState === 'withdrawn' || loop.visibleState === 'cancelled') throw ended();
      return viewInterview(
        await this.put(tx, person, loop, roundId, { ...spanOf(body), location: body.location }, version),
      );
    });
  }

  /** @param version the version that was read; 0 for the first time @returns the interview as it is now */
  async put(
    tx: Tx,
    { organisationId }: Person,
    { application, requisition }: Pick<LoopContext, 'application' | 'requisition'>,
    roundId: string,
    times: Pick<InterviewRow, 'startsAt' | 'endsAt' | 'location'>,
    version: number,
  ): Promise<InterviewRow> {
    const owner = { organisationId, applicationId: application.id, roundId };
    const before = await this.interviews.find(organisationId, application.id, roundId, tx);
    if (before && version === 0) throw stale(version, before.version);
    if (!before && version !== 0) throw stale(version, 0);
    const after = { ...owner, id: before?.id ?? this.ids.next(), ...times, version: (before?.version ?? 0) + 1 };
    if (before) await this.interviews.change(tx, { organisationId, id: before.id, version }, times);
    else await this.interviews.add(tx, [after]);
    await this.assignments.setDue(tx, owner, addHours(times.endsAt, requisition.cardDueHours));
    return after;
  }
}
