import { readFileSync } from 'node:fs';
import { cardKitOf, gateStatus, lintText, missingForSubmit, type Rubric, scoreCriterion } from '@app/domain';
import { parseRubric } from '@app/rubric-format';
import { describe, expect, it } from '@jest/globals';
import { DEMO_CONTENT } from '../content/index.js';
import { EVIDENCE } from '../content/year/evidence.js';
import { demoCardContent } from '../demo-card-content.js';
import { yearContent } from './year-content.js';

const pack = readFileSync(new URL('../../../../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8');
const rubric = parseRubric(pack).rubric as Rubric;
const year = yearContent();
const distinct = (items: readonly string[]): number => new Set(items).size;

describe('the content of the year', () => {
  it('has people and candidates with names of their own, beside those of the story', () => {
    const people = [...DEMO_CONTENT.people, ...year.people];
    const candidates = [...DEMO_CONTENT.candidates, ...year.candidates];
    for (const all of [people, candidates]) {
      expect(distinct(all.map(({ name }) => name))).toBe(all.length);
      expect(distinct(all.map(({ email }) => email))).toBe(all.length);
      expect(distinct(all.map(({ key }) => key))).toBe(all.length);
    }
    expect(
      people.concat(candidates as never).every(({ email }) => /^[a-z.-]+@[a-z]+\.(example|org|com|net)$/.test(email)),
    ).toBe(true);
  });

  it('has closed requisitions only, and every panellist and manager is somebody', () => {
    const keys = new Set([...DEMO_CONTENT.people, ...year.people].map(({ key }) => key));
    for (const { status, panel, hiringManager, recruiter, committee } of year.requisitions) {
      expect(status).toBe('closed');
      for (const key of [...Object.values(panel).flat(), hiringManager, recruiter, ...committee])
        expect(keys).toContain(key);
      // A recruiter who rates could not read the calibration.
      expect(Object.values(panel).flat()).not.toContain(recruiter);
    }
  });

  it('has cards that the product itself would have taken', () => {
    const hasAgents = new Map(year.requisitions.map((one) => [one.key, one.hasAgents]));
    const requisition = new Map(year.candidates.map((one) => [one.key, one.requisition]));
    expect(year.cards.length).toBeGreaterThan(1300);
    for (const card of year.cards) {
      const kit = cardKitOf(rubric, card.round, hasAgents.get(requisition.get(card.candidate)!)!);
      expect(missingForSubmit(demoCardContent(card, kit, null), kit)).toEqual([]);
    }
  });

  it('has two pieces for each level of each criterion, none written twice, and none the lint would stop at', () => {
    const anchors = rubric.criteria.flatMap((criterion) => criterion.anchors.map(({ text }) => text));
    expect(Object.keys(EVIDENCE)).toEqual(rubric.criteria.map(({ id }) => id));
    const pieces = Object.values(EVIDENCE).flat(2);
    expect(pieces).toHaveLength(13 * 4 * 2);
    expect(distinct(pieces.map(([, text]) => text))).toBe(pieces.length);
    for (const [kind, text] of pieces) {
      const written = text.replaceAll('{f}', 'the refund assistant');
      expect([text, lintText(written, { isQuote: kind === 'quote', anchors })]).toEqual([text, []]);
    }
  });

  it('never writes one sentence on both cards of a round', () => {
    const sentences = new Map<string, string[]>();
    for (const { candidate, round, ratings } of year.cards) {
      const texts = Object.values(ratings).flatMap(({ evidence }) => evidence.map(({ text }) => text));
      const key = `${candidate} ${round}`;
      sentences.set(key, [...(sentences.get(key) ?? []), ...texts]);
    }
    for (const [key, texts] of sentences) expect([key, distinct(texts)]).toEqual([key, texts.length]);
  });

  it('decides each loop as it went: offers after five rounds only', () => {
    for (const { candidate, decision } of year.outcomes) {
      const rounds = year.candidates.find(({ key }) => key === candidate)!.interviews.length;
      if (decision!.outcome === 'hire') expect(rounds).toBe(5);
    }
    const hires = year.outcomes.filter(({ decision }) => decision!.outcome === 'hire').length;
    expect(hires).toBeGreaterThan(15);
    expect(hires).toBeLessThan(60);
  });

  it('hires over a contested gate with a written override, as the product asks, and over no other with one', () => {
    for (const { candidate, decision } of year.outcomes.filter((one) => one.decision!.outcome === 'hire')) {
      const ratings = year.cards
        .filter((card) => card.candidate === candidate)
        .flatMap((card) =>
          Object.entries(card.ratings).map(([criterionId, { level }]) => ({
            ...{ raterId: card.rater, criterionId, level: level === 'na' ? null : level },
          })),
        );
      const open = rubric.gates.filter((rule) => gateStatus(rule, scoreCriterion(rule.criterionId, ratings)) !== 'met');
      expect([candidate, decision!.override?.gate]).toEqual([candidate, open[0]?.criterionId]);
    }
  });
});
