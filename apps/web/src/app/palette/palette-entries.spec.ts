import { describe, expect, it } from '@jest/globals';
import { matchEntries } from './palette-entries.js';

const entry = (label: string, hint = '') => ({ id: label, group: 'g', label, hint, to: '/' });
const entries = [entry('Noor Halvorsen', 'R1 Suite review'), entry('José Ramírez', 'R2 Data'), entry('My work')];

describe('the palette', () => {
  it('finds by every word, in name or hint, whatever the case and accents', () => {
    expect(matchEntries(entries, 'jose RAMIREZ').map(({ label }) => label)).toEqual(['José Ramírez']);
    expect(matchEntries(entries, 'noor suite').map(({ label }) => label)).toEqual(['Noor Halvorsen']);
    expect(matchEntries(entries, 'noor data')).toEqual([]);
  });

  it('shows everything before a word is typed', () => {
    expect(matchEntries(entries, '  ')).toHaveLength(3);
  });
});
