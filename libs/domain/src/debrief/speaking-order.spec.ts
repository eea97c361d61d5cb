import { describe, expect, it } from '@jest/globals';
import { type Speaker, speakingOrder } from './speaking-order.js';

const speaker = (personId: string, seniority: number, isHiringManager = false): Speaker => ({
  ...{ personId, name: `Name ${personId}`, seniority, isHiringManager },
});

describe('the speaking order', () => {
  const people = [speaker('d', 5), speaker('b', 2), speaker('m', 1, true), speaker('c', 2), speaker('a', 4)];

  it('is junior first, by name among equals, the hiring manager last however junior', () => {
    expect(speakingOrder(people, null)).toEqual({ basis: 'seniority', personIds: ['b', 'c', 'a', 'd', 'm'] });
  });

  it('says that it is by name where all are alike', () => {
    const alike = [speaker('b', 3), speaker('a', 3), speaker('m', 1, true)];
    expect(speakingOrder(alike, null)).toEqual({ basis: 'name', personIds: ['a', 'b', 'm'] });
  });

  it('is the facilitator’s where there is one: whoever came later speaks after, whoever left is left out', () => {
    expect(speakingOrder(people, ['d', 'gone', 'm', 'd'])).toEqual({
      ...{ basis: 'facilitator', personIds: ['d', 'm', 'b', 'c', 'a'] },
    });
  });
});
