import { Injectable } from '@nestjs/common';
import type { EvalArtifactView } from '@app/contracts';
import {
  artifactIdsIn,
  artifactSpeaksTo,
  type CardKit,
  checkArtifactLinks,
  invalidContent,
  type ScorecardContent,
} from '@app/domain';
import {
  EvalArtifactRepository,
  type EvalArtifactRow,
  LoopArtifactRepository,
  type LoopArtifactRow,
  type Tx,
} from '@app/persistence';
import type { LoopContext } from '../access/index.js';
import { mayRead, shownFileName } from '../candidates/index.js';
import { viewEvalArtifact } from './eval-artifact.view.js';

/** The files that cards may rest on, as far as one person may read them. */
export interface ReadableArtifacts {
  readonly ofCards: readonly EvalArtifactRow[];
  readonly ofCandidate: readonly LoopArtifactRow[];
}

export const NO_ARTIFACTS: ReadableArtifacts = { ofCards: [], ofCandidate: [] };

interface CardKey {
  readonly organisationId: string;
  readonly id: string;
  readonly applicationId: string;
}

/** Files attached to cards, and those of the candidate that a piece of evidence may point at instead. */
@Injectable()
export class CardArtifacts {
  constructor(
    private readonly cards: EvalArtifactRepository,
    private readonly candidates: LoopArtifactRepository,
  ) {}

  /** Those of the card alone: nothing of the candidate. */
  own({ organisationId, id }: Pick<CardKey, 'organisationId' | 'id'>): Promise<EvalArtifactRow[]> {
    return this.cards.findByScorecard(organisationId, id);
  }

  /** Of one card; the candidate's are read only where a piece points at one. @param content the newest text of the card */
  async ofCard(loop: LoopContext, card: CardKey, content: ScorecardContent): Promise<ReadableArtifacts> {
    const ofCards = await this.own(card);
    const own = new Set(ofCards.map((one) => one.id));
    const pointsAway = artifactIdsIn(content).some((id) => !own.has(id));
    return { ofCards, ofCandidate: pointsAway ? await this.readable(loop) : [] };
  }

  /** Of every card of a loop. The caller has asked whether this person may read the cards. */
  async ofLoop(loop: LoopContext): Promise<ReadableArtifacts> {
    const { requisition, application } = loop;
    return {
      ofCards: await this.cards.findByApplication(requisition.organisationId, application.id),
      ofCandidate: await this.readable(loop),
    };
  }

  /**
   * Whether every piece points at a file of the card, or at one of the candidate that its author may read and that speaks to
   * the card's round. What the stored text pointed at already may stay: a file that is taken off the candidate meanwhile must
   * not keep a draft from being saved.
   *
   * @param before what is stored
   * @throws DomainError SCORECARD.INVALID with one entry per piece
   */
  async check(
    loop: LoopContext,
    card: CardKey,
    kit: CardKit,
    content: ScorecardContent,
    before: () => Promise<ScorecardContent | undefined>,
    tx?: Tx,
  ): Promise<void> {
    if (artifactIdsIn(content).length === 0) return;
    const own = await this.cards.findIds(card.organisationId, card.id, tx);
    if (checkArtifactLinks(content.evidence, own).length === 0) return;
    const speaking = (await this.readable(loop, tx)).filter((one) =>
      kit.criteria.some((criterion) => artifactSpeaksTo(one, criterion.id, kit.round.id)),
    );
    const known = [...own, ...speaking.map((one) => one.id)];
    if (checkArtifactLinks(content.evidence, known).length === 0) return;
    const stored = await before();
    const problems = checkArtifactLinks(content.evidence, [...known, ...(stored ? artifactIdsIn(stored) : [])]);
    if (problems.length > 0) throw invalidContent(problems);
  }

  private async readable(loop: LoopContext, tx?: Tx): Promise<LoopArtifactRow[]> {
    if (!loop.can('safe_documents')) return [];
    const { requisition, application } = loop;
    const rows = await this.candidates.findOf(requisition.organisationId, application.id, tx);
    return rows.filter((row) => mayRead(loop, row));
  }
}

/** The files of one card, then those of the candidate that its pieces point at. */
export function viewCardArtifacts(
  loop: LoopContext,
  { ofCards, ofCandidate }: ReadableArtifacts,
  card: { readonly id: string; readonly content: ScorecardContent },
): EvalArtifactView[] {
  const pointedAt = new Set(artifactIdsIn(card.content));
  const referred = ofCandidate.filter((row) => pointedAt.has(row.id));
  return [
    ...ofCards.filter((row) => row.scorecardId === card.id).map(viewEvalArtifact),
    ...referred.map((row) => viewCandidateArtifact(loop, row)),
  ];
}

/** A file of the candidate, under the name that this person may read. The caller has asked whether they may see it. */
export function viewCandidateArtifact(loop: LoopContext, row: LoopArtifactRow): EvalArtifactView {
  const fileName = shownFileName(loop, row.fileName) ?? row.fileName;
  return { ...viewEvalArtifact({ ...row, fileName }), ofCandidate: true };
}
