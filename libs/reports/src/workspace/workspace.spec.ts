import { describe, expect, it } from '@jest/globals';
import { storedFit, workspaceInput, workspaceRating, workspaceYear } from '../testing/workspace-input.js';
import { raterDifferences } from '@app/calibration';
import { buildWorkspace } from './build-workspace.js';
import { fitRequest, hashOf, runFit } from './run-fit.js';
import { selectWorkspaceRatings } from './select-workspace-ratings.js';
import { viewAdjusted } from './view-fit.js';
import { workspaceLabels } from './workspace-labels.js';

const YEAR = workspaceYear(60, 12);
const shuffled = <T>(rows: readonly T[]): T[] => rows.map((row, index) => ({ row, at: (index * 7919) % 1009 })).sort((a, b) => a.at - b.at).map(({ row }) => row); // prettier-ignore

describe('a fit', () => {
  it('has one canonical text whatever the order of the ratings, and one result to the byte', () => {
    const [one, other] = [fitRequest(YEAR)!, fitRequest(shuffled(YEAR))!];
    expect(other).toEqual(one);
    expect(hashOf(runFit(other))).toBe(hashOf(runFit(one)));
  });

  it('changes its key with one level, and has the cell term only where a rater rated a candidate twice', () => {
    const changed = YEAR.map((row, index) =>
      index === 0 ? ({ ...row, level: row.level === 4 ? 1 : 4 } as const) : row,
    );
    expect(fitRequest(changed)!.cacheKey).not.toBe(fitRequest(YEAR)!.cacheKey);
    expect(JSON.parse(fitRequest(YEAR)!.parameters)).toMatchObject({ cell: true });
    const single = YEAR.filter(({ criterionId }) => criterionId === 'C1');
    expect(JSON.parse(fitRequest(single)!.parameters)).toMatchObject({ cell: false });
  });

  it('of nothing is none', () => {
    expect(fitRequest([])).toBeUndefined();
    expect(fitRequest([workspaceRating({ candidate: 'a', rater: 'r', level: null })])).toBeUndefined();
  });

  it('refuses a text that is not ours', () => {
    expect(() => runFit({ input: 'x\n', parameters: '{}', seed: 1 })).toThrow('plumbline-ratings/1');
  });
});

describe('the selection', () => {
  it('leaves out what is not independent, and keeps the first of two ratings of one criterion', () => {
    const first = workspaceRating({ candidate: 'a', rater: 'r', level: 2 });
    const second = workspaceRating({
      candidate: 'a',
      rater: 'r',
      level: 4,
      round: 'R2',
      at: '2026-03-03T10:00:00.000Z',
    });
    const late = workspaceRating({ candidate: 'b', rater: 'r', level: 1, independent: false });
    const { ratings, leftOut } = selectWorkspaceRatings([second, late, first], {});
    expect(ratings).toEqual([first]);
    expect(leftOut).toEqual({ notIndependent: 1, repeated: 1 });
  });

  it.each([
    [{ round: 'R2' }, 1],
    [{ from: '2026-03-03' }, 1],
    [{ to: '2026-03-02' }, 1],
    [{ rubric: 'v2' }, 0],
    [{ requisition: 'q1' }, 2],
  ])('narrows by %j', (filters, left) => {
    const rows = [
      workspaceRating({ candidate: 'a', rater: 'r', level: 2 }),
      workspaceRating({ candidate: 'b', rater: 'r', level: 4, round: 'R2', at: '2026-03-03T10:00:00.000Z' }),
    ];
    expect(selectWorkspaceRatings(rows, filters).ratings).toHaveLength(left);
  });
});

