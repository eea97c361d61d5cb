import { describe, expect, it } from '@jest/globals';
import { REQUISITION_ACTS, type RequisitionStanding, mayOnRequisition } from './requisition-access.js';

const NOBODY: RequisitionStanding = { organisationRoles: [], requisitionRoles: [], rates: false, hidesIdentity: false };
const may = (part: Partial<RequisitionStanding>): string[] =>
  REQUISITION_ACTS.filter((act) => mayOnRequisition(act, { ...NOBODY, ...part }));

describe('what a person may do with a requisition', () => {
  it.each([
    ['a stranger', {}, []],
    ['an interviewer', { rates: true }, ['read']],
    ['a hiring manager', { requisitionRoles: ['hiring_manager'] }, ['read']],
    ['a committee member', { requisitionRoles: ['committee'] }, ['read']],
    ['the chair', { requisitionRoles: ['chair'] }, ['read', 'run']],
    ['the facilitator', { requisitionRoles: ['facilitator'] }, ['read', 'run']],
    [
      'a recruiter of the organisation',
      { organisationRoles: ['recruiter'] },
      ['read', 'manage', 'add_candidates', 'calibration', 'band'],
    ],
    [
      'the recruiter of the requisition',
      { requisitionRoles: ['recruiter'] },
      ['read', 'manage', 'add_candidates', 'calibration', 'band'],
    ],
    ['an admin', { organisationRoles: ['admin'] }, ['read', 'manage', 'add_candidates']],
    ['a compensation partner', { organisationRoles: ['compensation_partner'] }, ['read', 'band']],
    [
      'a recruiter who rates: the chasing goes on, reading how others rate and pay do not',
      { organisationRoles: ['recruiter'], rates: true },
      ['read', 'manage', 'add_candidates'],
    ],
    [
      'a recruiter on the committee: no pay before the merit is sealed',
      { requisitionRoles: ['recruiter', 'committee'] },
      ['read', 'manage', 'add_candidates', 'calibration'],
    ],
    [
      'a compensation partner in the chair',
      { organisationRoles: ['compensation_partner'], requisitionRoles: ['chair'] },
      ['read', 'run'],
    ],
    [
      'a recruiter of a requisition that hides its candidates',
      { requisitionRoles: ['recruiter'], hidesIdentity: true },
      ['read', 'manage', 'add_candidates', 'calibration', 'band'],
    ],
    [
      'the same who rates: a colleague adds the candidates',
      { requisitionRoles: ['recruiter'], rates: true, hidesIdentity: true },
      ['read', 'manage'],
    ],
    [
      'an admin on the committee of such a requisition',
      { organisationRoles: ['admin'], requisitionRoles: ['committee'], hidesIdentity: true },
      ['read', 'manage'],
    ],
    ['a compensation partner who rates', { requisitionRoles: ['compensation_partner'], rates: true }, ['read']],
  ] as [string, Partial<RequisitionStanding>, string[]][])('%s', (_, standing, acts) => {
    expect(may(standing)).toEqual(acts);
  });
});
