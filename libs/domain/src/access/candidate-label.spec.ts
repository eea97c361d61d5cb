import { describe, expect, it } from '@jest/globals';
import { candidateLabel } from './candidate-label.js';

const idOf = (n: number): string => `0199aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('the label of a candidate who is hidden', () => {
  it('is the same each time, and begins with a letter', () => {
    expect(candidateLabel(idOf(1))).toBe(candidateLabel(idOf(1)));
    for (let n = 0; n < 50; n += 1) expect(candidateLabel(idOf(n))).toMatch(/^Candidate [A-HJ-NP-Z][A-HJ-NP-Z2-9]{3}$/);
  });

  it('tells candidates of a requisition apart', () => {
    const labels = Array.from({ length: 200 }, (_, n) => candidateLabel(idOf(n)));
    expect(new Set(labels).size).toBeGreaterThanOrEqual(199);
  });
});