describe('the workspace', () => {
  it('holds labels and no id, and does not depend on the order of the rows', () => {
    const fit = storedFit(YEAR);
    const view = buildWorkspace(workspaceInput(YEAR, { fit }));
    expect(buildWorkspace(workspaceInput(shuffled(YEAR), { fit }))).toEqual(view);
    expect(JSON.stringify({ ...view, choices: null })).not.toMatch(/"[rc]\d+"|\br\d+\b/);
    expect(view.n).toMatchObject({ candidates: 60, raters: 12, ratings: 360 });
    expect(view.fit!.severity.map(({ label }) => label)).toEqual(
      [...view.fit!.severity.map(({ label }) => label)].sort(),
    );
  });

  it('keeps a label under a filter', () => {
    const whole = buildWorkspace(workspaceInput(YEAR));
    const part = buildWorkspace(workspaceInput(YEAR, { filters: { to: '2026-02-28' } }));
    const labels = new Set(whole.levelUse.map(({ label }) => label));
    expect(part.levelUse.length).toBeGreaterThan(0);
    for (const { label } of part.levelUse) expect(labels).toContain(label);
    const raters = workspaceLabels(workspaceInput(YEAR));
    expect(workspaceLabels(workspaceInput(YEAR, { filters: { to: '2026-02-28' } })).rater('r3')).toBe(
      raters.rater('r3'),
    );
  });

  it('says which candidates to share where groups share none', () => {
    const group = (name: string, round: string) =>
      [0, 1, 2].flatMap((candidate) =>
        [1, 2].map((rater) =>
          workspaceRating({ candidate: `${name}${candidate}`, rater: `${name}-r${rater}`, level: 3, round }),
        ),
      );
    const { statements, design } = buildWorkspace(workspaceInput([...group('a', 'R1'), ...group('b', 'R2')]));
    expect(design.components).toBe(2);
    expect(statements[0]).toMatchObject({
      kind: 'care',
      change: 'Two more candidates shared between Design raters and Platform raters would join the two largest groups.',
    });
  });

  it('says what is missing instead of a number with one candidate, and nothing at all without a rating', () => {
    const few = buildWorkspace(workspaceInput([workspaceRating({ candidate: 'a', rater: 'r', level: 3 })]));
    expect(few.statements.every(({ kind }) => kind !== 'can')).toBe(true);
    // Two raters of one candidate are connected, which is not yet comparable; and one candidate is never adjusted.
    const panel = ['r', 's'].map((rater, k) => workspaceRating({ candidate: 'a', rater, level: k === 0 ? 2 : 3 }));
    const said = buildWorkspace(workspaceInput(panel)).statements;
    expect(said.every(({ kind }) => kind !== 'can')).toBe(true);
    expect(said[0]).toMatchObject({ kind: 'care', change: '4 more candidates rated by several of them.' });
    expect(said.find(({ title }) => title === 'Adjusted candidates')).toMatchObject({ kind: 'not_yet' });
    const equal = YEAR.map((row) => ({ ...row, level: 3 as const }));
    const refused = buildWorkspace(workspaceInput(equal, { fit: storedFit(equal) })).statements;
    expect(refused.find(({ title }) => title === 'Adjusted candidates')).toMatchObject({ kind: 'not_yet', detail: 'All ratings are equal: there is nothing to adjust.' }); // prettier-ignore
    expect(buildWorkspace(workspaceInput([]))).toMatchObject({ canFit: false, statements: [{ kind: 'not_yet' }] });
    const turned = { from: '2026-06-01', to: '2026-01-01' };
    expect(buildWorkspace(workspaceInput(YEAR, { filters: turned })).statements).toEqual([expect.objectContaining({ change: 'Exchange the two days.' })]); // prettier-ignore
  });

  it('gives no severity under five candidates, with the number that is missing', () => {
    const rows = workspaceYear(6, 9);
    const { fit } = buildWorkspace(workspaceInput(rows, { fit: storedFit(rows) }));
    for (const { candidates, figure, statement } of fit!.severity.filter((one) => one.candidates < 5)) {
      expect(figure.value).toBeNull();
      expect(statement).toBe('none');
      expect(JSON.stringify(figure)).toContain(`${candidates} candidate`);
    }
  });

  it('shows drift per quarter and never a trend of everybody', () => {
    const { drift } = buildWorkspace(workspaceInput(YEAR));
    expect(drift[0]!.periods.map(({ period }) => period)).toEqual(['2026 Q1', '2026 Q2', '2026 Q3', '2026 Q4'].slice(0, drift[0]!.periods.length)); // prettier-ignore
  });
});

