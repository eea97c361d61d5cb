// What a person may do with a requisition itself. What they see of one loop in it is the word of loop-visibility.ts.
import type { OrganisationRole, RequisitionRole } from './relations.js';

export const REQUISITION_ACTS = [
  'read', // that it exists: title, policy, people
  'manage', // set it up: people, policy, interviews
  'add_candidates', // with their names and addresses
  'run', // run its debriefs
  'calibration', // how its raters use the scale
  'band', // enter and see the pay band and the expectation
] as const;
export type RequisitionAct = (typeof REQUISITION_ACTS)[number];

export interface RequisitionStanding {
  readonly organisationRoles: readonly OrganisationRole[];
  readonly requisitionRoles: readonly RequisitionRole[];
  /** On the panel of a round, or with an assignment in one of its loops that was not taken back. */
  readonly rates: boolean;
  /** Its panel and committee do not know who the candidates are. */
  readonly hidesIdentity: boolean;
}

/** May someone who stands so to a requisition do this? */
export function mayOnRequisition(act: RequisitionAct, standing: RequisitionStanding): boolean {
  const { organisationRoles, requisitionRoles, rates, hidesIdentity } = standing;
  const has = (role: OrganisationRole & RequisitionRole): boolean =>
    organisationRoles.includes(role) || requisitionRoles.includes(role);
  const isRecruiter = has('recruiter');
  const isAdmin = organisationRoles.includes('admin');
  switch (act) {
    case 'read':
      return organisationRoles.length > 0 || requisitionRoles.length > 0 || rates;
    case 'manage':
      return isRecruiter || isAdmin;
    case 'add_candidates':
      // Whoever types a name in, or finds it taken, knows who is behind a label: a colleague who neither rates nor votes does it.
      return (isRecruiter || isAdmin) && !(hidesIdentity && (rates || votes(requisitionRoles)));
    case 'run':
      return requisitionRoles.includes('facilitator') || requisitionRoles.includes('chair');
    case 'calibration':
      // A rater who reads how colleagues rate is no longer independent of them.
      return isRecruiter && !rates;
    case 'band':
      // Whoever rates or votes on merit never handles pay.
      return (isRecruiter || has('compensation_partner')) && !rates && !votes(requisitionRoles);
  }
}

const votes = (roles: readonly RequisitionRole[]): boolean => roles.includes('committee') || roles.includes('chair');
