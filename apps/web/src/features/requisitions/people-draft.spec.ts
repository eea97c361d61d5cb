import type { RequisitionView } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import {
  type PeopleDraft,
  atPeopleFields,
  blockedFromRole,
  blockedOnPanel,
  conflictsOf,
  peopleBodyOf,
  peopleDifferences,
  peopleDraftOf,
  warningsOf,
} from './people-draft.js';

const nameOf = (id: string): string => ({ mo: 'Maren Osei', hb: 'Hana Brandt', en: 'Edda Nkemelu' })[id] ?? id;

const draft = (more: Partial<PeopleDraft['roles']> = {}, panel: PeopleDraft['panel'] = {}): PeopleDraft => ({
  roles: {
    hiring_manager: [],
    recruiter: [],
    facilitator: [],
    chair: [],
    committee: [],
    compensation_partner: [],
    ...more,
  },
  panel,
});

const policy: RequisitionView['policy'] = {
  debriefMode: 'committee',
  blindness: 'strict',
  identity: 'shown',
  quorum: 2,
  decisionRule: 'majority',
  compOpensAt: 'comp_open',
  cardDueHours: 24,
};

describe('somebody who would rate and vote', () => {
  it('is a problem at the committee, with the rounds', () => {
    const both = draft({ committee: ['mo'] }, { R1: ['mo'], R3: ['mo', 'x'] });
    expect(conflictsOf(both, nameOf)).toEqual([
      { path: '/roles/committee', message: expect.stringContaining('Maren Osei is on the panel of R1, R3') },
    ]);
  });

  it('is one for the chair too, who votes', () => {
    expect(conflictsOf(draft({ chair: ['hb'] }, { R2: ['hb'] }), nameOf)[0]?.path).toBe('/roles/chair');
  });

  it('can not be chosen for the second of the two, and is told why', () => {
    expect(blockedOnPanel(draft({ committee: ['mo'] }), 'mo')).toContain('committee');
    expect(blockedFromRole(draft({}, { R4: ['mo'] }), 'committee', 'mo')).toContain('R4');
    expect(blockedOnPanel(draft({ hiring_manager: ['mo'] }), 'mo')).toBeUndefined();
  });
});

describe('the hiring manager', () => {
  it('can not be chair: not chosen, and said at the chair where both stand already', () => {
    expect(blockedFromRole(draft({ hiring_manager: ['mo'] }), 'chair', 'mo')).toContain('Hiring manager');
    expect(blockedFromRole(draft({ chair: ['mo'] }), 'hiring_manager', 'mo')).toContain('Chair');
    expect(blockedFromRole(draft({ hiring_manager: ['mo'] }), 'committee', 'mo')).toBeUndefined();
    expect(conflictsOf(draft({ hiring_manager: ['mo'], chair: ['mo'] }), nameOf)).toEqual([
      { path: '/roles/chair', message: expect.stringContaining('Maren Osei is the hiring manager') },
    ]);
  });
});

describe('what may be saved but should be known', () => {
  it('is a recruiter who rates, and a committee under its quorum', () => {
    const warnings = warningsOf(draft({ recruiter: ['en'], committee: ['hb'] }, { R1: ['en'] }), policy, nameOf);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('Edda Nkemelu');
    expect(warnings[1]).toContain('1 member');
  });

  it('is a chair where only the panel votes', () => {
    expect(warningsOf(draft({ chair: ['hb'] }), { ...policy, debriefMode: 'panel' }, nameOf)).toEqual([
      expect.stringContaining('leave the chair empty'),
    ]);
  });

  it('is not a small committee where the panel decides', () => {
    expect(warningsOf(draft(), { ...policy, debriefMode: 'panel' }, nameOf)).toEqual([]);
  });
});

it('puts what the server says of the body at the fields of the form', () => {
  const body = peopleBodyOf(draft({ recruiter: ['en'], committee: ['hb'] }, { R1: [], R2: ['mo'] }));
  const committeeAt = body.members.findIndex((one) => one.role === 'committee');
  const problems = [
    { path: `/members/${committeeAt}/personId`, message: 'a' },
    { path: '/panel/0/personIds/0', message: 'b' },
    { path: '/elsewhere', message: 'c' },
  ];
  expect(atPeopleFields(problems, body).map((one) => one.path)).toEqual([
    '/roles/committee',
    '/panel/R2',
    '/elsewhere',
  ]);
});

it('says where somebody else changed it, and nothing of what is the same', () => {
  const theirs = peopleDraftOf({
    members: [{ role: 'chair', person: { id: 'hb', name: 'Hana Brandt' } }],
    panel: [{ roundId: 'R1', people: [{ id: 'mo', name: 'Maren Osei' }] }],
  });
  expect(peopleDifferences(draft({ chair: ['hb'] }), theirs, nameOf)).toEqual(['R1: Maren Osei']);
});
