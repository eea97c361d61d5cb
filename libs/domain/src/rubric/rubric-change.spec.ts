import { describe, expect, it } from '@jest/globals';
import { lostComparability, type RubricChange } from './rubric-change.js';

const about = (id: string) => ({ area: 'criteria', id, name: `Name of ${id}` }) as const;
const segments = [{ kind: 'added', text: 'more' }] as const;

describe('what a change takes from the comparability of levels', () => {
  it('is said once per criterion, with the first reason', () => {
    const changes: RubricChange[] = [
      { ...about('C1'), kind: 'reworded', field: 'anchors', part: '3', segments },
      { ...about('C1'), kind: 'reworded', field: 'anchors', part: '4', segments },
      { ...about('C2'), kind: 'added' },
      { ...about('C3'), kind: 'removed' },
      { ...about('C4'), kind: 'set', field: 'appliesWhen', from: null, to: 'agents' },
    ];
    expect(lostComparability(changes).map(({ criterionId, because }) => `${criterionId} ${because}`)).toEqual([
      'C1 reanchored',
      'C2 added',
      'C3 removed',
      'C4 applies',
    ]);
  });

  it('is nothing where a level means what it meant', () => {
    const changes: RubricChange[] = [
      { ...about('C1'), kind: 'renamed', from: 'One', to: 'Two' },
      { ...about('C1'), kind: 'set', field: 'weight', from: 1, to: 2 },
      { ...about('C1'), kind: 'reworded', field: 'jobRelatedness', segments },
      { ...about(''), kind: 'reordered' },
      { area: 'workSamples', id: 'WS-1', name: 'Page', kind: 'reworded', field: 'anchors', part: '3', segments },
    ];
    expect(lostComparability(changes)).toEqual([]);
  });
});
