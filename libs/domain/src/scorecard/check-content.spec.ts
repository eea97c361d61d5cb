import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '../shared/domain-error.js';
import { LIMITS } from '../shared/limits.js';
import { completeContent, evidence, tinyKit } from '../testing/card-of.js';
import { checkArtifactLinks, checkContent, readContent } from './check-content.js';
import { EMPTY_CONTENT } from './scorecard.js';

const kit = tinyKit();
const wrong = (content: unknown) => checkContent(content, kit).map((one) => one.path);
const withItem = (more: Record<string, unknown>) => completeContent({ evidence: [{ ...evidence(['C1']), ...more }] });

describe('a draft', () => {
  it('may be empty, half done or complete', () => {
    expect(wrong(EMPTY_CONTENT)).toEqual([]);
    expect(wrong(completeContent())).toEqual([]);
    expect(wrong({ ...completeContent(), dismissedHints: ['culture-fit:0a1b2c3d'] })).toEqual([]);
    expect(wrong(withItem({ text: '', timeMarkSeconds: 860 }))).toEqual([]);
    expect(wrong(withItem({ text: 'One line,\r\n\tand another.' }))).toEqual([]);
  });

  it.each([
    ['no object', null, ['']],
    ['a missing field', { ...EMPTY_CONTENT, summary: undefined }, ['/summary']],
    ['an unknown field', { ...EMPTY_CONTENT, salary: 1 }, ['/salary']],
    ['ratings as a list', { ...EMPTY_CONTENT, ratings: [] }, ['/ratings']],
    ['dismissals that are no list', { ...EMPTY_CONTENT, dismissedHints: 'all' }, ['/dismissedHints']],
    [
      'a dismissal with words in it, and one twice',
      { ...EMPTY_CONTENT, dismissedHints: ['adjective:smart', 'hearsay:0a1b2c3d', 'hearsay:0a1b2c3d'] },
      ['/dismissedHints/0', '/dismissedHints/2'],
    ],
    [
      'too many dismissals',
      { ...EMPTY_CONTENT, dismissedHints: Array.from({ length: LIMITS.dismissedHints + 1 }, () => 'hearsay:0a1b2c3d') },
      ['/dismissedHints'],
    ],
    [
      'an unknown level',
      completeContent({ ratings: { C1: { level: 5 as never, notAssessed: null, confidence: null } } }),
      ['/ratings/C1/level'],
    ],
    [
      'a level as text',
      completeContent({ ratings: { C1: { level: '3' as never, notAssessed: null, confidence: null } } }),
      ['/ratings/C1/level'],
    ],
    [
      'a level and a reason',
      completeContent({ ratings: { C1: { level: 3, notAssessed: 'no_time', confidence: null } } }),
      ['/ratings/C1'],
    ],
    [
      'an unknown reason',
      completeContent({ ratings: { C1: { level: null, notAssessed: 'bored' as never, confidence: null } } }),
      ['/ratings/C1/notAssessed'],
    ],
    [
      "another version's criterion",
      completeContent({ ratings: { C99: { level: 3, notAssessed: null, confidence: null } } }),
      ['/ratings/C99'],
    ],
    [
      "another round's criterion",
      completeContent({ ratings: { C9: { level: 3, notAssessed: null, confidence: null } } }),
      ['/ratings/C9'],
    ],
    [
      'a rating with a field of its own',
      completeContent({ ratings: { C1: { level: 3, notAssessed: null, confidence: null, weight: 9 } as never } }),
      ['/ratings/C1/weight'],
    ],
    [
      "another round's indicator",
      completeContent({ indicators: { 'TM-1': { answer: 'yes', quote: 'x' } } }),
      ['/indicators/TM-1'],
    ],
    [
      'an unknown answer',
      completeContent({ indicators: { 'AI-1': { answer: 'maybe' as never, quote: '' } } }),
      ['/indicators/AI-1/answer'],
    ],
    ['an unknown flag', completeContent({ redFlags: [{ flagId: 'RF-9', quote: 'x' }] }), ['/redFlags/0/flagId']],
    [
      'the same flag twice',
      {
        ...completeContent(),
        redFlags: [
          { flagId: 'RF-1', quote: 'x' },
          { flagId: 'RF-1', quote: 'y' },
        ],
      },
      ['/redFlags'],
    ],
    [
      'a flag under a criterion that this round does not rate',
      completeContent({ redFlags: [{ flagId: 'RF-1', quote: 'x', criterionId: 'C77' }] }),
      ['/redFlags/0/criterionId'],
    ],
    [
      'a flag with a long quote',
      completeContent({ redFlags: [{ flagId: 'RF-1', quote: 'x'.repeat(LIMITS.quote + 1) }] }),
      ['/redFlags/0/quote'],
    ],
    ['an unknown recommendation', completeContent({ recommendation: 'maybe' as never }), ['/recommendation']],
    ['a turned direction in the sentence', completeContent({ summary: 'Fine\u202Edetcejer' }), ['/summary']],
    ['a long sentence', completeContent({ summary: 'x'.repeat(LIMITS.summary + 1) }), ['/summary']],
    ['an unknown seniority', completeContent({ supportedSeniority: 'intern' as never }), ['/supportedSeniority']],
  ])('is refused with %s, naming the field', (_, content, paths) => {
    expect(wrong(content)).toEqual(paths);
  });

  it.each([
    ['an id that is none', { id: 'x' }, 'id'],
    ['an unknown kind', { kind: 'rumour' }, 'kind'],
    ['an unknown direction', { direction: 'sideways' }, 'direction'],
    ['a long text', { text: 'x'.repeat(LIMITS.evidenceText + 1) }, 'text'],
    ['a control character', { text: 'It rang\u0007' }, 'text'],
    ['a text that is no text', { text: 7 }, 'text'],
    ['a negative time mark', { timeMarkSeconds: -1 }, 'timeMarkSeconds'],
    ['a broken time mark', { timeMarkSeconds: 1.5 }, 'timeMarkSeconds'],
    ['no criterion', { criterionIds: [] }, 'criterionIds'],
    ["another round's criterion", { criterionIds: ['C9'] }, 'criterionIds/0'],
    ['a criterion twice', { criterionIds: ['C1', 'C1'] }, 'criterionIds'],
    ['a file that is no id', { artifactId: '../etc/passwd' }, 'artifactId'],
    ['an unknown suite field', { suite: { salary: '1' } }, 'suite/salary'],
    ['a suite answer out of its options', { suite: { shown: 'sold' } }, 'suite/shown'],
    ['a suite choice of several out of its options', { suite: { judge: ['human', 'oracle'] } }, 'suite/judge/1'],
    ['a number that is none', { suite: { caseCount: '412' } }, 'suite/caseCount'],
    ['a list that is none', { suite: { slices: 'all' } }, 'suite/slices'],
  ])('is refused with a piece of evidence with %s', (_, more, field) => {
    expect(wrong(withItem(more))).toEqual([`/evidence/0/${field}`]);
  });

  it('accepts a full suite', () => {
    const suite = {
      feature: 'Refunds',
      caseCount: 412,
      shown: 'artefact',
      judge: ['human'],
      slices: ['Refund window'],
    };
    expect(wrong(withItem({ kind: 'eval_suite', suite }))).toEqual([]);
  });

  it('never holds one piece of evidence twice, nor more than it can show', () => {
    const piece = evidence(['C1']);
    expect(wrong(completeContent({ evidence: [piece, { ...piece }] }))).toEqual(['/evidence/1/id']);
    const many = Array.from({ length: LIMITS.evidenceItems + 1 }, () => evidence(['C1']));
    expect(wrong(completeContent({ evidence: many }))).toEqual(['/evidence']);
  });

  it('is refused whole, with all that is wrong', () => {
    expect(() => readContent({ ...EMPTY_CONTENT, summary: 3 }, kit)).toThrow('can not be stored');
    expect(readContent(completeContent(), kit).recommendation).toBe('yes');
  });

  it('is refused with at most a hundred problems, however many unknown keys it holds', () => {
    const ratings = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, 1]));
    const refused = (): unknown => {
      try {
        return readContent({ ...EMPTY_CONTENT, ratings }, kit);
      } catch (error) {
        return error;
      }
    };
    expect((refused() as DomainError).details.errors).toHaveLength(100);
  });

  it('points only at files of its own card', () => {
    const item = evidence(['C1'], { artifactId: 'a' });
    expect(checkArtifactLinks([item], ['a'])).toEqual([]);
    expect(checkArtifactLinks([evidence(['C1']), item], ['b']).map((one) => one.path)).toEqual([
      '/evidence/1/artifactId',
    ]);
  });

  it('is read by own fields only, so that a criterion called constructor is unknown', () => {
    expect(
      wrong(
        JSON.parse(
          '{"ratings":{"__proto__":{"level":1}},"evidence":[],"indicators":{},"redFlags":[],"recommendation":null,"summary":"","supportedSeniority":null}',
        ),
      ),
    ).toEqual(['/ratings/__proto__']);
  });
});