describe('what stands beside the estimates', () => {
  const rows = workspaceYear(90, 12);
  const stored = storedFit(rows);
  const fit = buildWorkspace(workspaceInput(rows, { fit: stored })).fit!;

  it('is a decision study with its interval, the relative coefficient never below the absolute one', () => {
    expect(fit.decisionStudy.phi).toHaveLength(12);
    fit.decisionStudy.phi.forEach(({ value, interval }, at) => {
      expect(interval![0]).toBeLessThan(value);
      expect(interval![1]).toBeGreaterThan(value);
      expect(fit.decisionStudy.eRho2[at]!.value).toBeGreaterThanOrEqual(value);
    });
  });

  it('is the raters needed, with both ends', () => {
    for (const { raters, interval } of fit.decisionStudy.needed) {
      expect(interval![0]).toBeLessThanOrEqual(raters!);
      expect(interval![1]).toBeGreaterThan(raters!);
    }
    expect(fit.decisionStudy.missing).toBeNull();
  });

  it('is the difference within candidates beside every severity, as the raw ratings have it', () => {
    const labels = workspaceLabels(workspaceInput(rows));
    const own = raterDifferences(rows.map((row) => ({ ...row, candidate: row.candidateId, rater: labels.rater(row.raterId), criterion: row.criterionId }))); // prettier-ignore
    expect(fit.severity).toHaveLength(12);
    for (const { label, within } of fit.severity) {
      const { mean } = own.find(({ rater }) => rater === label) as { mean: number };
      expect(within.figure).toMatchObject({ value: expect.closeTo(mean, 5) });
    }
  });

  it('is a word where a noted severity is not confirmed within candidates', () => {
    const said = (of: typeof rows) =>
      buildWorkspace(workspaceInput(of, { fit: stored })).statements.find(({ title }) => title.startsWith('How high'))!;
    expect(fit.severity.filter(({ flagged }) => flagged).length).toBeGreaterThan(0);
    expect(said(rows).detail).not.toContain('confirmed');
    const noted = fit.severity.filter(({ flagged }) => flagged);
    expect(noted.every(({ within }) => within.confirms)).toBe(true);
    // The same fit beside ratings in which nobody differs from anybody.
    const flat = buildWorkspace(
      workspaceInput(
        rows.map((row) => ({ ...row, level: 3 as const })),
        { fit: stored },
      ),
    );
    expect(flat.fit!.severity.some(({ within }) => within.confirms)).toBe(false);
    expect(said(rows.map((row) => ({ ...row, level: 3 as const }))).detail).toMatch(/noted differences .* not confirmed within candidates/); // prettier-ignore
  });

  it('is the reason for no decision study, not the first word about the design', () => {
    const result = {
      ...stored.result,
      decisionStudy: { phi: [], eRho2: [], needed: { '0.7': null, '0.8': null, '0.9': null } },
      design: {
        ...stored.result.design,
        warnings: [
          { code: 'bridges', message: 'One rater holds the design together.' },
          { code: 'not_identified', message: 'Not identified: rater and criterion.' },
        ],
      },
    };
    const { decisionStudy } = buildWorkspace(workspaceInput(rows, { fit: { ...stored, result } })).fit!;
    expect(decisionStudy.missing).toBe('Not identified: rater and criterion.');
    expect(decisionStudy.needed.every(({ interval }) => interval === null)).toBe(true);
  });

  it('is no halo and no spread without an interval under ten candidates', () => {
    const few = workspaceYear(20, 9);
    const { halo } = buildWorkspace(workspaceInput(few, { fit: storedFit(few) })).fit!;
    expect(halo.some(({ candidates }) => candidates >= 5 && candidates < 10)).toBe(true);
    for (const { candidates, halo: one, spread } of halo) {
      for (const figure of [one, spread]) {
        if (figure.value === null) expect(figure.why.length).toBeGreaterThan(5);
        else if (candidates < 10) expect(figure.interval).not.toBeNull();
      }
    }
  });

  it('is a cross-check by two models for levels, in words and by label', () => {
    const { missing, findings, limits, raters, criteria, levels } = fit.crossCheck;
    expect(missing).toBeNull();
    expect(findings.join(' ')).toMatch(
      /The ordinal model orders .* pairs of candidates.*The Rasch model orders .* pairs of raters/,
    );
    expect(limits[0]).toContain('no proof');
    expect(raters.map(({ label }) => label)).toEqual(fit.severity.map(({ label }) => label));
    expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
    expect(criteria.every(({ thresholds }) => thresholds.length === 3)).toBe(true);
    const told = raters.flatMap(({ linear, ordinal, rasch }) =>
      linear.value !== null && ordinal.value !== null && rasch.value !== null ? [[linear.value, ordinal.value, rasch.value]] : []); // prettier-ignore
    expect(told.length).toBe(12);
    // The largest leniency by the linear model is on the same side by the others.
    const [largest] = told.sort((a, b) => Math.abs(b[0]!) - Math.abs(a[0]!));
    expect(largest!.every((value) => Math.sign(value) === Math.sign(largest![0]!))).toBe(true);
  });

  it('is the reason where the ratings are too few, or the fit older than the check', () => {
    const two = ['r1', 'r2'].map((rater) => workspaceRating({ candidate: 'a', rater, level: 4 }));
    const few = buildWorkspace(workspaceInput(two, { fit: storedFit(two) })).fit!;
    expect(few.crossCheck.missing).toBe('Two ratings say nothing beyond themselves: nothing is adjusted.');
    const { crossCheck: _, ...older } = stored.result;
    const old = buildWorkspace(workspaceInput(rows, { fit: { ...stored, result: older } })).fit!;
    expect(old.crossCheck.missing).toContain('compute it again');
  });
});

