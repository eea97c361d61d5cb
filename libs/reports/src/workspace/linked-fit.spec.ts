import { describe, expect, it } from '@jest/globals';
import { calibrate, type CalibrationResult } from '@app/calibration';
import { caseCandidateId, type ConnectingRating, type Level, toInstant } from '@app/domain';
import { workspaceInput, workspaceRating } from '../testing/workspace-input.js';
import { buildWorkspace } from './build-workspace.js';
import { connectionBy, linkingRatings } from './linking-ratings.js';
import { casesIn, countsStill, fitRequest, runFit } from './run-fit.js';

/** Two groups of three raters who share nobody; the raters of the second give one level less. */
const group = (name: string, less: number) =>
  Array.from({ length: 12 }, (_, candidate) =>
    [0, 1, 2].flatMap((rater) =>
      ['C1', 'C2'].map((criterion, k) =>
        workspaceRating({
          ...{ candidate: `${name}${candidate}`, rater: `${name}-r${rater}`, criterion },
          level: Math.min(4, Math.max(1, 3 + (candidate % 3) - 1 + ((candidate + rater + k) % 2) - less)) as Level,
        }),
      ),
    ),
  ).flat();
const GROUPS = [...group('a', 0), ...group('b', 1)];

const answer = (
  caseId: string,
  raterId: string,
  level: Level,
  more: Partial<ConnectingRating> = {},
): ConnectingRating => ({
  ...{ candidateId: caseCandidateId(caseId), raterId, criterionId: 'C1', level, rubricVersionId: 'v1', isCase: true },
  ...{ submittedAt: toInstant('2026-02-01T10:00:00.000Z'), ...more },
});
const answersTo = (caseId: string): ConnectingRating[] =>
  ['a', 'b'].flatMap((name) =>
    [0, 1, 2].flatMap((rater) =>
      (['C1', 'C2'] as const).map((criterionId) =>
        answer(caseId, `${name}-r${rater}`, name === 'a' ? 3 : 2, { criterionId }),
      ),
    ),
  );
const ANSWERS = [...answersTo('one'), ...answersTo('two')];

type Fit = CalibrationResult & { readonly crossCheck: unknown };
const fitOf = (answers: readonly ConnectingRating[]): Fit =>
  JSON.parse(runFit(fitRequest(GROUPS, '', linkingRatings(answers, GROUPS, {}))!)) as Fit;

describe('answers that link', () => {
  it('are those of raters and criteria that stand in the ratings, in the days of the filter, of two raters at least', () => {
    const odd = [
      answer('one', 'nobody', 3),
      answer('one', 'a-r0', 3, { rubricVersionId: 'v2' }),
      answer('alone', 'a-r0', 3),
      answer('late', 'a-r0', 3, { submittedAt: toInstant('2026-05-01T10:00:00.000Z') }),
      answer('late', 'b-r0', 3, { submittedAt: toInstant('2026-05-01T10:00:00.000Z') }),
    ];
    expect(linkingRatings([...ANSWERS, ...odd], GROUPS, { to: '2026-03-31' })).toEqual(ANSWERS);
  });

  it('are counted by the groups they join', () => {
    const componentOf = new Map(['a', 'b', 'c', 'd'].map((name, index) => [name, index]));
    const links = [answer('x', 'a', 1), answer('x', 'b', 1), answer('y', 'c', 1), answer('y', 'c', 2)];
    expect(connectionBy(links, componentOf, 4)).toEqual({ components: 3, cases: 1 });
    expect(connectionBy([], componentOf, 4)).toEqual({ components: 4, cases: 0 });
  });
});

