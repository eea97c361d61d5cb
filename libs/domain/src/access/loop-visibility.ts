// What a person may see of one loop, object by object. Default deny: an object is open only through a line of POLICY, and every
// line names who, from which state, and why. Before any line is read the BARS speak: recused equals nonexistent; whoever still
// has to rate sees nothing of the others; whoever rates or votes never sees compensation before it opens; the strictest
// relation wins over every other the same person holds. REST, exports and the command line all ask here.
import { type LoopState, hasEnded, hasReached } from '../debrief/loop-state.js';
import { KEPT_AT_END, stateAsked } from './kept-at-end.js';
import type { Relation } from './relations.js';
import { type Bar, BARS } from './visibility-bars.js';

export const BLINDNESS_POLICIES = ['strict', 'after_own_submit'] as const;
export type BlindnessPolicy = (typeof BLINDNESS_POLICIES)[number];

export const COMP_OPENINGS = ['comp_open', 'decided'] as const;
/** From which state the committee sees the verdict and the band: a requisition may choose the earlier one. */
export type CompOpening = (typeof COMP_OPENINGS)[number];

export const IDENTITY_POLICIES = ['shown', 'hidden_from_panel'] as const;
/** Whether panel and committee know before the reveal who the candidate is. */
export type IdentityPolicy = (typeof IDENTITY_POLICIES)[number];

export const LOOP_OBJECTS = [
  'loop', // that it exists: round plan, interview times, and a label for its candidate
  'identity', // who the candidate is: name, email, headline, and their id, which other requisitions share
  'documents', // everything that the candidate sent
  'safe_documents', // what of it is marked as telling nothing of who they are
  'own_cards', // what one wrote oneself; the one object that may be open without the loop
  'progress', // the true state of the loop; without it a person reads 'collecting' until the reveal
  'card_status', // due, submitted, late, excused of each card: no time, no content
  'cards', // other people's submitted cards: author, levels, evidence
  'aggregates', // panel scores, distributions, bar, agenda, role profile
  'own_vote',
  'votes', // other people's pre-votes
  'read_count', // how many have opened the packet and given the pre-vote: neither who nor what
  'vote_count', // how many have given the final vote: neither who nor what
  'final_votes', // other people's final votes, the tally and the movement
  'room', // speaking order, the item on the table, scribe notes, parking lot
  'feedback', // what the room wrote to an author about the quality of their card: to that author
  'decision',
  'record', // the sealed record and its export
  'earlier_decisions', // versions of the decision that were sealed before the present one, with their records
  'band_fit', // verdict and the employer's band
  'expectation', // amounts the candidate expects
  'presence', // who is in the room of the debrief now
] as const;
export type LoopObject = (typeof LOOP_OBJECTS)[number];

export interface LoopCircumstances {
  readonly state: LoopState;
  readonly blindness: BlindnessPolicy;
  readonly compOpensAt: CompOpening;
  /** Absent: hidden. Only what tells who the candidate is depends on it. */
  readonly identity?: IdentityPolicy;
  /** The final vote on this version of the decision is closed. Absent: it is not. */
  readonly finalVoteClosed?: boolean;
  /** The interviewers vote at the end, alone or with the committee. Absent: they do not. */
  readonly panelVotes?: boolean;
  /** Of a loop that ended early once a decision of it had been sealed: the state it ended in. Absent or null: no such loop. */
  readonly endedFrom?: LoopState | null;
}

export interface PolicyLine {
  readonly object: LoopObject;
  readonly relation: Relation;
  readonly from: LoopState;
  /** The line holds only under this setting of the requisition, once the final vote is closed, or where the interviewers vote. */
  readonly under?: BlindnessPolicy | CompOpening | IdentityPolicy | 'vote_closed' | 'panel_votes';
  readonly because: string;
}

const line = (
  object: LoopObject,
  relation: Relation,
  from: LoopState,
  because: string,
  under?: PolicyLine['under'],
): PolicyLine => ({ object, relation, from, because, ...(under ? { under } : {}) });

