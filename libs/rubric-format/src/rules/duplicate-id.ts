import type { Rubric } from '@app/domain';
import type { Finding, PathSegment } from '../rubric-problem.js';
import { allRounds } from './rule.js';

interface PlacedId {
  readonly id: string;
  readonly path: readonly PathSegment[];
}

const inList = (list: string, things: readonly { readonly id: string }[]): PlacedId[] =>
  things.map(({ id }, index) => ({ id, path: [list, index, 'id'] }));

/** An id names one thing of its kind. The later one is the problem, since others refer to the first. */
export function duplicateId(rubric: Rubric): readonly Finding[] {
  const kinds: readonly (readonly PlacedId[])[] = [
    inList('criteria', rubric.criteria),
    allRounds(rubric).map(({ round, path }) => ({ id: round.id, path: [...path, 'id'] })),
    inList('variants', rubric.variants ?? []),
    inList('questions', rubric.questions),
    inList('workSamples', rubric.workSamples ?? []),
    inList('redFlags', rubric.redFlags),
    inList('roleIndicators', rubric.roleIndicators),
    inList('evalEvidenceFields', rubric.evalEvidenceFields),
    inList('intake', rubric.intake),
    inList('sources', rubric.sources),
    rubric.bars.map((bar, index) => ({ id: bar.seniority, path: ['bars', index, 'seniority'] })),
    (rubric.roleGuide ?? []).map(({ profile }, index) => ({ id: profile, path: ['roleGuide', index, 'profile'] })),
    rubric.gates.map((gate, index) => ({ id: gate.criterionId, path: ['gates', index, 'criterion'] })),
  ];
  return kinds.flatMap(repeated);
}

function repeated(ids: readonly PlacedId[]): readonly Finding[] {
  const seen = new Set<string>();
  const later = ids.filter(({ id }) => seen.has(id) || !seen.add(id));
  return later.map(({ id, path }) => ({ path, code: 'duplicate-id', message: `The id '${id}' is already taken.` }));
}
