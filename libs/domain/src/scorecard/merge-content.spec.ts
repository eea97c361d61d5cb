import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeContent } from './merge-content.js';
import { EMPTY_CONTENT, type EvidenceItem, type Rating, type ScorecardContent } from './scorecard.js';

const piece = (id: string, text: string, change: Partial<EvidenceItem> = {}): EvidenceItem => ({
  ...{ id, text, kind: 'behaviour', direction: 'for', timeMarkSeconds: null, criterionIds: ['C1'] },
  ...{ artifactId: null, suite: null, ...change },
});
const rated = (level: Rating['level'], confidence: Rating['confidence'] = null): Rating => ({
  level,
  notAssessed: null,
  confidence,
});
const card = (change: Partial<ScorecardContent>): ScorecardContent => ({ ...EMPTY_CONTENT, ...change });

describe('merging two versions of a card', () => {
  it('keeps the hints waved away on either side, without asking', () => {
    const [a, b, c] = ['hearsay:0000000a', 'hearsay:0000000b', 'hearsay:0000000c'] as const;
    const [base, mine, theirs] = [[a], [a, b], [a, c]].map((dismissedHints) => card({ dismissedHints }));
    const merged = mergeContent(base!, mine!, theirs!);
    expect(merged).toEqual({ conflicts: [], content: card({ dismissedHints: [a, b, c] }) });
  });

  it('takes from each side what only that side changed', () => {
    const base = card({ ratings: { C1: rated(2) }, evidence: [piece('a', 'one')], summary: 'Same.' });
    const mine = { ...base, ratings: { C1: rated(2, 'high'), C2: rated(3) }, evidence: [piece('a', 'one, longer')] };
    const theirs = {
      ...base,
      ratings: { C1: rated(3) },
      evidence: [piece('a', 'one', { direction: 'against' }), piece('b', 'two')],
    };
    expect(mergeContent(base, mine, theirs)).toEqual({
      conflicts: [],
      content: card({
        ratings: { C1: rated(3, 'high'), C2: rated(3) },
        evidence: [piece('a', 'one, longer', { direction: 'against' }), piece('b', 'two')],
        summary: 'Same.',
      }),
    });
  });

  it('asks about a text that both changed, and does as the person says', () => {
    const base = card({ evidence: [piece('a', 'one')] });
    const mine = card({ evidence: [piece('a', 'one of mine')] });
    const theirs = card({ evidence: [piece('a', 'one of theirs')] });
    const path = '/evidence/a/text';
    const asked = mergeContent(base, mine, theirs);
    expect(asked.conflicts).toEqual([{ path, base: 'one', mine: 'one of mine', theirs: 'one of theirs' }]);
    expect(asked.content).toEqual(mine);
    const told = (choice: 'mine' | 'theirs' | 'both') => mergeContent(base, mine, theirs, new Map([[path, choice]]));
    expect(told('theirs')).toEqual({ content: theirs, conflicts: [] });
    expect(told('mine')).toEqual({ content: mine, conflicts: [] });
    expect(told('both').content.evidence[0]?.text).toBe('one of mine\none of theirs');
  });

  it('never mixes a level with a reason for having none', () => {
    const base = card({ ratings: { C1: rated(null) } });
    const mine = card({ ratings: { C1: rated(3, 'low') } });
    const theirs = card({ ratings: { C1: { level: null, notAssessed: 'no_time', confidence: null } } });
    const { conflicts, content } = mergeContent(base, mine, theirs);
    expect(conflicts.map((one) => one.path)).toEqual(['/ratings/C1/rated']);
    expect(content.ratings.C1).toEqual(rated(3, 'low'));
    expect(mergeContent(base, mine, theirs, new Map([['/ratings/C1/rated', 'theirs']])).content.ratings.C1).toEqual({
      level: null,
      notAssessed: 'no_time',
      confidence: 'low',
    });
  });

  it('lets a deletion stand, unless the other side went on writing there', () => {
    const base = card({ evidence: [piece('a', 'one'), piece('b', 'two')] });
    const deleted = card({ evidence: [piece('b', 'two')] });
    const more = card({ evidence: [piece('a', 'one, and more'), piece('b', 'two')] });
    expect(mergeContent(base, deleted, base).content).toEqual(deleted);
    expect(mergeContent(base, deleted, more)).toEqual({
      conflicts: [],
      content: card({ evidence: [piece('b', 'two'), piece('a', 'one, and more')] }),
    });
    expect(mergeContent(base, base, card({ evidence: [] })).content.evidence).toEqual([]);
  });

  it('merges fields of later versions too, by id where they have one', () => {
    const note = (id: string, text: string) => ({ id, text, atSeconds: null, used: false });
    const base = card({ notes: [note('n1', 'one')] });
    const merged = mergeContent(
      base,
      card({ notes: [note('n1', 'one'), note('n2', 'mine')] }),
      card({ notes: [note('n1', 'one!'), note('n3', 'theirs')] }),
    );
    expect(merged.content.notes).toEqual([note('n1', 'one!'), note('n2', 'mine'), note('n3', 'theirs')]);
  });

  const text = fc.constantFrom('', 'x', 'y', 'z');
  const arbitrary = fc.record({
    ratings: fc.dictionary(
      fc.constantFrom('C1', 'C2'),
      fc.record({
        level: fc.constantFrom(null, 1, 3),
        notAssessed: fc.constant(null),
        confidence: fc.constantFrom(null, 'low', 'high'),
      }),
    ),
    evidence: fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), text).map(([id, words]) => piece(id, words)),
      { selector: (one) => one.id },
    ),
    indicators: fc.dictionary(fc.constantFrom('I1'), fc.record({ answer: fc.constantFrom('yes', 'no'), quote: text })),
    redFlags: fc.uniqueArray(fc.record({ flagId: fc.constantFrom('F1', 'F2'), quote: text }), {
      selector: (one) => one.flagId,
    }),
    recommendation: fc.constantFrom(null, 'yes', 'no'),
    summary: text,
    supportedSeniority: fc.constant(null),
  }) as fc.Arbitrary<ScorecardContent>;

  it('changes nothing where one side did not change', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (base, other) => {
        expect(mergeContent(base, other, base)).toEqual({ content: other, conflicts: [] });
        expect(mergeContent(base, base, other)).toEqual({ content: other, conflicts: [] });
        expect(mergeContent(base, other, other)).toEqual({ content: other, conflicts: [] });
      }),
    );
  });

  it('sees the same conflicts from both sides, and loses no text that either side wrote', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, arbitrary, (base, mine, theirs) => {
        const one = mergeContent(base, mine, theirs);
        const other = mergeContent(base, theirs, mine);
        expect(new Set(other.conflicts.map((each) => each.path))).toEqual(
          new Set(one.conflicts.map((each) => each.path)),
        );
        const kept = JSON.stringify([one.content, one.conflicts]);
        for (const side of [mine, theirs]) {
          for (const item of side.evidence) {
            const before = base.evidence.find((each) => each.id === item.id);
            if (item.text !== before?.text) expect(kept).toContain(`"${item.text}"`);
          }
          if (side.summary !== base.summary) expect(kept).toContain(`"${side.summary}"`);
        }
      }),
    );
  });

  it('has nothing left to ask once every conflict is decided', () => {
    fc.assert(
      fc.property(
        arbitrary,
        arbitrary,
        arbitrary,
        fc.constantFrom('mine', 'theirs', 'both'),
        (base, mine, theirs, choice) => {
          const { conflicts } = mergeContent(base, mine, theirs);
          const choices = new Map(conflicts.map((each) => [each.path, choice] as const));
          expect(mergeContent(base, mine, theirs, choices).conflicts).toEqual([]);
        },
      ),
    );
  });

  it('keeps the questions that either window marked as asked, and takes one off that the other took off', () => {
    const base = { ...EMPTY_CONTENT, asked: ['R1-Q1'] };
    const mine = { ...base, asked: ['R1-Q1', 'R1-Q2'] };
    const theirs = { ...base, asked: ['R1-Q1', 'R1-Q3'] };
    expect(mergeContent(base, mine, theirs)).toMatchObject({
      conflicts: [],
      content: { asked: ['R1-Q1', 'R1-Q2', 'R1-Q3'] },
    });
    expect(mergeContent(base, base, { ...base, asked: [] }).content.asked).toEqual([]);
  });
});
