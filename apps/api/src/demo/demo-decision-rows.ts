import { addHours } from '@app/domain';
import type { DecisionEntity, VoteEntity } from '@app/persistence';
import type { DemoContent, DemoOutcome, DemoVote } from './content/index.js';
import { DEMO_ORGANISATION_ID as organisationId, demoId } from './demo-id.js';
import { applicationId, type DemoLoop } from './demo-loop-rows.js';
import { personId } from './demo-organisation-rows.js';
import { timeOf } from './demo-timeline.js';

export interface DecisionRows {
  readonly votes: readonly VoteEntity[];
  readonly decisions: readonly DecisionEntity[];
}

function voteRows({ steps, candidate }: DemoLoop, votes: readonly DemoVote[], phase: 'pre' | 'final'): VoteEntity[] {
  const opened = timeOf(steps, phase === 'pre' ? 'start_pre_read' : 'call_final_vote');
  if (opened === undefined && votes.length > 0)
    throw new Error(`${candidate.key} has ${phase}-votes before that phase`);
  return votes.map(({ person, choice, level, confidence, note }, index) => ({
    ...{
      organisationId,
      id: demoId('vote', candidate.key, phase, person),
      applicationId: applicationId(candidate.key),
    },
    ...{ decisionVersion: 1, personId: personId(person), phase, choice, level, confidence, note: note ?? '' },
    ...{ castAt: addHours(opened!, (index + 1) / 30), version: 1 },
  }));
}

function decisionRows({ steps, candidate, requisition }: DemoLoop, { decision }: DemoOutcome): DecisionEntity[] {
  const decidedAt = timeOf(steps, 'decide');
  if (!decision || decidedAt === undefined) return [];
  const { dissent, override, ...rest } = decision;
  return [
    {
      ...{
        organisationId,
        id: demoId('decision', candidate.key),
        applicationId: applicationId(candidate.key),
        decisionVersion: 1,
      },
      ...{
        ...rest,
        dissent: dissent.map(({ person, text }) => ({ personId: personId(person), text })),
        overrides: override
          ? { reason: override.reason, needed: [`the gate ${override.gate} is contested`] }
          : { reason: null, needed: [] },
        missing: null,
      },
      ...{ decidedBy: personId(requisition.chair), decidedAt, version: 1 },
    },
  ];
}

export function decisionRowsOf(content: DemoContent, loop: DemoLoop): DecisionRows {
  const outcome = content.outcomes.find((one) => one.candidate === loop.candidate.key);
  if (!outcome) return { votes: [], decisions: [] };
  const votes = [...voteRows(loop, outcome.preVotes, 'pre'), ...voteRows(loop, outcome.finalVotes, 'final')];
  return { votes, decisions: decisionRows(loop, outcome) };
}
