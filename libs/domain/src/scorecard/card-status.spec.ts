import { describe, expect, it } from '@jest/globals';
import { addHours, toInstant } from '../shared/instant.js';
import { type AssignedCard, cardStatusOf } from './card-status.js';

const now = toInstant('2026-11-02T09:00:00.000Z');
const card = (change: Partial<AssignedCard>): AssignedCard => ({
  status: 'accepted',
  submitted: false,
  dueAt: addHours(now, 20),
  startsAt: addHours(now, -4),
  ...change,
});

describe('the status of a card', () => {
  it.each([
    ['due', {}],
    ['late', { dueAt: addHours(now, -1) }],
    ['due', { dueAt: null }],
    ['planned', { startsAt: addHours(now, 1) }],
    ['planned', { startsAt: addHours(now, 1), dueAt: addHours(now, -1) }],
    ['planned', { startsAt: null }],
    ['submitted', { submitted: true, dueAt: addHours(now, -1) }],
    ['submitted', { submitted: true, status: 'conflict' }],
    ['excused', { status: 'excused' }],
    ['conflict', { status: 'conflict' }],
  ] as const)('is %s for %o', (expected, change) => {
    expect(cardStatusOf(card(change), now)).toBe(expected);
  });
});
