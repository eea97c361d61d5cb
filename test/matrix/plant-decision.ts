// Pay, votes and the sealed decision of the matrix world, with a canary in every field.
import type { RecordedRoom } from '@app/contracts';
import { addHours } from '@app/domain';
import {
  DebriefAppointmentEntity,
  DecisionEntity,
  DecisionPayloadEntity,
  DecisionRecordEntity,
  LoopEventEntity,
  VoteEntity,
} from '@app/persistence';
import { SAMPLE_RECORD } from '../../libs/reports/src/testing/sample-record.js';
import type { World, WorldLoop } from '../support/world.js';
import type { Canaries } from './canaries.js';
import type { People, WorldSetting } from './matrix-world.js';

const EMPTY_HASH = '0'.repeat(64);
/** The loop was opened again: one version was sealed before. */
export const PRESENT_VERSION = 2;

export async function addScreenCard(
  world: World,
  loop: WorldLoop,
  people: People,
  bandId: string,
  canaries: Canaries,
): Promise<void> {
  const amounts = { objects: ['expectation'] } as const;
  await world.screenCard(loop, people.recruiter, {
    bandId,
    expectationLow: canaries.number('screenCard.expectationLow', 91_357, amounts),
    expectationHigh: canaries.number('screenCard.expectationHigh', 104_729, amounts),
    compaRatio: canaries.number('screenCard.compaRatio', 0.975_318, amounts),
    note: canaries.text('screenCard.note', amounts),
  });
}

export async function addVotes(
  world: World,
  { applicationId }: WorldLoop,
  people: People,
  setting: WorldSetting,
  canaries: Canaries,
): Promise<void> {
  if (setting.finalVoteClosed) {
    await world.insert(LoopEventEntity, {
      ...{ applicationId, seq: 4, fromState: 'final_vote', toState: 'final_vote', actorId: null },
      ...{ reason: 'Every vote is in.', at: world.app.clock.now(), decisionVersion: PRESENT_VERSION },
    });
  }
  for (const voter of ['committee', 'chair'] as const) {
    for (const phase of ['pre', 'final'] as const) {
      await world.insert(VoteEntity, {
        applicationId,
        decisionVersion: PRESENT_VERSION,
        personId: people[voter].id,
        phase,
        choice: phase === 'final' && voter === 'committee' ? (setting.hiddenChoice ?? 'hire') : 'hire',
        level: 'senior',
        confidence: 'medium',
        note: canaries.text(`vote.note ${phase} of ${voter}`, {
          objects: [phase === 'pre' ? 'votes' : 'final_votes'],
          author: voter,
          own: 'own_vote',
        }),
        castAt: world.app.clock.now(),
        version: 1,
      });
    }
  }
}

export async function addDecision(
  world: World,
  { applicationId }: WorldLoop,
  people: People,
  canaries: Canaries,
): Promise<void> {
  const now = world.app.clock.now();
  const decided = { objects: ['decision', 'record'] } as const;
  await addEarlier(world, applicationId, people, canaries);
  const common = { applicationId, decisionVersion: PRESENT_VERSION };
  const reason = canaries.text('loopEvent.reason', { objects: ['progress', 'record'] });
  await world.insert(LoopEventEntity, {
    ...common,
    seq: 3,
    fromState: 'packet_ready',
    toState: 'revealed',
    actorId: people.facilitator.id,
    reason,
    at: now,
  });
  await world.insert(DebriefAppointmentEntity, {
    ...{ applicationId, startsAt: now, endsAt: addHours(now, 1), cancelled: false, changedAt: now, version: 1 },
    location: canaries.text('appointment.location', { objects: ['progress'] }),
  });
  await world.insert(DecisionEntity, {
    ...common,
    outcome: 'hire',
    level: 'senior',
    roleFinding: 'ai-pm',
    roleReason: canaries.text('decision.roleReason', decided),
    rationale: [{ criterionId: 'C1', text: canaries.text('decision.rationale', decided) }],
    dissent: [{ personId: people.chair.id, text: canaries.text('decision.dissent', decided) }],
    conditions: canaries.text('decision.conditions', decided),
    missing: [
      {
        ...{ criterionId: 'C1', roundId: 'R1', personId: people.chair.id },
        text: canaries.text('decision.missing', decided),
      },
    ],
    overrides: { reason: canaries.text('decision.overrideReason', decided), needed: [] },
    decidedBy: people.chair.id,
    decidedAt: now,
    version: 1,
  });
  const hash = canaries.text('record.hash', decided).padEnd(64, '0').slice(0, 64);
  const id = await world.insert(DecisionRecordEntity, {
    ...common,
    commitment: EMPTY_HASH,
    previousHash: null,
    hash,
    sealedAt: now,
    sealedBy: people.facilitator.id,
  });
  const [move] = SAMPLE_RECORD.history;
  const payload = JSON.stringify({
    ...SAMPLE_RECORD,
    organisation: canaries.text('record.payload', { objects: ['record'] }),
    history: [{ ...move, reason }],
  });
  await world.insert(DecisionPayloadEntity, { id, payload, salt: EMPTY_HASH });
}