describe('a fit with shared cases', () => {
  const [alone, linked] = [fitOf([]), fitOf(ANSWERS)];

  it('is the plain calibration without one', () => {
    const plain = calibrate(
      GROUPS.map((row) => ({
        ...{ candidate: row.candidateId, rater: row.raterId, criterion: `v1 ${row.criterionId}`, value: row.level! },
        submittedAt: Date.parse(row.submittedAt),
      })),
      { model: 'lmm', prior: 'literature', cell: true, seed: 1 },
    );
    expect(alone).toMatchObject(JSON.parse(JSON.stringify(plain)) as CalibrationResult);
  });

  it('changes no count and nothing that is said of candidates together', () => {
    for (const name of [
      'n',
      'varianceComponents',
      'criteria',
      'agreement',
      'decisionStudy',
      'model',
      'crossCheck',
    ] as const) {
      expect(linked[name]).toEqual(alone[name]);
    }
    const counts = ({ raters }: CalibrationResult) =>
      raters.map(({ id, n, candidates, halo, spreadRatio }) => ({ id, n, candidates, halo, spreadRatio }));
    expect(counts(linked)).toEqual(counts(alone));
    expect(linked.candidates.map(({ id }) => id)).toEqual(alone.candidates.map(({ id }) => id));
    expect(JSON.stringify(linked)).not.toContain('case:');
    expect(linked.design.componentSizes).toEqual([24]);
  });

  it('puts raters of groups that share nobody on one scale', () => {
    expect([alone.design.components, linked.design.components]).toEqual([2, 1]);
    const gap = ({ raters }: CalibrationResult) => {
      const mean = (name: string) => raters.filter(({ id }) => id.startsWith(name)).reduce((sum, one) => sum + one.leniency! / 3, 0); // prettier-ignore
      return mean('a') - mean('b');
    };
    expect(gap(linked)).toBeGreaterThan(gap(alone) + 0.1);
  });

  it('lets nothing be said of a rater that their candidates do not allow', () => {
    const few = GROUPS.filter(({ candidateId }) => ['a0', 'a1', 'a2', 'b0', 'b1', 'b2'].includes(candidateId));
    const answers = ['1', '2', '3', '4', '5', '6', '7', '8'].flatMap((id) => answersTo(id));
    const { raters } = JSON.parse(runFit(fitRequest(few, '', linkingRatings(answers, few, {}))!)) as CalibrationResult;
    expect(raters.map(({ statement }) => statement)).toEqual(raters.map(() => 'none'));
  });

  it('says which cases are in it, and no longer counts when one rating or answer does not', () => {
    const { input } = fitRequest(GROUPS, '', ANSWERS)!;
    expect(casesIn(input)).toEqual(['case:one', 'case:two']);
    expect(countsStill(input, GROUPS, ANSWERS)).toBe(true);
    expect(countsStill(input, [...GROUPS, workspaceRating({ candidate: 'z', rater: 'y', level: 1 })], ANSWERS)).toBe(
      true,
    );
    expect(countsStill(input, GROUPS.slice(1), ANSWERS)).toBe(false);
    expect(countsStill(input, GROUPS, ANSWERS.slice(1))).toBe(false);
  });

  it('says in words that cases alone connect the groups', () => {
    const said = (answers: readonly ConnectingRating[]) => buildWorkspace(workspaceInput(GROUPS, { answers }));
    const [without, view] = [said([]), said(ANSWERS)];
    expect(view.statements[0]!.detail).toContain('2 groups of raters share no candidate; they are connected through 2 shared cases.'); // prettier-ignore
    expect({ ...view, statements: view.statements.slice(1) }).toEqual({ ...without, statements: without.statements.slice(1) }); // prettier-ignore
  });

  it('shows beside each leniency how much of it comes from shared cases, and counts none of it with the candidates', () => {
    const stored = { id: 'f', createdAt: toInstant('2026-03-01T10:00:00.000Z'), inputHash: '', resultHash: '', modelVersion: '', parameters: '', seed: 1 }; // prettier-ignore
    const sharesWith = (answers: readonly ConnectingRating[], result: Fit) =>
      buildWorkspace(workspaceInput(GROUPS, { answers, fit: { ...stored, result: result as never } })).fit!.severity;
    // One rater left out a case: theirs is a share of its own.
    const some = ANSWERS.filter((row) => !(row.raterId === 'a-r0' && row.candidateId === caseCandidateId('two')));
    const shares = sharesWith(some, linked).map(({ fromCases }) => fromCases);
    expect(shares.filter(({ cases }) => cases === 1)).toEqual([{ ratings: 2, cases: 1 }]);
    expect(shares.filter(({ cases }) => cases === 2)).toEqual(Array(5).fill({ ratings: 4, cases: 2 }));
    const ratings = (of: CalibrationResult) => of.raters.map(({ n }) => n);
    expect(sharesWith(some, linked).map((row) => row.ratings)).toEqual(ratings(alone));
    expect(sharesWith([], alone).every(({ fromCases }) => fromCases.ratings === 0 && fromCases.cases === 0)).toBe(true);
  });
});
