import { describe, expect, it } from '@jest/globals';
import { attachPlaces, mayAttachArtifact, takesArtifacts } from './attach-artifact.js';
import type { AttachStanding } from './attach-artifact.js';
import { LOOP_STATES } from '../debrief/loop-state.js';
import { canSee, type IdentityPolicy } from './loop-visibility.js';
import { type OwnAssignment, relationsOf, type RequisitionRole } from './relations.js';

interface Someone {
  readonly requisitionRoles?: readonly RequisitionRole[];
  readonly assignments?: readonly OwnAssignment[];
  readonly admin?: true;
  readonly recused?: true;
}

function standing(someone: Someone, identity: IdentityPolicy = 'shown'): AttachStanding {
  const { requisitionRoles = [], assignments = [], admin, recused = false } = someone;
  const relations = relationsOf({ organisationRoles: admin ? ['admin'] : [], requisitionRoles, assignments, recused });
  const loop = { state: 'collecting', blindness: 'strict', compOpensAt: 'comp_open', identity } as const;
  return {
    relations,
    assignments: assignments.map((one, index) => ({ ...one, roundId: `R${index + 1}` })),
    can: (object) => canSee(object, relations, loop),
  };
}

const open = { status: 'accepted', submitted: false } as const;

describe('attaching an eval artefact to the candidate', () => {
  it.each(['recruiter', 'facilitator', 'hiring_manager'] as const)('is open to the %s, everywhere', (role) => {
    expect(attachPlaces(standing({ requisitionRoles: [role] }))).toBe('everywhere');
  });

  it('is open to an interviewer at the rounds that they rate, before the submit and after', () => {
    const both = standing({ assignments: [open, { ...open, submitted: true }] });
    expect(attachPlaces(both)).toEqual(['R1', 'R2']);
    expect(mayAttachArtifact(both, 'R2')).toBe(true);
    expect(mayAttachArtifact(both, 'R3')).toBe(false);
    expect(mayAttachArtifact(both, null)).toBe(false);
  });

  it.each([
    ['who was excused', { assignments: [{ status: 'excused', submitted: false }] }],
    ['who was taken back', { assignments: [{ status: 'removed', submitted: false }] }],
    ['who declared a conflict', { assignments: [{ ...open }, { status: 'conflict', submitted: false }] }],
    ['who practises', { assignments: [{ ...open, seat: 'shadow' }] }],
    ['on the committee', { requisitionRoles: ['committee'] }],
    ['who administers', { admin: true }],
    ['recused, though hiring', { requisitionRoles: ['hiring_manager'], recused: true }],
  ] as const)('is closed to somebody %s', (_, someone) => {
    expect(attachPlaces(standing(someone))).toEqual([]);
    expect(mayAttachArtifact(standing(someone), 'R1')).toBe(false);
  });

  it('ends with the decision, and with the loop', () => {
    const open = LOOP_STATES.filter(takesArtifacts);
    expect(open).toEqual(LOOP_STATES.slice(0, LOOP_STATES.indexOf('decided')));
  });

  it('is closed to whoever may not read it: an interviewer who must not know the candidate', () => {
    expect(attachPlaces(standing({ assignments: [open] }, 'hidden_from_panel'))).toEqual([]);
    expect(attachPlaces(standing({ requisitionRoles: ['hiring_manager'] }, 'hidden_from_panel'))).toBe('everywhere');
  });
});
