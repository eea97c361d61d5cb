import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lintText } from '@app/domain';
import { parse } from 'yaml';
import type { DemoCard, DemoDraft } from './index.js';
import { DEMO_CONTENT } from './index.js';

interface Pack {
  criteria: { anchors: Record<string, string> }[];
}

const pack = parse(readFileSync(new URL('../../../../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8')) as Pack;
/** Of every criterion, which is more than a piece is compared with. */
const anchors = pack.criteria.flatMap((criterion) => Object.values(criterion.anchors));

interface Written {
  readonly text: string;
  readonly isQuote: boolean;
}

const writtenOn = (card: DemoCard | DemoDraft): readonly Written[] => [
  ...Object.values(card.ratings).flatMap(({ evidence }) =>
    evidence.map(({ text, kind }) => ({ text, isQuote: kind === 'quote' })),
  ),
  ...[...card.indicators, ...card.redFlags].map(({ quote }) => ({ text: quote, isQuote: false })),
  ...('summary' in card ? [{ text: card.summary, isQuote: false }] : []),
];

const written = [...DEMO_CONTENT.cards, ...DEMO_CONTENT.drafts].flatMap(writtenOn).filter(({ text }) => text !== '');

/** Realistic cards that were written before the hints were: a hint that stands under many of them would be switched off. */
describe('the text hints over every text of the demo cards', () => {
  it('stand under less than one text in a hundred, and only for an adjective that is the whole sentence', () => {
    const hints = written.flatMap(({ text, isQuote }) =>
      lintText(text, { isQuote, anchors }).map(({ ruleId, words }) => `${ruleId}: ${words}`),
    );
    expect(anchors.length).toBeGreaterThan(40);
    expect(written.length).toBeGreaterThan(700);
    expect(hints.sort()).toEqual([
      'adjective: Competent',
      'adjective: Convincing',
      'adjective: Strong',
      'adjective: good',
      'adjective: strong',
      'adjective: weak',
    ]);
    expect(hints.length / written.length).toBeLessThan(0.01);
  });

  it('stand under two quotations of those typed without their marks, which can not be told from a judgement', () => {
    const quotes = written.filter(({ isQuote }) => isQuote).map(({ text }) => text.replaceAll(/[“”"]/g, ''));
    const hinted = quotes.filter((text) => lintText(text, { isQuote: true, anchors }).length > 0);
    expect(quotes.length).toBeGreaterThan(100);
    expect(hinted).toEqual(['The team had the cases in good order.', 'The bar was ninety, ninety is good.']);
  });
});
