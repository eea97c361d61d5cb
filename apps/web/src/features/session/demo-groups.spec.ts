import { describe, expect, it } from '@jest/globals';
import { groupDemoPeople } from './demo-groups.js';

const person = (id: string, describes: string) => ({ id, name: id, title: '', describes });

describe('the people of the demo', () => {
  it('stand in groups by what they can show, and nobody is left out', () => {
    const people = [
      person('a', 'Interviewer, suite review'),
      person('b', 'Recruiter'),
      person('c', 'Committee chair'),
      person('d', 'Something else'),
      person('e', 'Hiring manager'),
    ];
    const groups = groupDemoPeople(people);
    expect(groups.map((group) => group.people.map(({ id }) => id))).toEqual([['a'], ['c'], ['b'], ['e'], ['d']]);
    expect(groups.flatMap((group) => group.people)).toHaveLength(people.length);
  });
});
