import type { PersonRef, ProjectedCriterion, ProjectionView } from '@app/contracts';
import type { Rubric } from '@app/domain';
import type { LoopContext } from '../../platform/access/index.js';
import type { DebriefCards, LoopPeople } from '../debrief-loader.js';
import { viewCards, viewScores } from '../debrief-parts.view.js';

export interface ProjectionMaterial {
  readonly loop: LoopContext;
  readonly people: LoopPeople;
  readonly rubric: Rubric;
  readonly candidate: string;
  readonly cards: DebriefCards | undefined;
  readonly present: readonly PersonRef[] | undefined;
}

/** Of the cards the levels alone: words are for the own screen. Cards of recused people are in no figure, and on no wall. */
function viewMatrix({ loop, cards, people, rubric }: ProjectionMaterial): Partial<ProjectionView> {
  if (!cards || !loop.can('cards')) return {};
  const shown = viewCards(cards, people, () => [], rubric).filter((card) => !card.excluded);
  const criteria = rubric.criteria.map(({ id, name }): ProjectedCriterion => ({
    ...{ id, name },
    levels: shown.map((card) => card.content.ratings[id]?.level ?? null),
  }));
  return {
    raters: shown.map(({ author: { id, name } }) => ({ id, name })),
    criteria: criteria.filter((one) => one.levels.some((level) => level !== null)),
  };
}

/** A part that one of the participants may not see is absent. */
export function viewProjection(material: ProjectionMaterial): ProjectionView {
  const { loop, candidate, cards, present } = material;
  const figures =
    cards && loop.can('aggregates') ? { scores: viewScores(cards.figures.scores), agenda: cards.figures.agenda } : {};
  return {
    ...{ title: loop.requisition.title, candidate, state: loop.visibleState },
    ...viewMatrix(material),
    ...figures,
    ...(present ? { present } : {}),
  };
}