export const POLICY: readonly PolicyLine[] = [
  line('loop', 'panel_blind', 'planned', 'an interviewer must find the interview'),
  line('loop', 'panel_done', 'planned', 'an interviewer must find the own card again'),
  line('loop', 'panel_excused', 'planned', 'being excused does not hide that the interview was planned'),
  line('loop', 'panel_trainee', 'planned', 'whoever practised must find the own card again'),
  line('loop', 'committee', 'planned', 'the committee plans its pre-read'),
  line('loop', 'facilitator', 'planned', 'the facilitator runs the loop'),
  line('loop', 'hiring_manager', 'planned', 'the hiring manager knows the candidates of the requisition'),
  line('loop', 'recruiter', 'planned', 'the recruiter sets the loop up'),
  line('loop', 'compensation_partner', 'planned', 'band fit is entered per candidate'),
  line('loop', 'admin', 'planned', 'the admin appoints people to it; its content stays closed'),

  line('identity', 'panel_blind', 'planned', 'the requisition hides nobody', 'shown'),
  line('identity', 'panel_done', 'planned', 'the requisition hides nobody', 'shown'),
  line('identity', 'panel_excused', 'planned', 'the requisition hides nobody', 'shown'),
  line('identity', 'panel_trainee', 'planned', 'the requisition hides nobody', 'shown'),
  line('identity', 'committee', 'planned', 'the requisition hides nobody', 'shown'),
  line('identity', 'panel_blind', 'revealed', 'name, school and photo can colour no rating any more'),
  line('identity', 'panel_done', 'revealed', 'name, school and photo can colour no rating any more'),
  line('identity', 'panel_excused', 'revealed', 'name, school and photo can colour no rating any more'),
  line('identity', 'panel_trainee', 'revealed', 'name, school and photo can colour no rating any more'),
  line('identity', 'committee', 'revealed', 'the pre-votes are in: nothing can colour them any more'),
  line('identity', 'facilitator', 'planned', 'the facilitator arranges the interviews with a person'),
  line('identity', 'hiring_manager', 'planned', 'the hiring manager knows the candidates of the requisition'),
  line('identity', 'recruiter', 'planned', 'the recruiter writes to the candidate'),
  line('identity', 'compensation_partner', 'planned', 'band fit is entered per candidate'),
  line('identity', 'admin', 'planned', 'the admin answers for the data of a person'),

  line('documents', 'panel_blind', 'planned', 'one prepares an interview from what the candidate sent', 'shown'),
  line('documents', 'panel_done', 'planned', 'one prepares an interview from what the candidate sent', 'shown'),
  line('documents', 'panel_trainee', 'planned', 'one prepares an interview from what the candidate sent', 'shown'),
  line('documents', 'committee', 'planned', 'the packet holds what the candidate sent', 'shown'),
  line('documents', 'panel_blind', 'revealed', 'name, school and photo can colour no rating any more'),
  line('documents', 'panel_done', 'revealed', 'name, school and photo can colour no rating any more'),
  line('documents', 'panel_trainee', 'revealed', 'name, school and photo can colour no rating any more'),
  line('documents', 'committee', 'revealed', 'the pre-votes are in: nothing can colour them any more'),
  line('documents', 'facilitator', 'planned', 'the packet holds what the candidate sent'),
  line('documents', 'hiring_manager', 'planned', 'the packet holds what the candidate sent'),
  line('documents', 'recruiter', 'planned', 'the recruiter collects them'),

  line('safe_documents', 'panel_blind', 'planned', 'one prepares an interview from what may be known'),
  line('safe_documents', 'panel_done', 'planned', 'one prepares an interview from what may be known'),
  line('safe_documents', 'panel_trainee', 'planned', 'one prepares an interview from what may be known'),
  line('safe_documents', 'committee', 'planned', 'the packet holds what may be known'),
  line('safe_documents', 'facilitator', 'planned', 'they are among the documents'),
  line('safe_documents', 'hiring_manager', 'planned', 'they are among the documents'),
  line('safe_documents', 'recruiter', 'planned', 'they are among the documents'),

  line('own_cards', 'panel_blind', 'planned', 'a draft belongs to its author'),
  line('own_cards', 'panel_done', 'planned', 'an author keeps what they wrote'),
  line('own_cards', 'panel_excused', 'planned', 'a draft stays with its author when it is no longer asked for'),
  line('own_cards', 'panel_trainee', 'planned', 'an author keeps what they wrote'),
  line(
    'own_cards',
    'panel_removed',
    'planned',
    'no note is ever lost: what was written stays with its author, to read and to copy',
  ),

  line('progress', 'committee', 'planned', 'the committee must know when to pre-read and vote'),
  line('progress', 'facilitator', 'planned', 'the facilitator moves the loop'),
  line('progress', 'recruiter', 'planned', 'the recruiter chases the loop'),
  line('progress', 'panel_done', 'revealed', 'from the reveal on the panel is in the room'),
  line('progress', 'panel_excused', 'revealed', 'from the reveal on the panel is in the room'),
  line('progress', 'panel_trainee', 'revealed', 'whoever practises learns in the room'),
  line('progress', 'hiring_manager', 'revealed', 'before the reveal a state would tell how far the panel is'),

  line('card_status', 'recruiter', 'collecting', 'a recruiter who rates nothing chases late cards'),
  line('card_status', 'facilitator', 'collecting', 'the facilitator excuses cards that will not come'),

  line('cards', 'committee', 'pre_read', 'the committee reads all cards, raw, before its private vote'),
  line('cards', 'panel_done', 'collecting', 'the requisition opens cards after the own submit', 'after_own_submit'),
  line('cards', 'panel_done', 'revealed', 'the reveal opens the cards to the panel'),
  line('cards', 'panel_excused', 'revealed', 'the reveal opens the cards to the panel'),
  line('cards', 'panel_trainee', 'revealed', 'one learns from how colleagues rated what one saw'),
  line('cards', 'facilitator', 'revealed', 'the facilitator runs the debrief over the cards'),
  line('cards', 'hiring_manager', 'revealed', 'the hiring manager sees the packet'),
  line('cards', 'recruiter', 'revealed', 'no rating for a recruiter while the panel is blind'),

  line('aggregates', 'committee', 'pre_read', 'an aggregate says no more than the cards the committee reads'),
  line('aggregates', 'panel_done', 'revealed', 'even a mean tells every other rating of a small panel'),
  line('aggregates', 'panel_excused', 'revealed', 'even a mean tells every other rating of a small panel'),
  line('aggregates', 'panel_trainee', 'revealed', 'even a mean tells every other rating of a small panel'),
  line('aggregates', 'facilitator', 'revealed', 'the agenda comes from the aggregates'),
  line('aggregates', 'hiring_manager', 'revealed', 'the hiring manager sees the packet'),
  line('aggregates', 'recruiter', 'revealed', 'no aggregate for a recruiter while the panel is blind'),

  line('own_vote', 'committee', 'pre_read', 'the private pre-vote'),
  line('own_vote', 'panel_done', 'revealed', 'in a panel debrief the interviewers vote'),

  line('votes', 'committee', 'revealed', 'the reveal opens the votes to the committee'),
  line('votes', 'facilitator', 'revealed', 'the facilitator keeps quorum and movement'),

  line('room', 'committee', 'revealed', 'the committee is in the room'),
  line('room', 'panel_done', 'revealed', 'from the reveal on the panel is in the room'),
  line('room', 'panel_excused', 'revealed', 'from the reveal on the panel is in the room'),
  line('room', 'panel_trainee', 'revealed', 'whoever practises learns in the room'),
  line('room', 'facilitator', 'revealed', 'the facilitator runs the room'),
  line('room', 'hiring_manager', 'revealed', 'the hiring manager speaks last'),
  line('room', 'recruiter', 'revealed', 'the recruiter reads what was said over the cards'),

  line('feedback', 'panel_done', 'decided', 'an author learns from the room, once it can move no vote'),

  line('read_count', 'facilitator', 'pre_read', 'the facilitator must know whether the room is ready for the reveal'),

  line('vote_count', 'facilitator', 'final_vote', 'the facilitator must know whether the quorum has voted'),

  line('final_votes', 'committee', 'final_vote', 'ballots open together, when no vote can be changed', 'vote_closed'),
  line('final_votes', 'facilitator', 'final_vote', 'ballots open together, when no vote can be changed', 'vote_closed'),
  line('final_votes', 'committee', 'decided', 'a decision rests on open ballots'),
  line('final_votes', 'facilitator', 'decided', 'a decision rests on open ballots'),

  line('decision', 'committee', 'decided', 'it is their decision'),
  line('decision', 'facilitator', 'decided', 'the facilitator seals it'),
  line('decision', 'hiring_manager', 'decided', 'the hiring manager acts on it'),
  line('decision', 'recruiter', 'decided', 'the recruiter acts on it'),
  line(
    'decision',
    'panel_done',
    'decided',
    'who voted can hold against it in their own words before it is sealed',
    'panel_votes',
  ),
  line('decision', 'panel_done', 'sealed', 'who rated learns the outcome once it is final'),

  line('record', 'committee', 'sealed', 'who decided can prove it'),
  line('record', 'facilitator', 'sealed', 'who ran the debrief can prove it'),
  line('record', 'hiring_manager', 'sealed', 'the hiring manager answers for the hire'),
  line('record', 'recruiter', 'sealed', 'the recruiter keeps the file'),

  line('earlier_decisions', 'committee', 'revealed', 'with the pre-votes in it can frame none of them any more'),
  line('earlier_decisions', 'facilitator', 'revealed', 'it holds every rating: no sooner than the cards'),
  line('earlier_decisions', 'hiring_manager', 'revealed', 'it holds every rating: no sooner than the cards'),
  line('earlier_decisions', 'recruiter', 'revealed', 'it holds every rating: no sooner than the cards'),

  line('presence', 'committee', 'revealed', 'before the reveal a presence would tell who reads the packet, and when'),
  line('presence', 'panel_done', 'revealed', 'whoever is in the room sees who else is'),
  line('presence', 'panel_excused', 'revealed', 'whoever is in the room sees who else is'),
  line('presence', 'panel_trainee', 'revealed', 'whoever is in the room sees who else is'),
  line(
    'presence',
    'facilitator',
    'revealed',
    'the facilitator waits for who is missing; nobody is watched while reading',
  ),
  line('presence', 'hiring_manager', 'revealed', 'whoever is in the room sees who else is'),
  line('presence', 'recruiter', 'revealed', 'whoever is in the room sees who else is'),

  line('band_fit', 'recruiter', 'planned', 'the recruiter enters it on the screen card'),
  line('band_fit', 'compensation_partner', 'planned', 'the compensation partner holds the bands'),
  line('band_fit', 'committee', 'comp_open', 'verdict and band open once merit is sealed'),
  line('band_fit', 'committee', 'decided', 'the requisition opens compensation at the decision', 'decided'),

  line('expectation', 'recruiter', 'planned', 'the recruiter asks for it'),
  line('expectation', 'compensation_partner', 'planned', 'amounts stay with compensation roles'),
];

