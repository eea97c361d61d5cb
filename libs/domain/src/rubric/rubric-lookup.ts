import type {
  Rubric,
  RubricBar,
  RubricCriterion,
  RubricQuestion,
  RubricRoleIndicator,
  RubricRound,
  RubricWorkSample,
  Seniority,
} from './rubric.js';

/** The criterion with this id, or undefined when this rubric version has none (e.g. a card of another version). */
export function criterionById(rubric: Rubric, criterionId: string): RubricCriterion | undefined {
  return rubric.criteria.find((criterion) => criterion.id === criterionId);
}

/** The round with this id, of the pack or of one of its variants (their ids differ), or undefined. */
export function roundById(rubric: Rubric, roundId: string): RubricRound | undefined {
  const ofVariants = (rubric.variants ?? []).flatMap((variant) => variant.rounds);
  return [...rubric.rounds, ...ofVariants].find((round) => round.id === roundId);
}

/** The rounds a loop is run with. @param variantId null, or an id that is no longer known: the pack's own rounds */
export function roundsOfLoop(rubric: Rubric, variantId: string | null): readonly RubricRound[] {
  return (variantId === null ? rubric : (withVariant(rubric, variantId) ?? rubric)).rounds;
}

/** The rounds that rate criteria, in the order of the pack; the recruiter screen is none of them. */
export function panelRounds(rubric: Rubric): readonly RubricRound[] {
  return rubric.rounds.filter((round) => round.kind === 'panel');
}

/** The criteria a round rates, in the round's own order. Empty for a screen and for an unknown round. */
export function criteriaOfRound(rubric: Rubric, roundId: string): readonly RubricCriterion[] {
  const ids = roundById(rubric, roundId)?.criterionIds ?? [];
  return ids.map((id) => criterionById(rubric, id)).filter((criterion) => criterion !== undefined);
}

/** The questions of a round in bank order; a round that joins others asks theirs as well. Empty for an unknown round. */
export function questionsOfRound(rubric: Rubric, roundId: string): readonly RubricQuestion[] {
  const joined = roundById(rubric, roundId)?.joins ?? [];
  return rubric.questions.filter((question) => question.roundId === roundId || joined.includes(question.roundId));
}

/** The work samples of a round; a round that joins others has theirs as well. Empty for an unknown round. */
export function workSamplesOfRound(rubric: Rubric, roundId: string): readonly RubricWorkSample[] {
  const joined = roundById(rubric, roundId)?.joins ?? [];
  return (rubric.workSamples ?? []).filter((sample) => sample.roundId === roundId || joined.includes(sample.roundId));
}

/** The role indicators on a round's card, in the round's own order. Empty for an unknown round. */
export function indicatorsOfRound(rubric: Rubric, roundId: string): readonly RubricRoleIndicator[] {
  const ids = roundById(rubric, roundId)?.indicatorIds ?? [];
  return ids
    .map((id) => rubric.roleIndicators.find((indicator) => indicator.id === id))
    .filter((indicator) => indicator !== undefined);
}

/**
 * The bar of a seniority. A published rubric has one for each.
 * @throws Error when the rubric has none, which only a rubric that never passed the lint can have
 */
export function barFor(rubric: Rubric, seniority: Seniority): RubricBar {
  const bar = rubric.bars.find((candidate) => candidate.seniority === seniority);
  if (!bar) throw new Error(`Rubric ${rubric.packId} ${rubric.version} has no bar for seniority '${seniority}'.`);
  return bar;
}

/**
 * The same rubric run with the rounds of a variant: kept rounds first, in the pack's order, then the variant's own.
 * @returns undefined when the rubric has no variant of that id
 */
export function withVariant(rubric: Rubric, variantId: string): Rubric | undefined {
  const variant = rubric.variants?.find((candidate) => candidate.id === variantId);
  if (!variant) return undefined;
  const kept = rubric.rounds.filter((round) => variant.keeps.includes(round.id));
  return { ...rubric, rounds: [...kept, ...variant.rounds] };
}
