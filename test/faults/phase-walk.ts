// The way of a loop from planned to closed, as the requests that people make, with what each must leave in the database.
import { randomUUID } from 'node:crypto';
import type { LoopState } from '@app/domain';
import { fullContent } from '../support/card-content.js';
import { decisionOf } from '../support/decision-content.js';
import type { DebriefPeople, DebriefWorld } from '../support/debrief-world.js';

export type Who = keyof DebriefPeople;

export interface Act {
  readonly who: Who;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
  readonly version?: number;
  /** Sent again after a crash with the same key: applied once. */
  readonly key: string;
  /** A statement whose one number is 1 once the act is stored, and never more. */
  readonly stored: string;
}

export interface Phase {
  readonly state: LoopState;
  readonly acts: readonly Act[];
}

/** In the order of the loop; the last act of a phase leads on to the next. */
export function phasesOf({ world, loop, people, cards: [, , card] }: DebriefWorld): Phase[] {
  const id = loop.applicationId;
  const act = (who: Who, method: Act['method'], path: string, body: object, stored: string, version?: number): Act => ({
    ...{ who, method, path, body, key: randomUUID(), stored },
    ...(version === undefined ? {} : { version }),
  });
  const at = (rest: string): string => `/api/applications/${id}${rest}`;
  const reached = (state: LoopState): string =>
    `SELECT COUNT(*) AS n FROM loop_events WHERE application_id = '${id}' AND to_state = '${state}' AND from_state <> to_state AND seq > 1`;
  const move = (name: string, to: LoopState, who: Who = 'facilitator'): Act =>
    act(who, 'POST', at('/moves'), { move: name, reason: 'Two raters are enough here.' }, reached(to));
  const vote = (who: Who, phase: 'pre' | 'final'): Act =>
    act(
      ...([who, 'PUT', at(`/votes/${phase}`)] as const),
      { choice: 'hire', level: 'senior', confidence: 'high', note: `canary-${phase}-${who}` },
      `SELECT COUNT(*) AS n FROM votes WHERE application_id = '${id}' AND phase = '${phase}' AND person_id = '${people[who].id}'`,
      0,
    );
  // The last vote opens the ballots by itself: it is stored once both are.
  const last = vote('chair', 'final');
  const opened = `(SELECT COUNT(*) FROM loop_events WHERE application_id = '${id}' AND from_state = to_state)`;
  const lastVote: Act = { ...last, stored: `${last.stored} AND ${opened} = 1` };
  const park = (who: Who, text: string): Act =>
    act(who, 'POST', at('/room/parked'), { text }, `SELECT COUNT(*) AS n FROM parked_items WHERE text = '${text}'`);
  const written = { ...fullContent(world.rubric, 'R2', 3), summary: 'canary-draft' };
  const draft = `SELECT COUNT(*) AS n FROM scorecards WHERE id = '${card}' AND content LIKE '%canary-draft%'`;
  const room = { pace: 'together', dueAt: {}, speakingOrder: [], scribeId: people.marit.id, shownWhatIf: '' };
  const note = `SELECT COUNT(*) AS n FROM room_notes WHERE text = 'Seun: the suite was theirs.'`;
  const sealed = `SELECT COUNT(*) AS n FROM decision_records WHERE application_id = '${id}'`;
  return [
    { state: 'planned', acts: [move('open', 'collecting')] },
    {
      state: 'collecting',
      acts: [
        act('yuki', 'PUT', `/api/scorecards/${card}/draft`, { content: written }, draft, 1),
        act('yuki', 'POST', `/api/scorecards/${card}/submission`, { activeSeconds: 60 }, reached('packet_ready'), 2),
      ],
    },
    {
      state: 'packet_ready',
      acts: [
        act(
          ...(['facilitator', 'PUT', at('/room'), room] as const),
          ...([`SELECT COUNT(*) AS n FROM debrief_rooms WHERE scribe_id = '${people.marit.id}'`, 0] as const),
        ),
        move('start_pre_read', 'pre_read'),
      ],
    },
    { state: 'pre_read', acts: [vote('chair', 'pre'), vote('member', 'pre'), move('reveal', 'revealed')] },
    { state: 'revealed', acts: [park('seun', 'The launch in May'), move('discuss', 'discussing')] },
    {
      state: 'discussing',
      acts: [
        act('marit', 'PUT', at('/room/notes/C1'), { text: 'Seun: the suite was theirs.' }, note, 0),
        park('member', 'Who owns the judge'),
        move('call_final_vote', 'final_vote'),
      ],
    },
    {
      state: 'final_vote',
      acts: [
        vote('member', 'final'),
        lastVote,
        act('facilitator', 'PUT', at('/decision'), decisionOf(), reached('decided'), 0),
      ],
    },
    { state: 'decided', acts: [act('chair', 'POST', at('/seal'), {}, sealed, 1)] },
    { state: 'sealed', acts: [move('open_compensation', 'comp_open')] },
    { state: 'comp_open', acts: [move('close', 'closed')] },
  ];
}
