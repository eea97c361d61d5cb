/** How a person stands to one loop. One person may hold several; the strictest wins (see loop-visibility.ts). */
export const RELATIONS = [
  'recused', // recused from this loop: it does not exist for them
  'panel_blind', // rates in this loop and has not submitted every own card
  'panel_done', // rates in this loop, every own card submitted
  'panel_excused', // was to rate, was excused, has submitted nothing
  'panel_trainee', // practises in this loop, own card submitted: in no figure, without a vote
  'panel_removed', // was to rate, was taken back: stands to the loop in no way, and keeps what they wrote
  'committee',
  'facilitator',
  'hiring_manager',
  'recruiter',
  'compensation_partner',
  'admin',
] as const;
export type Relation = (typeof RELATIONS)[number];

export const ORGANISATION_ROLES = ['admin', 'recruiter', 'compensation_partner'] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

export const REQUISITION_ROLES = [
  'hiring_manager',
  'recruiter',
  'facilitator',
  'chair',
  'committee',
  'compensation_partner',
] as const;
export type RequisitionRole = (typeof REQUISITION_ROLES)[number];

export const ASSIGNMENT_STATUSES = ['assigned', 'accepted', 'conflict', 'excused', 'removed'] as const;
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

export const ASSIGNMENT_SEATS = ['panel', 'shadow', 'reverse_shadow'] as const;
/**
 * What an assignment is for. 'panel' counts. On the way to interviewing alone one first watches ('shadow'), then leads with a
 * certified interviewer beside one ('reverse_shadow'); neither card counts in anything that is said of the candidate (ADR 0017).
 */
export type AssignmentSeat = (typeof ASSIGNMENT_SEATS)[number];
export type PracticeSeat = Exclude<AssignmentSeat, 'panel'>;

/** What the policy must know of one of the person's own assignments in the loop. */
export interface OwnAssignment {
  readonly status: AssignmentStatus;
  readonly submitted: boolean;
  /** Absent: 'panel'. */
  readonly seat?: AssignmentSeat;
}

export interface LoopStanding {
  readonly organisationRoles: readonly OrganisationRole[];
  readonly requisitionRoles: readonly RequisitionRole[];
  readonly assignments: readonly OwnAssignment[];
  readonly recused: boolean;
}

/** An assignment binds its person to blindness until submitted; a declared conflict or a removal ends it and opens nothing but what one wrote. */
function panelRelation(assignments: readonly OwnAssignment[]): Relation | undefined {
  const open = assignments.filter((one) => !one.submitted && (one.status === 'assigned' || one.status === 'accepted'));
  if (open.length > 0) return 'panel_blind';
  const submitted = assignments.filter((one) => one.submitted);
  if (submitted.some((one) => one.seat === undefined || one.seat === 'panel')) return 'panel_done';
  if (submitted.length > 0) return 'panel_trainee';
  if (assignments.some((one) => one.status === 'excused')) return 'panel_excused';
  if (assignments.some((one) => one.status === 'removed')) return 'panel_removed';
  return undefined;
}

/**
 * All relations of one person to one loop. A declared conflict of interest counts as a recusal: it blocks.
 * The chair is a committee member by being named, and votes wherever the committee votes; whoever is named facilitator need not be.
 */
export function relationsOf(standing: LoopStanding): ReadonlySet<Relation> {
  const relations = new Set<Relation>();
  if (standing.recused || standing.assignments.some((one) => one.status === 'conflict')) relations.add('recused');
  const panel = panelRelation(standing.assignments);
  if (panel) relations.add(panel);
  for (const role of standing.requisitionRoles) relations.add(role === 'chair' ? 'committee' : role);
  for (const role of standing.organisationRoles) relations.add(role);
  return relations;
}
