import { describe, expect, it } from '@jest/globals';
import { storedFit, workspaceInput, workspaceRating, workspaceYear } from '../testing/workspace-input.js';
import { buildWorkspace } from './build-workspace.js';
import { designGraph } from './design-graph.js';
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

describe('the design', () => {
  const link = (candidate: number, rater: number) => ({ candidate, rater });

  it('names the rater without whom two groups would share nobody', () => {
    // Rater 1 alone has met candidates of both sides.
    const links = [link(0, 0), link(0, 1), link(1, 0), link(1, 1), link(2, 1), link(2, 2), link(3, 1), link(3, 2)];
    const graph = designGraph(4, 3, links);
    expect(graph.components).toBe(1);
    expect([...graph.cutRaters]).toEqual([1]);
    expect(graph.bridges.size).toBe(0);
  });

  it('names the one rating that joins two groups', () => {
    const left = [link(0, 0), link(0, 1), link(1, 0), link(1, 1)];
    const right = [link(2, 2), link(2, 3), link(3, 2), link(3, 3)];
    const graph = designGraph(4, 4, [...left, ...right, link(2, 1)]);
    expect([...graph.bridges]).toEqual([8]);
    expect([...graph.cutRaters]).toEqual([1]);
    expect(designGraph(4, 4, [...left, ...right]).components).toBe(2);
  });

  it('walks a chain of thousands', () => {
    const links = Array.from({ length: 20_000 }, (_, at) => [link(at, at), link(at, at + 1)]).flat();
    expect(designGraph(20_000, 20_001, links).components).toBe(1);
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
    expect(buildWorkspace(workspaceInput([]))).toMatchObject({ canFit: false, statements: [{ kind: 'not_yet' }] });
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