/** The move that ended it, from the state that the setting names. */
export async function addEnd(
  world: World,
  { applicationId }: WorldLoop,
  people: People,
  { state, endedFrom }: WorldSetting,
): Promise<void> {
  if (endedFrom === undefined) return;
  await world.insert(LoopEventEntity, {
    ...{ applicationId, seq: 5, fromState: endedFrom, toState: state, actorId: people.facilitator.id, reason: '' },
    ...{ at: world.app.clock.now(), decisionVersion: PRESENT_VERSION },
  });
}

/** What was sealed before the loop was opened again. */
async function addEarlier(world: World, applicationId: string, people: People, canaries: Canaries): Promise<void> {
  const now = world.app.clock.now();
  const earlier = { objects: ['earlier_decisions'] } as const;
  const common = { applicationId, decisionVersion: 1 };
  await world.insert(LoopEventEntity, {
    ...{ applicationId, seq: 1, fromState: 'closed', toState: 'discussing', actorId: people.facilitator.id },
    reason: canaries.text('earlier.reopened', { objects: ['earlier_decisions', 'record'] }),
    ...{ at: now, decisionVersion: PRESENT_VERSION },
  });
  await world.insert(DecisionEntity, {
    ...{ ...common, outcome: 'no_hire', level: null, roleFinding: 'ai-pm', dissent: [], missing: [] },
    roleReason: canaries.text('earlier.roleReason', earlier),
    rationale: [{ criterionId: 'C1', text: canaries.text('earlier.rationale', earlier) }],
    conditions: canaries.text('earlier.conditions', earlier),
    ...{ overrides: { reason: null, needed: [] }, decidedBy: people.chair.id, decidedAt: now, version: 1 },
  });
  const hash = canaries.text('earlier.hash', earlier).padEnd(64, '0').slice(0, 64);
  const sealing = { sealedAt: now, sealedBy: people.facilitator.id };
  const id = await world.insert(DecisionRecordEntity, {
    ...{ ...common, ...sealing, commitment: EMPTY_HASH, previousHash: null, hash },
  });
  const organisation = canaries.text('earlier.payload', earlier);
  const author = { id: people.chair.id, name: people.chair.name };
  const room: RecordedRoom = {
    ...{ pace: 'together', order: { basis: 'seniority', people: [author] }, vetoes: [], movement: [] },
    notes: [{ key: 'C1', author, text: canaries.text('earlier.note', earlier), savedAt: now }],
    parked: [{ text: canaries.text('earlier.parked', earlier), author, parkedAt: now, outcome: null }],
  };
  await world.insert(DecisionPayloadEntity, {
    ...{ id, payload: JSON.stringify({ ...SAMPLE_RECORD, organisation, room }), salt: EMPTY_HASH },
  });
}
