import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '../../shared/limits.js';
import { checkDismissedHints, withDismissed } from './dismissed-hints.js';
import type { LintContext } from './lint-rule.js';
import { LINT_RULES, lintText } from './lint-text.js';
import { FIRING_SENTENCES } from './testing/firing-sentences.js';
import { SILENT_SENTENCES } from './testing/silent-sentences.js';

const plain: LintContext = { isQuote: false, anchors: [] };
const lint = (text: string, more: Partial<LintContext> = {}) => lintText(text, { ...plain, ...more });
const said = (text: string, more: Partial<LintContext> = {}) =>
  lint(text, more).map(({ ruleId, words }) => [ruleId, words]);

describe('a hint', () => {
  it('says where the words stand, as they were written', () => {
    const text = '🙂 Wrote a plan. Great Culture-Fit!';
    const [hint] = lint(text);
    expect(hint).toMatchObject({ ruleId: 'culture-fit', words: 'Culture-Fit' });
    expect(text.slice(hint?.start, hint?.end)).toBe('Culture-Fit');
    expect(hint?.message).toBe('“Culture-Fit” names no behaviour. What did they do or say?');
  });

  it('is given once for the same words, whatever their case', () => {
    expect(said('Her husband. HER HUSBAND. Her  husband.')).toEqual([['protected-class', 'Her husband']]);
  });

  it('is not given by two rules for the same words, nor for an adjective beside a graver one', () => {
    expect(said('Great culture fit.')).toEqual([['culture-fit', 'culture fit']]);
    expect(said('Currently making 140k.')).toEqual([['salary-history', 'Currently making']]);
  });

  it('reads across a hyphen, a line and one kind of apostrophe or the other, not across a sentence', () => {
    expect(said('culture-fit')).toEqual(said('culture-fit'));
    expect(lint('She’s pregnant.')).toHaveLength(1);
    expect(lint("She's pregnant.")).toHaveLength(1);
    expect(lint('Described the culture. Fit the curve by hand.')).toEqual([]);
  });
});

describe('quoted words', () => {
  const family = 'I moved here for my husband and took the on-call week.';
  it('about family are a hint with other words', () => {
    const quoted = '“husband”: quoted words, fine if they said it unasked; do not use it as evidence.';
    expect(lint(`“${family}”`).map((one) => one.message)).toEqual([quoted]);
    expect(lint(family, { isQuote: true }).map((one) => one.message)).toEqual([quoted]);
    expect(lint(family)[0]?.message).toContain('which may not count');
  });

  it('do not make the interviewer’s own words beside them quoted', () => {
    const [hint] = lint('“We held it.” Great culture fit.', { isQuote: true });
    expect(hint?.ruleId).toBe('culture-fit');
  });

  it('without marks may be the interviewer’s: the kind is preset, so the other rules speak and say how to mark them', () => {
    expect(lint('Great culture fit', { isQuote: true })[0]?.message).toBe(
      '“culture fit” names no behaviour. What did they do or say? If they said it, put it in quotation marks.',
    );
    expect(said('“Great culture fit”', { isQuote: true })).toEqual([]);
    expect(said('Very smart', { isQuote: true })).toEqual([['adjective', 'smart']]);
    expect(said('We are good at night shifts', { isQuote: true })).toEqual([]);
  });

  it('that tell pay are still salary history', () => {
    expect(lint('“I am currently earning 95k.”')[0]?.message).toContain('even said unasked');
  });
});

describe('a copy of the anchor', () => {
  const anchors = [
    'Names evals and one headline metric; cannot say where cases came from or who set the bar; suite was specified and owned by someone else.',
  ];
  it.each([
    ['word for word', 'Names evals and one headline metric; suite was specified and owned by someone else.', 2],
    ['with a word changed', 'The suite was specified and fully owned by someone else in the team.', 0],
    ['with case and stops changed', 'suite was SPECIFIED, and owned by someone else!', 1],
    [
      'beside a sentence of one’s own',
      'Spoke for ten minutes. Cannot say where cases came from or who set the bar.',
      1,
    ],
    ['of a few words only', 'Names evals.', 0],
    [
      'in a sentence of one’s own',
      'Asked who set the bar, named a contractor and where cases came from: tickets of March.',
      0,
    ],
  ])('%s', (_, text, expected) => {
    expect(lint(text, { anchors }).filter((one) => one.ruleId === 'anchor-copy')).toHaveLength(expected);
  });

  it('is not looked for where no anchor belongs to the text', () => {
    expect(lint('Cannot say where cases came from or who set the bar.')).toEqual([]);
  });
});

