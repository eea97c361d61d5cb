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
    'currently on 95k',
    'Presently at around 110k base',
    'on €105,000 right now',
    'was paid 100k in her old job',
    'comes from 140k TC',
    'took home 8k a month',
    'would like to keep her 95k',
    'Current CTC 40 LPA',
    'Salary at Northwind: 180k',
    'the payslip shows 4,200',
  ])('is noticed: %s', (text) => expect(mentionsPayHistory(text)).toBe(true));

  it.each([
    'Expects 95,000 to 105,000 base',
    'Would like to talk about equity first',
    'Made three counter-proposals on scope',
    'Current notice period is two months',
    'Currently on 3 months of notice',
    'Expects 120k today, no more than that',
    'Her expectation is 95k base',
    'Base at least 100k, or 90k with a car',
    'At present at the Lisbon office, wants 20 % remote',
    'Wants to be paid in full in euro',
    '',
  ])('is not suspected: %s', (text) => expect(mentionsPayHistory(text)).toBe(false));
});