describe('adjusted candidates', () => {
  const labels = workspaceLabels(workspaceInput(YEAR));
  const adjusted = viewAdjusted(storedFit(YEAR), labels);

  it('stand by label beside their raw mean, with an interval around the adjusted one', () => {
    expect(adjusted.rows.map(({ label }) => label)).toEqual(adjusted.rows.map(({ label }) => label).sort());
    for (const { raw, figure } of adjusted.rows) {
      expect(raw).toBeGreaterThanOrEqual(1);
      if (figure.value === null) throw new Error('all of them have six ratings');
      expect(figure.interval![0]).toBeLessThan(figure.value);
      expect(figure.interval![1]).toBeGreaterThan(figure.value);
    }
  });

  it('count who changes sides of a cut as the rows say', () => {
    for (const { cut, flips, aboveRaw } of adjusted.cutOffs) {
      const values = adjusted.rows.map(({ raw, figure }) => [raw, figure.value!] as const);
      expect(aboveRaw).toBe(values.filter(([raw]) => raw >= cut).length);
      expect(flips).toBe(values.filter(([raw, value]) => raw >= cut !== value >= cut).length);
    }
  });

  it('are not adjusted from two ratings', () => {
    const two = [...YEAR, ...['r1', 'r2'].map((rater) => workspaceRating({ candidate: 'few', rater, level: 4 }))];
    const row = viewAdjusted(storedFit(two), workspaceLabels(workspaceInput(two))).rows.find(
      ({ ratings }) => ratings === 2,
    );
    expect(row!.figure).toEqual({ value: null, why: '2 ratings: nothing is adjusted.' });
  });
});
