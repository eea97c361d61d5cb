import { Injectable } from '@nestjs/common';
import type { DecisionRecordPayload, EarlierDecisionView } from '@app/contracts';
import {
  DebriefRepository,
  DecisionRecordRepository,
  DecisionRepository,
  type LoopHistoryRow,
  type Tx,
} from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import { peopleOfDecision, viewDecision } from './decision.view.js';

/** The sealed versions of a decision before the present one, each with what opened it again. Who may read them is asked by the caller. */
@Injectable()
export class EarlierDecisions {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly records: DecisionRecordRepository,
    private readonly debriefs: DebriefRepository,
  ) {}

  /** The newest first; empty for a first version. */
  async of({ application, requisition }: LoopContext, tx?: Tx): Promise<EarlierDecisionView[]> {
    const { organisationId } = requisition;
    const { id, decisionVersion } = application;
    if (decisionVersion === 1) return [];
    const rows = await this.decisions.findBefore(organisationId, id, decisionVersion, tx);
    const names = await this.debriefs.findNames(organisationId, rows.flatMap(peopleOfDecision), tx);
    const history = await this.debriefs.findHistory(organisationId, id, tx);
    const earlier: EarlierDecisionView[] = [];
    for (const row of rows) {
      const record = await this.records.find(organisationId, id, row.decisionVersion, tx);
      const again = history.find((one) => leadsTo(one, row.decisionVersion + 1));
      // Whatever was decided and not sealed is no version: only a sealed one is ever followed by another.
      if (!record || !again) continue;
      const { head, payload } = record;
      const room = payload ? recordedRoom(payload.text) : {};
      earlier.push({ ...viewDecision(row, head, names), reopened: viewReopening(again), ...room });
    }
    return earlier;
  }
}

/** The move with which a version began: the first one under its number. */
const leadsTo = ({ decisionVersion }: LoopHistoryRow, version: number): boolean => decisionVersion === version;

/** Whoever may read an earlier decision may export its record, which holds the same. */
function recordedRoom(text: string): Pick<EarlierDecisionView, 'room'> {
  const { room } = JSON.parse(text) as DecisionRecordPayload;
  if (!room) return {};
  const { order, notes, parked } = room;
  return { room: { order, notes, parked } };
}

const viewReopening = ({ from, to, by, reason, at }: LoopHistoryRow): EarlierDecisionView['reopened'] => ({
  ...{ from, to, by, reason, at },
});
