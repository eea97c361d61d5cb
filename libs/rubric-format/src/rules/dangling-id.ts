import type { Rubric } from '@app/domain';
import type { Finding, PathSegment } from '../rubric-problem.js';
import { allRounds } from './rule.js';

export interface Reference {
  readonly to: 'criterion' | 'round' | 'role indicator' | 'source';
  readonly id: string;
  readonly path: readonly PathSegment[];
}

/** Whatever is referred to has to exist. */
export function danglingId(rubric: Rubric): readonly Finding[] {
  return danglingReferences(rubric).map(({ to, id, path }) => ({
    path,
    code: 'dangling-id',
    message: `There is no ${to} '${id}' in this rubric.`,
  }));
}

export function danglingReferences(rubric: Rubric): readonly Reference[] {
  const known = {
    criterion: new Set(rubric.criteria.map(({ id }) => id)),
    round: new Set(rubric.rounds.map(({ id }) => id)),
    'role indicator': new Set(rubric.roleIndicators.map(({ id }) => id)),
    source: new Set(rubric.sources.map(({ id }) => id)),
  };
  return [...referencesOf(rubric)].filter(({ to, id }) => !known[to].has(id));
}

function* each(to: Reference['to'], ids: readonly string[], path: readonly PathSegment[]): Generator<Reference> {
  for (const [index, id] of ids.entries()) yield { to, id, path: [...path, index] };
}

function* referencesOf(rubric: Rubric): Generator<Reference> {
  for (const [at, { sources }] of rubric.criteria.entries())
    yield* each('source', sources, ['criteria', at, 'sources']);
  for (const [at, { criterionId }] of rubric.gates.entries()) {
    yield { to: 'criterion', id: criterionId, path: ['gates', at, 'criterion'] };
  }
  yield* referencesOfBars(rubric);
  yield* referencesOfRounds(rubric);
  for (const [at, { roundId, criterionIds }] of rubric.questions.entries()) {
    yield { to: 'round', id: roundId, path: ['questions', at, 'round'] };
    yield* each('criterion', criterionIds, ['questions', at, 'criteria']);
  }
  for (const [at, { roundId, criterionIds, sources }] of (rubric.workSamples ?? []).entries()) {
    yield { to: 'round', id: roundId, path: ['workSamples', at, 'round'] };
    yield* each('criterion', criterionIds, ['workSamples', at, 'criteria']);
    yield* each('source', sources, ['workSamples', at, 'sources']);
  }
  for (const [at, { sources }] of (rubric.roleGuide ?? []).entries())
    yield* each('source', sources, ['roleGuide', at, 'sources']);
  for (const [at, { criterionIds }] of rubric.contrasts.entries()) {
    yield* each('criterion', criterionIds, ['contrasts', at, 'criteria']);
  }
}

function* referencesOfBars({ bars }: Rubric): Generator<Reference> {
  for (const [at, bar] of bars.entries()) {
    yield* each('criterion', bar.must, ['bars', at, 'must']);
    for (const [index, { criterionIds }] of bar.oneOf.entries()) {
      yield* each('criterion', criterionIds, ['bars', at, 'oneOf', index, 'criteria']);
    }
    for (const [index, { criterionId }] of bar.atLeast.entries()) {
      yield { to: 'criterion', id: criterionId, path: ['bars', at, 'atLeast', index, 'criterion'] };
    }
  }
}

function* referencesOfRounds(rubric: Rubric): Generator<Reference> {
  for (const { round, path } of allRounds(rubric)) {
    yield* each('criterion', round.criterionIds, [...path, 'criteria']);
    yield* each('role indicator', round.indicatorIds, [...path, 'indicators']);
    yield* each('round', round.joins ?? [], [...path, 'joins']);
  }
  for (const [at, { keeps }] of (rubric.variants ?? []).entries())
    yield* each('round', keeps, ['variants', at, 'keeps']);
}
