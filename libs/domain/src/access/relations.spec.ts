import { describe, expect, it } from '@jest/globals';
import { type LoopStanding, relationsOf } from './relations.js';

const NOBODY: LoopStanding = { organisationRoles: [], requisitionRoles: [], assignments: [], recused: false };
const of = (part: Partial<LoopStanding>): string[] => [...relationsOf({ ...NOBODY, ...part })].sort();

describe('how a person stands to a loop', () => {
  it('a stranger stands to it in no way', () => {
    expect(of({})).toEqual([]);
  });

  it('an assignment makes blind until every own card is submitted', () => {
    const open = { status: 'assigned', submitted: false } as const;
    const done = { status: 'accepted', submitted: true } as const;
    expect(of({ assignments: [open] })).toEqual(['panel_blind']);
    expect(of({ assignments: [done] })).toEqual(['panel_done']);
    expect(of({ assignments: [done, open] })).toEqual(['panel_blind']);
    expect(of({ assignments: [{ status: 'accepted', submitted: false }] })).toEqual(['panel_blind']);
  });

  it('an excuse ends the wait without a card; one submitted card weighs more', () => {
    expect(of({ assignments: [{ status: 'excused', submitted: false }] })).toEqual(['panel_excused']);
    expect(
      of({
        assignments: [
          { status: 'excused', submitted: false },
          { status: 'accepted', submitted: true },
        ],
      }),
    ).toEqual(['panel_done']);
  });

  it('a removal leaves what one wrote; every other assignment weighs more', () => {
    const removed = { status: 'removed', submitted: false } as const;
    expect(of({ assignments: [removed] })).toEqual(['panel_removed']);
    expect(of({ assignments: [removed, { status: 'assigned', submitted: false }] })).toEqual(['panel_blind']);
    expect(of({ assignments: [removed, { status: 'excused', submitted: false }] })).toEqual(['panel_excused']);
    expect(of({ assignments: [removed, { status: 'accepted', submitted: true }] })).toEqual(['panel_done']);
    expect(of({ assignments: [removed], recused: true })).toEqual(['panel_removed', 'recused']);
  });

  it('a declared conflict of interest blocks like a recusal', () => {
    expect(of({ assignments: [{ status: 'conflict', submitted: false }], requisitionRoles: ['committee'] })).toEqual([
      'committee',
      'recused',
    ]);
    expect(of({ recused: true, organisationRoles: ['admin'] })).toEqual(['admin', 'recused']);
  });

  it('the chair is a committee member; roles of organisation and requisition add up', () => {
    expect(of({ requisitionRoles: ['chair', 'committee', 'facilitator'], organisationRoles: ['recruiter'] })).toEqual([
      'committee',
      'facilitator',
      'recruiter',
    ]);
    expect(of({ requisitionRoles: ['recruiter'], organisationRoles: ['recruiter'] })).toEqual(['recruiter']);
  });
});
