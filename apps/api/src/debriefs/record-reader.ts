import { Injectable } from '@nestjs/common';
import type { DecisionRecordPayload } from '@app/contracts';
import { type Tx, VoteRepository } from '@app/persistence';
import type { HeldLoop } from './decision-desk.js';
import type { RecordMaterial } from './decision-record.view.js';
import { EarlierDecisions } from './earlier-decisions.js';
import { RecordCase } from './record-case.js';
import { RecordEvidence } from './record-evidence.js';
import { RoomRecord } from './room/room-record.js';

/** What goes into a record, as it is inside the transaction that seals it. */
@Injectable()
export class RecordReader {
  constructor(
    private readonly cases: RecordCase,
    private readonly evidence: RecordEvidence,
    private readonly votes: VoteRepository,
    private readonly rooms: RoomRecord,
    private readonly earlier: EarlierDecisions,
  ) {}

  async material(
    tx: Tx,
    held: HeldLoop,
  ): Promise<Omit<RecordMaterial, keyof HeldLoop | 'decision' | 'sealedAt' | 'sealedBy'>> {
    const { loop } = held;
    const { id, decisionVersion } = loop.application;
    const about = await this.cases.of(tx, loop);
    const votes = await this.votes.findByLoop(loop.requisition.organisationId, id, decisionVersion, tx);
    return {
      ...about,
      ...(await this.evidence.of(tx, held, about.version.document)),
      votes,
      room: await this.rooms.of(tx, held, votes),
      earlier: (await this.earlier.of(loop, tx)).flatMap(recordEarlier),
    };
  }
}

/** Its own record holds the rest, and verifies by itself. */
function recordEarlier(
  one: Awaited<ReturnType<EarlierDecisions['of']>>[number],
): NonNullable<DecisionRecordPayload['earlier']> {
  const { decisionVersion, outcome, level, decidedAt, decidedBy, reopened, sealed } = one;
  if (!sealed) return [];
  return [
    { ...{ decisionVersion, outcome, level, decidedAt, decidedBy, reopened }, sealedAt: sealed.at, hash: sealed.hash },
  ];
}