describe('an adjective', () => {
  it.each([
    ['a quotation', 'Smart: “I would stop it.”'],
    ['a number', 'Smart, 4 failures.'],
    ['a verb of telling', 'Smart, named the failures.'],
    ['something missing', 'Weak, could not name a failure.'],
  ])('is let pass beside %s', (_, text) => expect(lint(text)).toEqual([]));

  it.each(['Smart and talented.', 'Would be great.', 'Smart, motivated, experienced.'])('is a hint alone: %s', (text) =>
    expect(lint(text).map((one) => one.ruleId)).toEqual(['adjective']),
  );
});

/** Small, seeded: the same texts on every run. */
function* hostileTexts(count: number): Generator<string> {
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  const pieces = [
    ...SILENT_SENTENCES,
    ...Object.values(FIRING_SENTENCES).flat(),
    ...[
      '“',
      '”',
      '"',
      "'",
      '’',
      '\n',
      '.',
      ' ',
      '\0',
      '\uD800',
      'İ',
      'ß',
      '👩‍👩‍👧',
      'e\u0301',
      '€',
      '$',
      '140k',
      'العربية',
    ],
    ...['i', 'has', 'a', 'culture', 'fit', 'young', 'the', 'of'],
  ];
  for (let made = 0; made < count; made += 1) {
    const parts = Array.from({ length: next(30) }, () => pieces[next(pieces.length)] ?? '');
    yield parts.join(next(2) === 0 ? ' ' : '').slice(next(5));
  }
}

describe('whatever is typed', () => {
  it('is read without an error; every hint lies inside the text and shows its words', () => {
    for (const text of hostileTexts(1_500)) {
      for (const isQuote of [false, true]) {
        for (const { start, end, words, message } of lint(text, { isQuote, anchors: SILENT_SENTENCES.slice(0, 3) })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(words);
          expect(message).not.toBe('');
        }
      }
    }
  });

  const vocabulary = 'is currently making the culture of his young not he she i people has a family fit';
  it.each([
    ['one word that begins many phrases', 'he '],
    ['the beginning of a phrase', 'his her their '],
    ['a phrase', 'culture fit '],
    ['no blank', 'a'],
    ['blanks', ' '],
    ['apostrophes', "a'"],
    ['quotation marks', '“"”'],
    ['stops', 'a. '],
    ['many words of the rules', `${vocabulary} `],
    ['surrogates', '👩‍👧'],
  ])('costs steps in proportion to its length: %s', (_, unit) => {
    const steps = (length: number): number => {
      const tally = { steps: 0 };
      lintText(
        unit.repeat(Math.ceil(length / unit.length)).slice(0, length),
        { isQuote: false, anchors: [vocabulary] },
        tally,
      );
      return tally.steps;
    };
    const [small, large] = [steps(LIMITS.evidenceText), steps(8 * LIMITS.evidenceText)];
    expect(large).toBeLessThan(8.5 * small + 200);
    expect(small).toBeLessThan(100 * LIMITS.evidenceText);
  });
});

describe('a dismissal', () => {
  it('names the rule and a hash, not the words', () => {
    const [hint] = lint('Great culture fit.');
    expect(hint?.key).toMatch(/^culture-fit:[0-9a-f]{8}$/);
    expect(checkDismissedHints([hint?.key], '/d')).toEqual([]);
  });

  it('is kept once, and the oldest goes beyond the limit', () => {
    const many = Array.from({ length: LIMITS.dismissedHints }, (_, at) => `hearsay:${String(at).padStart(8, '0')}`);
    expect(withDismissed(many, many[3] ?? '')).toBe(many);
    const more = withDismissed(many, 'hearsay:ffffffff');
    expect(more).toHaveLength(LIMITS.dismissedHints);
    expect(more.at(-1)).toBe('hearsay:ffffffff');
    expect(more).not.toContain(many[0]);
  });
});

it('every rule says what it catches, why, and what it lets pass', () => {
  for (const { title, catches, reason, letsPass, examples } of LINT_RULES) {
    for (const text of [title, catches, reason, letsPass]) expect(text.length).toBeGreaterThan(5);
    expect(examples.fires.length).toBeGreaterThan(0);
    expect(examples.silent.length).toBeGreaterThan(0);
  }
  expect(new Set(LINT_RULES.map((rule) => rule.id)).size).toBe(LINT_RULES.length);
});
