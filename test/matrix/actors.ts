import type { AssignmentSeat, AssignmentStatus, OrganisationRole, RequisitionRole } from '@app/domain';

/** Everybody who can stand to a loop, from nobody to the admin who also interviews. */
export interface Actor {
  readonly organisationRoles?: readonly OrganisationRole[];
  readonly requisitionRoles?: readonly RequisitionRole[];
  /** Assigned to the panel round; `card` says whether a card exists and how far it is. */
  readonly assignment?: {
    readonly status: AssignmentStatus;
    /** Absent: on the panel. */
    readonly seat?: AssignmentSeat;
    readonly card: 'none' | 'draft' | 'submitted' | 'withdrawn';
  };
  readonly recused?: boolean;
  /** May read calibration with the names of raters. */
  readonly grant?: boolean;
  /** On the panel of another requisition only. */
  readonly elsewhere?: boolean;
}

export const ACTORS = {
  raterDone: { assignment: { status: 'accepted', card: 'submitted' } },
  secondRaterDone: { assignment: { status: 'accepted', card: 'submitted' } },
  raterWriting: { assignment: { status: 'accepted', card: 'draft' } },
  raterAddedLate: { assignment: { status: 'assigned', card: 'none' } },
  raterWithdrawn: { assignment: { status: 'excused', card: 'withdrawn' } },
  raterExcused: { assignment: { status: 'excused', card: 'none' } },
  raterRemoved: { assignment: { status: 'removed', card: 'none' } },
  raterRemovedWithDraft: { assignment: { status: 'removed', card: 'draft' } },
  raterInConflict: { assignment: { status: 'conflict', card: 'none' } },
  raterRecused: { assignment: { status: 'accepted', card: 'submitted' }, recused: true },
  committee: { requisitionRoles: ['committee'] },
  chair: { requisitionRoles: ['chair'] },
  committeeRecused: { requisitionRoles: ['committee'], recused: true },
  committeeAndCompensation: { organisationRoles: ['compensation_partner'], requisitionRoles: ['committee'] },
  facilitator: { requisitionRoles: ['facilitator'] },
  hiringManager: { requisitionRoles: ['hiring_manager'] },
  requisitionRecruiter: { requisitionRoles: ['recruiter'] },
  recruiter: { organisationRoles: ['recruiter'] },
  recruiterWithGrant: { organisationRoles: ['recruiter'], grant: true },
  recruiterWhoRates: { organisationRoles: ['recruiter'], assignment: { status: 'accepted', card: 'none' } },
  compensationPartner: { organisationRoles: ['compensation_partner'] },
  admin: { organisationRoles: ['admin'] },
  adminWhoInterviews: { organisationRoles: ['admin'], assignment: { status: 'accepted', card: 'submitted' } },
  panelOfAnotherRequisition: { elsewhere: true },
  stranger: {},
  traineeDone: { assignment: { status: 'accepted', seat: 'shadow', card: 'submitted' } },
  traineeWriting: { assignment: { status: 'accepted', seat: 'reverse_shadow', card: 'draft' } },
  recruiterWhoPractises: {
    organisationRoles: ['recruiter'],
    assignment: { status: 'accepted', seat: 'shadow', card: 'submitted' },
  },
} as const satisfies Record<string, Actor>;

export type ActorKey = keyof typeof ACTORS;
export const ACTOR_KEYS = Object.keys(ACTORS) as ActorKey[];

/** The screen that is paired with the loop: it has no person, and may see what every participant who is not recused may. */
export const PROJECTOR = 'projector';
export type Visitor = ActorKey | typeof PROJECTOR;
export const VISITORS: readonly Visitor[] = [...ACTOR_KEYS, PROJECTOR];

/** Whoever has a seat in the debrief, handed in or not; said here a second time, so that the product's word can be wrong. */
export const PARTICIPANTS: readonly ActorKey[] = ACTOR_KEYS.filter((key) => {
  const { requisitionRoles = [], assignment, recused = false }: Actor = ACTORS[key];
  const isAsked = assignment !== undefined && assignment.status !== 'removed' && assignment.status !== 'conflict';
  return !recused && (requisitionRoles.length > 0 || isAsked);
});
