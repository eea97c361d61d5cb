import { describe, expect, it } from '@jest/globals';
import { LINT_RULES, lintText } from './lint-text.js';
import { FIRING_SENTENCES } from './testing/firing-sentences.js';
import { SILENT_SENTENCES } from './testing/silent-sentences.js';

const lint = (text: string) => lintText(text, { isQuote: false, anchors: [] });
const firing = Object.entries(FIRING_SENTENCES).flatMap(([ruleId, texts]) =>
  texts.map((text) => [ruleId, text] as const),
);

describe('the corpus of sentences', () => {
  it('is large enough to say something', () => {
    expect(new Set(SILENT_SENTENCES).size).toBeGreaterThanOrEqual(60);
    expect(new Set(firing.map(([, text]) => text)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(SILENT_SENTENCES)('stays silent under: %s', (text) => {
    expect(lint(text).map(({ ruleId, words }) => `${ruleId}: ${words}`)).toEqual([]);
  });

  it.each(firing)('hints by %s under: %s', (ruleId, text) => {
    expect(lint(text).map((hint) => hint.ruleId)).toContain(ruleId);
  });
});

describe('a private note', () => {
  const inNote = (text: string) =>
    lintText(text, { isQuote: false, isNote: true, anchors: [] }).map((one) => one.ruleId);

  it.each(firing)('%s is asked about only where it should stand in no note: %s', (ruleId, text) => {
    const asked = ['protected-class', 'salary-history', 'culture-fit'];
    if (asked.includes(ruleId)) expect(inNote(text)).toContain(ruleId);
    else expect(inNote(text)).not.toContain(ruleId);
  });
});

describe('the examples of the help page', () => {
  it.each(LINT_RULES.flatMap(({ id, examples }) => examples.silent.map((text) => [id, text] as const)))(
    '%s lets pass: %s',
    (_, text) => expect(lint(text)).toEqual([]),
  );

  it.each(LINT_RULES.flatMap(({ id, examples }) => examples.fires.map((text) => [id, text] as const)))(
    '%s catches: %s',
    (ruleId, text) => {
      // The example of a copied anchor is a copy of this one.
      const anchors = ['Names evals and one headline metric; cannot say where cases came from or who set the bar.'];
      expect(lintText(text, { isQuote: false, anchors }).map((hint) => hint.ruleId)).toContain(ruleId);
    },
  );
});
