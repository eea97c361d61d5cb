import { readFileSync } from 'node:fs';
import {
  cardKitOf,
  checkContent,
  checkDecision,
  gateStatus,
  judgeBar,
  missingForSubmit,
  type PanelRating,
  mixedRoleStatement,
  roleProfile,
  type Rubric,
  scoreCriterion,
  tallyVotes,
} from '@app/domain';
import { parseRubric } from '@app/rubric-format';
import { describe, expect, it } from '@jest/globals';
import type { DemoCard, DemoDraft, DemoRequisition } from './index.js';
import { demoCardContent } from '../demo-card-content.js';
import { DEMO_CONTENT } from './index.js';

/** What the product's own rules make of the content: nothing here is seeded past them. */
const { requisitions, candidates, cards, drafts, outcomes, recusals } = DEMO_CONTENT;

function rubricOfPack(): Rubric {
  const { rubric, problems } = parseRubric(
    readFileSync(new URL('../../../../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8'),
  );
  if (!rubric) throw new Error(`the pack does not parse: ${problems[0]?.message}`);
  return rubric;
}

const rubric = rubricOfPack();

function requisitionOf(candidate: string): DemoRequisition {
  const key = candidates.find((one) => one.key === candidate)?.requisition;
  const requisition = requisitions.find((one) => one.key === key);
  if (!requisition) throw new Error(`no requisition for ${candidate}`);
  return requisition;
}

const kitOf = (card: DemoCard | DemoDraft) => cardKitOf(rubric, card.round, requisitionOf(card.candidate).hasAgents);
const contentOf = (card: DemoCard | DemoDraft) => demoCardContent(card, kitOf(card), null);
const cardsOf = (candidate: string) => cards.filter((card) => card.candidate === candidate);

const panelRatings = (candidate: string): PanelRating[] =>
  cardsOf(candidate).flatMap(({ rater, ratings }) =>
    Object.entries(ratings).map(([criterionId, { level }]) => ({
      raterId: rater,
      criterionId,
      level: level === 'na' ? null : level,
    })),
  );

const gatesOf = (candidate: string) =>
  rubric.gates.map((rule) => ({
    criterionId: rule.criterionId,
    status: gateStatus(rule, scoreCriterion(rule.criterionId, panelRatings(candidate))),
  }));

describe('the cards under the rules of the product', () => {
  it.each(cards.map((card) => [`${card.candidate} ${card.round} ${card.rater}`, card] as const))(
    'submits %s',
    (_, card) => {
      expect(checkContent(contentOf(card), kitOf(card))).toEqual([]);
      expect(missingForSubmit(contentOf(card), kitOf(card))).toEqual([]);
    },
  );

  it('keeps every draft valid and unfinished', () => {
    for (const draft of drafts) {
      expect(checkContent(contentOf(draft), kitOf(draft))).toEqual([]);
      expect(missingForSubmit(contentOf(draft), kitOf(draft)).length).toBeGreaterThan(0);
    }
  });
});

const answersOf = (candidate: string) =>
  cardsOf(candidate).map((card) => ({
    raterId: card.rater,
    roundId: card.round,
    indicators: contentOf(card).indicators,
  }));

describe('what the debriefs will show', () => {
  it.each([
    ['seun', 'meets', 'met'],
    ['thandiwe', 'meets', 'met'],
    ['marit', 'does_not', 'not_met'],
    ['rafael', 'does_not', 'not_met'],
    ['elena', 'contested', 'met'],
    ['bronwen', 'does_not', 'not_met'],
    ['yuki', 'meets', 'met'],
    ['farah', 'contested', 'contested'],
    ['lukas', 'does_not', 'not_met'],
  ])('finds for %s that the bar is: %s, the gate: %s', (candidate, verdict, gate) => {
    const bar = rubric.bars.find(({ seniority }) => seniority === requisitionOf(candidate).seniority);
    if (!bar) throw new Error('no bar');
    expect(judgeBar(rubric, bar, panelRatings(candidate))).toMatchObject({ verdict });
    expect(gatesOf(candidate)).toEqual([{ criterionId: 'C1', status: gate }]);
  });

  it.each([
    ['seun', 'ai-pm'],
    ['yuki', 'ai-pm'],
    ['marit', 'tpm'],
    ['rafael', 'ml-engineer'],
    ['lukas', 'traditional-pm'],
  ])('shows most of the indicators of %s under %s', (candidate, profile) => {
    const shares = roleProfile(rubric, answersOf(candidate)).map((one) => ({
      ...one,
      share: one.yes / Math.max(one.asked, 1),
    }));
    const strongest = shares.toSorted((a, b) => b.share - a.share)[0];
    expect(strongest).toMatchObject({ profile });
    expect(strongest?.share).toBeGreaterThanOrEqual(0.5);
  });

  it('has one candidate who is strong under two profiles, which the committee has to explain', () => {
    const explain = mixedRoleStatement(roleProfile(rubric, answersOf('bronwen')));
    expect(explain).toBe('AI PM 4 of 6, Traditional PM 4 of 4: explain in debrief');
  });

  it('records every decision without an override', () => {
    const decided = outcomes.filter(({ decision }) => decision);
    expect(decided).toHaveLength(6);
    for (const { candidate, finalVotes, decision } of decided) {
      const { committee, seniority, chair, policy, hiringManager } = requisitionOf(candidate);
      const recused = recusals.filter((one) => one.candidate === candidate).map(({ person }) => person);
      const eligible = committee.filter((person) => !recused.includes(person));
      const votes = finalVotes.map(({ person, choice }) => ({ personId: person, choice }));
      const rule = {
        ...{ quorum: policy.quorum, rule: policy.decisionRule, chairId: chair },
        hiringManagerIds: [hiringManager],
      };
      const setting = {
        seniority,
        criterionIds: rubric.criteria.map(({ id }) => id),
        gates: gatesOf(candidate),
        tally: tallyVotes(votes, eligible, rule),
        voterIds: votes.map(({ personId }) => personId),
      };
      if (!decision) throw new Error('undecided');
      const dissent = decision.dissent.map(({ person, text }) => ({ personId: person, text }));
      expect(checkDecision({ ...decision, dissent, overrideReason: null }, setting)).toEqual([]);
    }
  });
});
