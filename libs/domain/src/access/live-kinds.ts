// Which kinds of change exist for the live channel of a debrief, who may be told that one happened, and what they are told. An event
// carries no content; that there is one may still tell something ('somebody has just voted'), so each kind names the objects of
// the access policy that it would betray, and only whoever may see one of them, now, is told. Beside these, everybody whose own
// verdict of the policy changes (a phase, a role, a recusal) is told of that, by comparison, not by kind (see live-standing.ts).
import { TRANSITIONS } from '../debrief/loop-state.js';
import type { LoopObject } from './loop-visibility.js';

export const LIVE_EVENT_NAMES = ['debrief', 'phase', 'clock', 'presence'] as const;
/** What a recipient is told: the debrief changed, its phase did, a clock did, somebody came or went. Never what or who. */
export type LiveEventName = (typeof LIVE_EVENT_NAMES)[number];

/** An object of the policy, or `run`: whoever runs this debrief (facilitator, chair). */
export type LiveAudience = LoopObject | 'run';

interface LiveKindRule {
  readonly name: LiveEventName;
  /** Told are those who may see any of these now, and whoever did it themselves (their other windows). */
  readonly audience: readonly LiveAudience[];
  readonly because: string;
}

const rule = (name: LiveEventName, audience: readonly LiveAudience[], because: string): LiveKindRule => ({
  ...{ name, audience, because },
});

export const LIVE_KINDS = {
  standing: rule('debrief', [], 'a role, a session or a move: whoever it concerns reads it from the own verdict'),
  cards: rule('debrief', ['cards', 'aggregates', 'card_status'], 'a card came in, was revised or taken back'),
  panel: rule('debrief', ['cards', 'aggregates', 'card_status'], 'somebody was asked, excused, recused or replaced'),
  pre_votes: rule('debrief', ['votes', 'vote_count'], 'a vote before the reveal'),
  final_votes: rule('debrief', ['final_votes', 'vote_count'], 'a vote while the ballots are closed is the count alone'),
  decision: rule('debrief', ['decision', 'record'], 'a decision was recorded, corrected or sealed'),
  band_fit: rule('debrief', ['band_fit'], 'the screen card was saved'),
  terms: rule('debrief', ['loop'], 'title, bar or people of the requisition: everybody in the debrief reads them'),
  room: rule(
    'debrief',
    ['aggregates', 'room'],
    'agenda, notes, speaking order, amendments: what is said over open cards',
  ),
  veto: rule('debrief', ['final_votes', 'decision'], 'a veto of the hiring manager, given or taken back'),
  run: rule('debrief', ['run'], 'what only whoever runs the debrief sees'),
  clock: rule('clock', ['aggregates'], 'a timer of the room, which opens with the cards'),
  presence: rule('presence', ['presence'], 'somebody came or went'),
} as const satisfies Record<string, LiveKindRule>;
export type LiveKind = keyof typeof LIVE_KINDS;

export const LIVE_KIND_NAMES = Object.keys(LIVE_KINDS) as LiveKind[];

const move = (name: string): [string, LiveKind] => [`application.${name}`, 'standing'];

/** What each recorded act is to the live channel; null: it does not show in a debrief. A test finds acts that are missing here. */
export const LIVE_OF_ACTION: Readonly<Record<string, LiveKind | null>> = {
  ...Object.fromEntries([...TRANSITIONS.map((one) => one.move), 'reopen_packet'].map(move)),
  'application.recuse': 'panel',
  'assignment.set_panel': 'panel',
  'assignment.cover': 'panel',
  'assignment.excuse': 'panel',
  'assignment.replace': 'panel',
  'assignment.conflict': 'panel',
  'assignment.practise': 'panel',
  'assignment.end_practice': 'panel',
  'assignment.practice_ended': 'panel',
  'room.set': 'room',
  'room.note': 'room',
  'room.park': 'room',
  'room.settle': 'room',
  'veto.give': 'veto',
  'veto.take_back': 'veto',
  'decision.dissent': 'decision',
  'packet.open': 'run',
  // To its author alone, once the loop is decided.
  'feedback.give': null,
  'scorecard.submit': 'cards',
  'scorecard.revise': 'cards',
  'scorecard.withdraw': 'cards',
  'decision.record': 'decision',
  'decision.seal': 'decision',
  'projector.pair': 'run',
  'projector.end': 'run',
  'compensation.save_screen_card': 'band_fit',
  'compensation.set_band': 'standing',
  'compensation.approve_band': null,
  'compensation.add_rate': null,
  'compensation.change_assumptions': null,
  'compensation.record_disclosure': null,
  'compensation.set_disclosure_policy': null,
  'compensation.open': null,
  'compensation.import_references': null,
  'compensation.save_offer': null,
  'compensation.set_headcount': null,
  'requisition.change': 'terms',
  'requisition.people': 'terms',
  'requisition.confirm_bar': 'terms',
  'requisition.move_rubric': 'terms',
  'person.change': 'standing',
  'person.set_password': 'standing',
  'people.import': 'standing',
  'calendar_feed.create': null,
  'calendar_feed.revoke': null,
  'session.begin': 'standing',
  'session.begin_demo': 'standing',
  'session.end': 'standing',
  // A draft, and what is attached to it, is its author's alone.
  'scorecard.open': null,
  'evidence.attach': null,
  'evidence.detach': null,
  'document.add': null,
  'document.mark': null,
  'interview.set': null,
  'loop_plan.save': null,
  'record.export': null,
  'record.print': null,
  'candidate.add': null,
  'candidates.import': null,
  'person.create': null,
  'requisition.create': null,
  'requisition.cover': null,
  'requisition.set_loop_days': null,
  'organisation.create': null,
  'organisation.load_demo': null,
  'organisation.set_calendar': null,
  'rubric.publish': null,
  // Looks and exports are many; each would have every open stream asked again for nothing.
  'calibration.switch': null,
  'calibration.fit': null,
  'calibration.check': null,
  'calibration.panel.view': null,
  'calibration.adjusted.view': null,
  'calibration.named.view': null,
  'calibration.grant': null,
  'calibration.grant.revoke': null,
  'report.export': null,
  'report.download': null,
  'training.set_policy': null,
  'training.certify': null,
  'training.revoke': null,
  'vignette.answer': null,
  'case.assign': null,
  'case.submit': null,
};

/**
 * The kind of a recorded act; undefined when it does not show in a debrief. An act that nobody listed is 'standing': every verdict is
 * asked again, and nobody is told of the act itself.
 */
export function liveKindOf(action: string, payload: Readonly<Record<string, unknown>> = {}): LiveKind | undefined {
  if (action === 'vote.cast') return payload['phase'] === 'pre' ? 'pre_votes' : 'final_votes';
  const known = Object.hasOwn(LIVE_OF_ACTION, action) ? LIVE_OF_ACTION[action] : 'standing';
  return known ?? undefined;
}
