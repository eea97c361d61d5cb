import type { DueTimes, LoopState, OrderBasis, RoomClock, RoomPace, VoteFlow } from '@app/domain';
import type { PersonRef } from './people.js';

/** The clock with the server's time, against which every client counts. */
export interface RoomClockView extends RoomClock {
  readonly now: string;
  /** Minutes that the facilitator has added to the present phase. */
  readonly extraMinutes: number;
  /** The day by which the debrief is to be held; only until the reveal. */
  readonly heldBy: { readonly day: string; readonly isPast: boolean } | null;
}

export interface SpeakerView {
  readonly person: PersonRef;
  readonly as: 'rater' | 'committee' | 'hiring_manager';
  /** 1 (junior) to 5. */
  readonly seniority: number;
}

/** PUT /api/applications/:id/room/notes/:key (the scribe), If-Match '"0"' for the first, then its version. Answers RoomNoteView. */
export interface RoomNoteBody {
  readonly text: string;
}
export interface RoomNoteView {
  /** A criterion, 'role' or 'general'. */
  readonly key: string;
  readonly author: PersonRef;
  readonly text: string;
  readonly savedAt: string;
  readonly version: number;
}

/**
 * POST /api/applications/:id/room/parked (whoever is in the room; Idempotency-Key). Answers ParkedItemView.
 * PUT .../room/parked/:itemId (whoever runs the room, or wrote it), If-Match: what became of it, null while it waits.
 */
export interface ParkBody {
  readonly text: string;
}
export interface SettleBody {
  readonly outcome: string | null;
}
export interface ParkedItemView {
  readonly id: string;
  readonly text: string;
  readonly author: PersonRef;
  readonly parkedAt: string;
  readonly outcome: string | null;
  readonly version: number;
}

/**
 * PUT /api/applications/:id/veto (the hiring manager, from the call of the final vote until the seal), If-Match '"0"' for the first.
 * Answers OwnVetoView. A standing veto lets no hire be recorded or sealed.
 */
export interface VetoBody {
  readonly standing: boolean;
  readonly reason: string;
}
export interface OwnVetoView extends VetoBody {
  readonly version: number;
}
export interface VetoView {
  readonly person: PersonRef;
  readonly reason: string;
  readonly givenAt: string;
}

/**
 * PUT /api/applications/:id/feedback/:scorecardId (whoever runs the room or votes), If-Match '"0"' for the first. Answers
 * WrittenFeedbackView. The author reads it once the loop is decided; nobody else does, and it holds no score.
 */
export interface FeedbackBody {
  readonly helped: string;
  readonly more: string;
}
export interface WrittenFeedbackView extends FeedbackBody {
  readonly scorecardId: string;
  readonly version: number;
}
/** GET /api/my-work/feedback: what rooms wrote about the own cards, newest first. */
export interface ReceivedFeedbackView extends FeedbackBody {
  readonly applicationId: string;
  readonly candidate: string;
  readonly requisition: string;
  readonly round: string;
  readonly from: PersonRef;
  readonly writtenAt: string;
}
export interface MyFeedbackView {
  readonly feedback: readonly ReceivedFeedbackView[];
}

/** PUT /api/applications/:id/dissent (a voter, while the decision is not sealed), If-Match with the version of the decision that was read. */
export interface DissentBody {
  /** Blank: no dissent of one's own. */
  readonly text: string;
}

/** PUT /api/applications/:id/room (facilitator or chair), If-Match '"0"' for the first, then the version of the room. Answers RoomView. */
export interface RoomBody {
  readonly pace: RoomPace;
  readonly dueAt: DueTimes;
  /** Empty: the usual order. */
  readonly speakingOrder: readonly string[];
  readonly scribeId: string | null;
  /** An exploration that the room is shown on purpose, as an address holds it; empty: none. */
  readonly shownWhatIf: string;
}

/** POST /api/applications/:id/room/clock (facilitator or chair; Idempotency-Key). Answers RoomView. */
export type RoomClockBody =
  /** The present phase begins now. */
  | { readonly act: 'start' }
  | { readonly act: 'extend'; readonly minutes: number }
  /** Puts an item on the table of everybody; null takes it away. */
  | { readonly act: 'item'; readonly item: string | null };

/**
 * GET /api/applications/:id/room. 404 for whoever may not know the progress of the loop. A part is absent unless the policy opens it to
 * this viewer in this state. POST .../room/packet-openings says that the viewer, who has a pre-vote, has opened the packet (204).
 */
export interface RoomView {
  readonly applicationId: string;
  readonly state: LoopState;
  readonly pace: RoomPace;
  readonly dueAt: DueTimes;
  readonly clock: RoomClockView;
  /** How it was revealed: a reason is there where it was early or a must criterion thin. */
  readonly reveal?: { readonly at: string; readonly by: PersonRef | null; readonly reason: string };
  /** In the pre-read: neither who nor what. */
  readonly preRead?: { readonly eligible: number; readonly opened: number; readonly voted: number };
  readonly order?: { readonly basis: OrderBasis; readonly speakers: readonly SpeakerView[] };
  /** Who may be named to write. */
  readonly present?: readonly PersonRef[];
  readonly scribe?: PersonRef | null;
  readonly item?: { readonly key: string; readonly since: string } | null;
  readonly shownWhatIf?: string;
  readonly notes?: readonly RoomNoteView[];
  readonly parked?: readonly ParkedItemView[];
  readonly vetoes?: readonly VetoView[];
  readonly myVeto?: OwnVetoView | null;
  readonly myFeedback?: readonly WrittenFeedbackView[];
  readonly can: {
    readonly run: boolean;
    readonly write: boolean;
    readonly park: boolean;
    readonly veto: boolean;
    readonly giveFeedback: boolean;
  };
  readonly version: number;
}

/** What a decision record holds of its room. */
export interface RecordedRoom {
  readonly pace: RoomPace;
  readonly order: { readonly basis: OrderBasis; readonly people: readonly PersonRef[] };
  readonly notes: readonly Omit<RoomNoteView, 'version'>[];
  readonly parked: readonly Omit<ParkedItemView, 'id' | 'version'>[];
  /** Those that stand. */
  readonly vetoes: readonly VetoView[];
  /** How often, never who. */
  readonly movement: readonly VoteFlow[];
}