const holdsUnder = (under: PolicyLine['under'], loop: LoopCircumstances): boolean =>
  under === undefined ||
  under === loop.blindness ||
  under === loop.compOpensAt ||
  under === loop.identity ||
  (under === 'vote_closed' && loop.finalVoteClosed === true) ||
  (under === 'panel_votes' && loop.panelVotes === true);

/**
 * May someone with these relations see this object of the loop now?
 * @param policy bars and kept are parameters only so that a test can delete one line and see that something notices
 */
export function canSee(
  object: LoopObject,
  relations: ReadonlySet<Relation>,
  loop: LoopCircumstances,
  policy: readonly PolicyLine[] = POLICY,
  bars: readonly Bar[] = BARS,
  kept = KEPT_AT_END,
): boolean {
  const state = stateAsked(object, loop, kept);
  const hides = loop.identity !== 'shown';
  const standing = bars.filter(
    (bar) =>
      (bar.under === undefined || hides) &&
      relations.has(bar.relation) &&
      (bar.objects === 'all' || bar.objects.includes(object)) &&
      !(bar.until && hasReached(state, bar.until)),
  );
  return policy.some(
    (one) =>
      one.object === object &&
      relations.has(one.relation) &&
      hasReached(state, one.from) &&
      holdsUnder(one.under, loop) &&
      standing.every((bar) => bar.except.includes(one.relation)),
  );
}

/** The state a person may know: who must not know the progress reads 'collecting' until the reveal, however far the loop is. */
export function visibleState(relations: ReadonlySet<Relation>, loop: LoopCircumstances): LoopState {
  if (loop.state === 'planned' || hasEnded(loop.state)) return loop.state;
  return canSee('progress', relations, loop) ? loop.state : 'collecting';
}
