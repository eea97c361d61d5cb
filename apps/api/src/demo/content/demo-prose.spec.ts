import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { DemoCard, DemoDraft } from './index.js';
import { DEMO_CONTENT } from './index.js';

interface Pack {
  criteria: { anchors: Record<string, string> }[];
}

const pack = parse(readFileSync(new URL('../../../../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8')) as Pack;
const { requisitions, candidates, cards, drafts, excuses, recusals, outcomes } = DEMO_CONTENT;

/** Every written text of the content, wherever it sits. Keys, names, addresses, ids and option words are not prose. */
function prose(): string[] {
  const ofCard = (card: DemoCard | DemoDraft): string[] => [
    ...('summary' in card ? [card.summary] : []),
    ...Object.values(card.ratings).flatMap(({ evidence, note }) => [...evidence.map(({ text }) => text), note ?? '']),
    ...[...card.indicators, ...card.redFlags].map(({ quote }) => quote),
    ...(card.evalSuite
      ? Object.entries({ text: card.evalSuite.text, ...card.evalSuite.answers }).flatMap(([field, value]) =>
          typeof value === 'string' && field !== 'shown' && field !== 'candidateRole' ? [value] : [],
        )
      : []),
  ];
  return [
    ...[...cards, ...drafts].flatMap(ofCard),
    ...requisitions.flatMap(({ intake, barNote, postedRange }) => [...Object.values(intake), barNote, postedRange]),
    ...candidates.flatMap(({ background, screen }) => [background, screen?.note ?? '']),
    ...[...excuses, ...recusals].map(({ reason }) => reason),
    ...outcomes.flatMap(({ preVotes, finalVotes }) => [...preVotes, ...finalVotes].map(({ note }) => note ?? '')),
    ...outcomes.flatMap(({ decision }) =>
      decision
        ? [
            decision.roleReason,
            ...[...decision.rationale, ...decision.dissent].map(({ text }) => text),
            decision.conditions,
          ]
        : [],
    ),
  ].filter((text) => text !== '');
}

const sentencesOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[.!?]+["”’]*(?:\s+|$)|[“”]/)
    .map((sentence) => sentence.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
    .filter((sentence) => sentence !== '');

const repeated = (items: readonly string[]): string[] => {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(item).size);
};

describe('the prose of the demo organisation', () => {
  it('is read by a check that would notice: case, quotation marks and final stops do not hide a repetition', () => {
    expect(repeated(sentencesOf('Held the release. Asked why! “held the Release.”'))).toEqual(['held the release']);
  });

  it('never says the same sentence twice', () => {
    expect(prose().length).toBeGreaterThan(700);
    expect(repeated(prose().flatMap(sentencesOf))).toEqual([]);
  });

  it('never fills the same template: no run of seven words occurs twice', () => {
    const runs = prose().flatMap((text) => {
      const words = sentencesOf(text).join(' ').split(' ');
      return words.slice(6).map((_, index) => words.slice(index, index + 7).join(' '));
    });
    expect(repeated(runs)).toEqual([]);
  });

  it.each([
    [
      'protected classes',
      /\b(age|aged|young|elderly|race|racial|ethnic\w*|religio\w*|pregnan\w*|disab\w*|gender|sexual\w*|married|nationality|accent|native|culture fit)\b/i,
    ],
    ['a candidate as he or she', /\b(he|she|his|hers?|him)\b/i],
    [
      'pay history',
      /\b((current|present|previous|last|past|former|existing) (salary|pay|compensation|base|package)|earns|earned (at|in|as)|was paid|salary history)\b/i,
    ],
    ['real addresses', /https?:\/\/(?!files\.example\.org)/],
  ])('does not mention %s', (_, pattern) => {
    expect(prose().filter((text) => pattern.test(text))).toEqual([]);
  });

  it('does not copy an anchor of the rubric', () => {
    const anchors = pack.criteria.flatMap((criterion) => Object.values(criterion.anchors).flatMap(sentencesOf));
    const long = anchors.filter((sentence) => sentence.split(' ').length >= 5);
    const all = prose().map((text) => sentencesOf(text).join(' '));
    expect(long.length).toBeGreaterThan(50);
    expect(long.filter((sentence) => all.some((text) => text.includes(sentence)))).toEqual([]);
  });
});
