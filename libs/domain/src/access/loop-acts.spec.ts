import { describe, expect, it } from '@jest/globals';
import type { LoopState } from '../debrief/loop-state.js';
import { type LoopActStanding, mayMove, mayOnLoop, seesBandFit } from './loop-acts.js';
import { canSee } from './loop-visibility.js';
import type { OrganisationRole, OwnAssignment, RequisitionRole } from './relations.js';
import { relationsOf } from './relations.js';

interface Someone {
  readonly roles?: readonly OrganisationRole[];
  readonly requisitionRoles?: readonly RequisitionRole[];
  readonly assignments?: readonly OwnAssignment[];
  readonly recused?: boolean;
  readonly mayHandlePay?: boolean;
}

function standing(someone: Someone, state: LoopState): LoopActStanding {
  const { roles = [], requisitionRoles = [], assignments = [], recused = false, mayHandlePay = true } = someone;
  const relations = relationsOf({ organisationRoles: roles, requisitionRoles, assignments, recused });
  const loop = { state, blindness: 'strict', compOpensAt: 'comp_open' } as const;
  return { relations, requisitionRoles, mayHandlePay, state, can: (object) => canSee(object, relations, loop) };
}

const open = { status: 'accepted', submitted: false } as const;
const done = { status: 'accepted', submitted: true } as const;

describe('what a person may do with a loop', () => {
  it('lets a recruiter staff it, but not one who rates in it', () => {
    expect(mayOnLoop('staff', standing({ roles: ['recruiter'] }, 'collecting'))).toBe(true);
    expect(mayOnLoop('staff', standing({ roles: ['recruiter'], assignments: [open] }, 'planned'))).toBe(false);
    expect(mayOnLoop('staff', standing({ roles: ['recruiter'], assignments: [done] }, 'collecting'))).toBe(false);
    expect(mayOnLoop('arrange', standing({ roles: ['recruiter'], assignments: [open] }, 'collecting'))).toBe(true);
  });

  it('lets an admin arrange interviews and learn nothing of cards', () => {
    expect(mayOnLoop('arrange', standing({ roles: ['admin'] }, 'collecting'))).toBe(true);
    expect(mayOnLoop('staff', standing({ roles: ['admin'] }, 'collecting'))).toBe(false);
    expect(mayMove('withdraw', standing({ roles: ['admin'] }, 'collecting'))).toBe(false);
  });

  it('lets the facilitator reveal, unless they rate themselves', () => {
    expect(mayMove('reveal', standing({ requisitionRoles: ['facilitator'] }, 'pre_read'))).toBe(true);
    expect(mayMove('reveal', standing({ requisitionRoles: ['facilitator'], assignments: [done] }, 'pre_read'))).toBe(
      false,
    );
    expect(mayMove('reveal', standing({ roles: ['recruiter'] }, 'pre_read'))).toBe(false);
    expect(mayMove('reveal', standing({ requisitionRoles: ['committee'] }, 'pre_read'))).toBe(false);
  });

  it('lets the facilitator alone recuse others, and not one who rates', () => {
    for (const state of ['planned', 'collecting', 'final_vote', 'sealed'] as const) {
      const may = (someone: Someone): boolean => mayOnLoop('recuse_others', standing(someone, state));
      expect([state, may({ requisitionRoles: ['facilitator'] })]).toEqual([state, true]);
      expect(may({ requisitionRoles: ['facilitator', 'committee'] })).toBe(true);
      for (const role of ['chair', 'committee', 'recruiter', 'hiring_manager'] as const)
        expect([state, role, may({ requisitionRoles: [role], roles: ['recruiter', 'admin'] })]).toEqual([
          state,
          role,
          false,
        ]);
      expect(may({ requisitionRoles: ['facilitator'], recused: true })).toBe(false);
    }
    expect(
      mayOnLoop('recuse_others', standing({ requisitionRoles: ['facilitator'], assignments: [open] }, 'collecting')),
    ).toBe(false);
  });

  it('has nobody make a move that a rule makes', () => {
    const everybody = { roles: ['admin', 'recruiter'], requisitionRoles: ['chair', 'facilitator'] } as const;
    for (const move of ['complete_packet', 'decide', 'seal'] as const) {
      expect(mayMove(move, standing(everybody, 'final_vote'))).toBe(false);
    }
  });

  it('does not exist for a recused facilitator', () => {
    const recused = standing(
      { requisitionRoles: ['facilitator', 'chair'], roles: ['recruiter'], recused: true },
      'planned',
    );
    for (const act of ['arrange', 'staff', 'run', 'recuse_others', 'pay'] as const)
      expect(mayOnLoop(act, recused)).toBe(false);
  });

  it('shows band fit to the committee at comp_open only, and never to a recruiter who rates elsewhere in the requisition', () => {
    expect(seesBandFit(standing({ requisitionRoles: ['committee'] }, 'sealed'))).toBe(false);
    expect(seesBandFit(standing({ requisitionRoles: ['committee'] }, 'comp_open'))).toBe(true);
    expect(mayOnLoop('pay', standing({ requisitionRoles: ['committee'], roles: ['recruiter'] }, 'comp_open'))).toBe(
      false,
    );
    expect(seesBandFit(standing({ roles: ['recruiter'] }, 'planned'))).toBe(true);
    expect(seesBandFit(standing({ roles: ['recruiter'], mayHandlePay: false }, 'comp_open'))).toBe(false);
  });
});
