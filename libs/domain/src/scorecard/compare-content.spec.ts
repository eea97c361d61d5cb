import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeContent, evidence } from '../testing/card-of.js';
import { compareContent, isCriterionChanged } from './compare-content.js';
import type { ScorecardContent } from './scorecard.js';

const piece = evidence(['C1', 'C2']);
const before = completeContent({ evidence: [piece] });

describe('what changed between two texts of a card', () => {
  it('is named by meaning, in the order of the form', () => {
    const added = evidence(['C1'], { direction: 'against' });
    const after: ScorecardContent = {
      ...before,
      ratings: {
        ...before.ratings,
        C1: { level: 2, notAssessed: null, confidence: 'low' },
        C2: { level: null, notAssessed: 'no_time', confidence: null },
      },
      evidence: [{ ...piece, text: 'Said otherwise.' }, added],
      indicators: { 'AI-1': { answer: 'yes', quote: 'I decide that.' } },
      redFlags: [{ flagId: 'RF-1', quote: 'What suite?' }],
      recommendation: 'no',
    };
    expect(compareContent(before, after).map(({ what, before: was, after: is }) => [what, was, is])).toEqual([
      ['level', before.ratings['C1'], after.ratings['C1']],
      ['confidence', 'high', 'low'],
      ['level', before.ratings['C2'], after.ratings['C2']],
      ['evidence', piece, after.evidence[0]],
      ['evidence', null, added],
      ['indicator', { answer: 'not_seen', quote: '' }, after.indicators['AI-1']],
      ['redFlag', null, after.redFlags[0]],
      ['recommendation', 'yes', 'no'],
    ]);
    expect(compareContent(after, before)).toHaveLength(8);
  });

  it('is nothing where only the order, the notes or an unfinished piece differ', () => {
    const two = evidence(['C2']);
    const start = { ...before, evidence: [piece, two] };
    const same: ScorecardContent = {
      ...start,
      evidence: [two, { ...piece, open: false }, evidence(['C1'], { open: true })],
      indicators: { 'AI-1': { answer: 'not_seen', quote: '' } },
      notes: [{ id: 'n', text: 'Mine.', atSeconds: null, used: false }],
      dismissedHints: ['x'],
    };
    expect(compareContent(start, same)).toEqual([]);
  });

  it('finds every change of a sentence, and none in the same text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const found = compareContent({ ...before, summary: one }, { ...before, summary: other });
        expect(found).toHaveLength(one === other ? 0 : 1);
      }),
    );
  });

  it('knows which criterion reads otherwise', () => {
    const after = { ...before, evidence: [{ ...piece, criterionIds: ['C2'] }] };
    expect(isCriterionChanged(before, after, 'C1')).toBe(true);
    expect(isCriterionChanged(before, after, 'C4')).toBe(false);
  });
});
