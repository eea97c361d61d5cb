import type {
  DocumentView,
  InterviewKitView,
  KeptCardView,
  OwnRevisionView,
  ScorecardView,
  SealedPartView,
  SubmittedView,
} from '@app/contracts';
import {
  artifactSpeaksTo,
  type CardRevision,
  cardVisibility,
  currentContent,
  isOpenToRevision,
  isOpenToWithdrawal,
  isStillBlind,
  missingForSubmit,
  questionsOfRound,
  roleGuideOf,
  type SubmittedScorecard,
  wholeMinutes,
  workSamplesOfRound,
} from '@app/domain';
import type {
  ArtifactPlace,
  DocumentOfCard,
  EvalArtifactRow,
  InterviewOfCard,
  StoredScorecard,
} from '@app/persistence';
import type { LoopContext, OwnCard } from '../platform/access/index.js';
import { mayRead, shownCandidate, viewDocuments } from '../platform/candidates/index.js';
import { type ReadableArtifacts, viewCardArtifacts, viewEvalArtifact } from '../platform/evidence/index.js';
import type { PinnedKit } from './card-kits.js';
import type { SealedParts } from './sealed-cards.js';

/** Questions in the order of the kit, with what is said beside those that were asked often. */
export interface KitQuestions {
  readonly questions: InterviewKitView['questions'];
  readonly rotation: NonNullable<InterviewKitView['rotation']>;
}

export interface CardSurroundings {
  readonly rotated: KitQuestions;
  readonly interview: InterviewOfCard;
  readonly documents: readonly DocumentOfCard[];
  readonly places: readonly ArtifactPlace[];
  readonly artifacts: ReadableArtifacts;
  /** Null of a draft. */
  readonly sealed: SealedParts | null;
}

export function viewKit(
  { kit, rubric, version }: PinnedKit,
  documents: readonly DocumentView[],
  questions: Pick<InterviewKitView, 'questions' | 'rotation'> = { questions: questionsOfRound(rubric, kit.round.id) },
): InterviewKitView {
  const rated = new Set(kit.criteria.map((one) => one.id));
  const guide = roleGuideOf(rubric);
  return {
    rubricVersionId: version.id,
    rubricLabel: `${version.name} ${version.versionLabel}`,
    round: kit.round,
    criteria: kit.criteria,
    ...questions,
    workSamples: workSamplesOfRound(rubric, kit.round.id),
    indicators: kit.indicators,
    redFlags: kit.redFlags,
    contrasts: rubric.contrasts.filter((one) => one.criterionIds.some((id) => rated.has(id))),
    ...(guide ? { roleGuide: guide } : {}),
    evalEvidenceFields: kit.evalEvidenceFields,
    exemptCriterionIds: kit.exemptCriterionIds,
    documents,
  };
}

/** An artefact that the viewer may not read is no reason to look for it. */
function viewArtifactsAt(
  loop: LoopContext,
  places: readonly ArtifactPlace[],
  { criteria, round }: PinnedKit['kit'],
): Pick<ScorecardView, 'evalArtifactsAt'> {
  const open = places.filter((place) => mayRead(loop, place));
  const at = criteria.map((one) => one.id).filter((id) => open.some((one) => artifactSpeaksTo(one, id, round.id)));
  return at.length === 0 ? {} : { evalArtifactsAt: at };
}

/** What the author is told about who sees the card. */
export const visibilityOf = (submitted: boolean, loop: LoopContext): string =>
  cardVisibility({ submitted, blindness: loop.requisition.blindness, othersAreOpen: loop.can('cards') });

export const viewOwnRevision = ({ number, reason, revisedAt, independent }: CardRevision): OwnRevisionView => ({
  ...{ number, reason, revisedAt },
  counts: independent,
});

/** By the state that the author may know: a refusal of the true one comes with the act, and nothing is lost by it. */
function viewSealed(
  { card, loop }: OwnCard,
  { revisions, access, withdrawal, activeSeconds }: SealedParts,
): SealedPartView {
  const state = loop.visibleState;
  const isIn = card.status === 'submitted';
  const wasRevealed = access.revealedAt.some((at) => at >= access.submittedAt);
  return {
    revisions: revisions.map(viewOwnRevision),
    original: revisions.length > 0 ? card.content : null,
    mayRevise: isIn && isOpenToRevision(state),
    revisionCounts: card.independent === true && isStillBlind(access),
    mayWithdraw: isIn && isOpenToWithdrawal(state) && !(wasRevealed && !isStillBlind(access)),
    minutes: activeSeconds === undefined ? null : wholeMinutes(activeSeconds),
    withdrawn: withdrawal ? { at: withdrawal.withdrawnAt, reason: withdrawal.reason } : null,
  };
}

const endedOf = ({ visibleState }: LoopContext): ScorecardView['ended'] =>
  visibleState === 'withdrawn' || visibleState === 'cancelled' ? visibleState : null;

export function viewScorecard(own: OwnCard, pinned: PinnedKit, around: CardSurroundings): ScorecardView {
  const { card, loop } = own;
  const { id, title, seniority, hasAgents } = loop.requisition;
  const { interview, sealed } = around;
  const revisions = sealed?.revisions ?? [];
  const content = currentContent(card.content, revisions);
  return {
    id: card.id,
    status: card.status,
    candidate: shownCandidate(loop, {
      ...{ id: interview.candidateId, name: interview.candidateName, headline: interview.candidateHeadline },
    }),
    applicationId: card.applicationId,
    requisition: { id, title, seniority, hasAgents },
    interview:
      interview.startsAt && interview.endsAt ? { startsAt: interview.startsAt, endsAt: interview.endsAt } : null,
    dueAt: interview.dueAt,
    assignmentStatus: interview.assignmentStatus,
    assignmentReason: interview.assignmentReason,
    ended: endedOf(loop),
    sealed: sealed && viewSealed(own, sealed),
    content,
    artifacts: viewCardArtifacts(loop, around.artifacts, { id: card.id, content }),
    ...viewArtifactsAt(loop, around.places, pinned.kit),
    missing: card.status !== 'draft' ? [] : missingForSubmit(card.content, pinned.kit),
    kit: viewKit(pinned, viewDocuments(loop, around.documents), around.rotated),
    savedAt: card.savedAt,
    submittedAt: card.submittedAt,
    visibility: visibilityOf(card.status === 'submitted', loop),
    version: card.version + revisions.length,
  };
}

/** Of a card that is no longer asked for: what its author wrote with the rubric it answers, no word of candidate or loop. */
export const viewKeptCard = (
  { id, content, savedAt, version }: StoredScorecard,
  pinned: PinnedKit,
  artifacts: readonly EvalArtifactRow[],
): KeptCardView => ({
  ...{ id, status: 'kept', content, savedAt, version },
  artifacts: artifacts.map(viewEvalArtifact),
  kit: viewKit(pinned, []),
});

export const viewSubmitted = (sealed: SubmittedScorecard, version: number, loop: LoopContext): SubmittedView => ({
  id: sealed.id,
  version,
  submittedAt: sealed.submittedAt,
  visibility: visibilityOf(true, loop),
});
