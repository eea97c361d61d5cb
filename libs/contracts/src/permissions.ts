import type { OrganisationRole } from '@app/domain';

/** Coarse permission of a route: who may knock at all. What a person sees of a record is the access policy's word. */
export const PERMISSIONS = {
  'session:own': 'member',
  'work:own': 'member',
  'people:read': ['admin', 'recruiter'],
  'people:manage': ['admin'],
  'rubric:read': 'member',
  'rubric:publish': ['admin'],
  'rubric:exposure': ['admin', 'recruiter'],
  'calendar:manage': ['admin', 'recruiter'],
  'requisition:list': 'member',
  'requisition:read': 'member',
  'requisition:create': ['recruiter', 'admin'],
  'requisition:manage': 'member', // narrowed per requisition: its recruiters, organisation recruiters and admins
  'loop:read': 'member',
  'loop:manage': 'member', // narrowed per requisition: recruiter or facilitator
  'document:read': 'member',
  'evidence:attach': 'member', // narrowed: recruiter, facilitator, hiring manager, or an interviewer at the own round
  'scorecard:own': 'member',
  'assignment:own': 'member',
  'debrief:read': 'member',
  'debrief:vote': 'member',
  'debrief:run': 'member', // narrowed: facilitator or chair of the requisition
  'compensation:manage': 'member', // narrowed by the policy: recruiter or compensation partner, neither panel nor committee
  'compensation:market': ['recruiter', 'compensation_partner'],
  'calibration:read': 'member', // narrowed: recruiters of the requisition who rate no criterion in it
  'calibration:own': 'member', // nobody else's, whatever their role
  'training:own': 'member',
  'training:read': ['admin', 'recruiter'],
  'training:manage': ['admin', 'recruiter'],
  'case:answer': 'member',
  'case:assign': ['admin', 'recruiter'],
  'calibration:switch': ['admin'],
  'audit:check': ['admin'],
  'calibration:grant': ['admin'], // nobody to themselves
} as const satisfies Record<string, 'member' | readonly OrganisationRole[]>;

export type Permission = keyof typeof PERMISSIONS;
