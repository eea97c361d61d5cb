import { describe, expect, it } from '@jest/globals';
import { relationsOf } from '../access/relations.js';
import { LOOP_STATES, hasReached } from '../debrief/loop-state.js';
import { type LoopSeat, practiceEndingAt } from './practice-end.js';

const seat = (id: string, personId: string, more: Partial<LoopSeat> = {}): LoopSeat => ({
  ...{ id, personId, status: 'accepted', submitted: false, ...more },
});
const SEATS = [
  seat('panel of a', 'a', { submitted: true }),
  seat('shadow of a', 'a', { seat: 'shadow' }),
  seat('asked shadow of a', 'a', { seat: 'shadow', status: 'assigned' }),
  seat('done shadow of a', 'a', { seat: 'shadow', submitted: true }),
  seat('removed shadow of a', 'a', { seat: 'shadow', status: 'removed' }),
  seat('panel of b', 'b'),
  seat('shadow of b', 'b', { seat: 'reverse_shadow' }),
  seat('shadow of c', 'c', { seat: 'shadow' }),
];

describe('unfinished practice', () => {
  it.each(LOOP_STATES)('ends at %s for whose panel card is in, and for nobody else', (to) => {
    const expected = hasReached(to, 'revealed') ? ['shadow of a', 'asked shadow of a'] : [];
    expect(practiceEndingAt(SEATS, to).map(({ id }) => id)).toEqual(expected);
  });

  it('kept its holder blind, and leaves them one who has rated', () => {
    const of = (assignments: readonly LoopSeat[]) =>
      relationsOf({ organisationRoles: [], requisitionRoles: [], assignments, recused: false });
    const own = SEATS.filter(({ personId }) => personId === 'a');
    expect([...of(own)]).toEqual(['panel_blind']);
    const ending = new Set(practiceEndingAt(SEATS, 'revealed'));
    expect([...of(own.map((one) => (ending.has(one) ? { ...one, status: 'removed' as const } : one)))]).toEqual([
      'panel_done',
    ]);
  });
});
