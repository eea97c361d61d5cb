import { describe, expect, it } from '@jest/globals';
import { mentionsPayHistory } from './pay-history.js';

describe('a note that tells pay history', () => {
  it.each([
    'Currently making 95k at a bank',
    'Her current base salary is 110',
    'last package was lower',
    'Asked for the salary history, none given',
    'He earned about €90,000 there',
    'is on 120k',
  ])('is noticed: %s', (text) => expect(mentionsPayHistory(text)).toBe(true));

  it.each([
    'Expects 95,000 to 105,000 base',
    'Would like to talk about equity first',
    'Made 3 counter-proposals on scope'.replace('3', 'three'),
    'Current notice period is two months',
    '',
  ])('is not suspected: %s', (text) => expect(mentionsPayHistory(text)).toBe(false));
});
