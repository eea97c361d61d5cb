import { describe, expect, it } from '@jest/globals';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { AdjustedCandidatesView, CalibrationWorkspaceView } from '@app/contracts';
import { printTheme as theme } from '../base/chart-theme.js';
import { adjustedSample, workspaceSample } from '../testing/workspace-sample.js';
import { crossCheckFigures } from './cross-check-figures.js';
import { DesignChart } from './design-chart.js';
import { IntervalRowsChart } from './interval-rows-chart.js';
import { PanelEstimateChart } from './panel-estimate-chart.js';
import { SlopeChart } from './slope-chart.js';
import { adjustedFigures, workspaceFigures } from './workspace-figures.js';

const textsOf = (chart: ReactElement): string[] =>
  [...renderToStaticMarkup(chart).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);
const look = { theme, width: 600 };
const known = (value: number) => ({ value, interval: [value - 0.2, value + 0.2] as const });

describe('the figures of the workspace', () => {
  it('stand raw before estimated, each with a question, n, a method and a table', () => {
    const figures = workspaceFigures(workspaceSample);
    expect(figures.map(({ key }) => key)).toEqual([
      'level-use', 'design', 'agreement', 'severity', 'criteria', 'halo', 'drift', 'decision-study',
    ]); // prettier-ignore
    for (const figure of figures) {
      expect(figure.title).toMatch(/\?$/);
      expect(figure.basis).toMatch(/^3 raters, 4 candidates, 20 ratings\. \w/);
      const svg = renderToStaticMarkup(figure.chart(look));
      expect(svg).toMatch(/^<svg/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(figure.table.rows.length).toBeGreaterThan(0);
    }
  });

  it('have a cross-check once there is a fit, and say in words why there is none', () => {
    const figures = crossCheckFigures(workspaceSample);
    expect(figures.map(({ key }) => key)).toEqual(['cross-check', 'thresholds', 'categories']);
    for (const { title, basis, chart, table, missing } of figures) {
      expect(title).toMatch(/\?$/);
      expect(basis).toMatch(/^3 raters, 4 candidates, 20 ratings\. \w/);
      expect(missing).toBeUndefined();
      expect(renderToStaticMarkup(chart(look))).not.toMatch(/NaN|undefined|Infinity/);
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    }
    expect(textsOf(figures[0]!.chart(look))).toContain('too few candidates');
    const refused = {
      ...workspaceSample.fit!,
      crossCheck: { ...workspaceSample.fit!.crossCheck, missing: 'Too few.' },
    };
    expect(crossCheckFigures({ ...workspaceSample, fit: refused }).map(({ missing }) => missing)).toEqual(['Too few.', 'Too few.', 'Too few.']); // prettier-ignore
    expect(crossCheckFigures({ ...workspaceSample, fit: null })).toEqual([]);
  });

  it('fit a phone: every text begins and ends within the width, in words of the wide chart', () => {
    const figures = [
      ...workspaceFigures(workspaceSample),
      ...crossCheckFigures(workspaceSample),
      ...adjustedFigures(adjustedSample),
    ];
    for (const { key, chart, minWidth } of figures) {
      expect(minWidth).toBeLessThanOrEqual(240);
      const svg = renderToStaticMarkup(chart({ theme, width: 320 }));
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      for (const [, x, size, anchor, text] of svg.matchAll(
        /<text x="([-\d.]+)" y="[^"]*" font-size="([\d.]+)" text-anchor="(\w+)"[^>]*>([^<]*)</g,
      )) {
        // Two thirds of an em for each letter would be wide; charts shift by whole groups vertically alone.
        const length = text!.length * Number(size) * 0.55;
        const from = anchor === 'start' ? Number(x) : anchor === 'end' ? Number(x) - length : Number(x) - length / 2;
        expect([key, text, from > -6 && from + length < 326]).toEqual([key, text, true]);
      }
    }
  });

  it('name the raters needed with both ends, draw the check under each severity, and no number of drift is struck through', () => {
    const [severity, drift, enough] = ['severity', 'drift', 'decision-study'].map((name) =>
      workspaceFigures(workspaceSample).find(({ key }) => key === name)!,
    );
    expect(textsOf(enough!.chart(look))).toContain('3 raters reach .7 (2 or more)');
    expect(textsOf(severity!.chart(look))).toContain('within candidates, 90 %');
    expect(renderToStaticMarkup(severity!.chart(look))).toContain('within candidates −0.30');
    expect(severity!.table.columns.slice(1, 5)).toEqual(['Candidates', 'Ratings, candidates', 'Ratings, cases', 'Cases']); // prettier-ignore
    expect(severity!.table.rows.map((row) => row.slice(1, 5))).toEqual([[12, 24, 6, 1], [6, 12, 0, 0], [2, 4, 6, 1]]); // prettier-ignore
    expect(severity!.basis).toContain('And 12 ratings by 2 raters in shared cases.');
    expect(textsOf(severity!.chart(look))).toContain('0.40 lower');
    const [first, ...rest] = workspaceSample.fit!.severity;
    const open = { ...first!, within: { ...first!.within, confirms: false } };
    const unconfirmed = workspaceFigures({ ...workspaceSample, fit: { ...workspaceSample.fit!, severity: [open, ...rest] } })[3]!; // prettier-ignore
    expect(textsOf(unconfirmed.chart(look))).toContain('model only: −0.40');
    expect(textsOf(unconfirmed.chart(look))).not.toContain('0.40 lower');
    expect(unconfirmed.table.rows[0]).toContain('model only: −0.40');
    expect(enough!.basis).toContain('Panels whose raters rate 3.5 criteria each');
    expect(severity!.table.columns.slice(-3)).toEqual(['Within candidates', 'Within from', 'Within to']);
    for (const { table } of [severity!, enough!])
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const wide = [{ label: 'Rater 1', periods: [{ period: '2026 Q1', candidates: 5, figure: { value: 0.2, interval: [-4, 4] as const }, flagged: false }, { period: '2026 Q2', candidates: 5, figure: known(0.4), flagged: false }] }]; // prettier-ignore
    const strips = workspaceFigures({ ...workspaceSample, drift: wide }).find(({ key }) => key === 'drift')!;
    expect(textsOf(strips.chart(look))).toContain('strips: ±1 levels');
    // Two marks of estimates, and an arrow at either end of the interval that goes on.
    expect(renderToStaticMarkup(strips.chart(look)).match(/<path/g)).toHaveLength(4);
    // The zero of a strip runs under its numbers: they end above it.
    expect(renderToStaticMarkup(drift!.chart(look))).toMatch(/y="12"[^>]*>\+0\.20</);
  });

  it('say what a decision study of few candidates leans on, and never that no panel would do', () => {
    const of = (view: typeof workspaceSample) => workspaceFigures(view).find(({ key }) => key === 'decision-study')!;
    const [n, fit] = [workspaceSample.n, workspaceSample.fit!];
    const few = of({ ...workspaceSample, n: { ...n, candidates: 6 } });
    expect(few.help).toContain('With 6 candidates it leans on the prior: on what interviews elsewhere were like.');
    expect(few.basis).toContain('90 % intervals from their posterior, the prior in it.');
    expect(of({ ...workspaceSample, n: { ...n, candidates: 20 } }).help).not.toContain('leans on the prior');
    const open = [{ target: 0.7, raters: null, interval: [5, null] as const }];
    const unknown = of({ ...workspaceSample, fit: { ...fit, decisionStudy: { ...fit.decisionStudy, needed: open } } });
    expect(textsOf(unknown.chart(look))).toContain('raters for .7: not known (5 or more)');
  });

  it('never say who is best or biased', () => {
    const all = [...workspaceFigures(workspaceSample), ...adjustedFigures(adjustedSample)];
    const words = all.map(
      ({ title, help, basis, chart }) => `${title} ${help} ${basis} ${renderToStaticMarkup(chart(look))}`,
    );
    expect(words.join(' ')).not.toMatch(/\bbias|\bbest\b|\bworst\b|\btop \d/i);
  });

  it('give the reason in words where nothing was fitted, and where there is one quarter only', () => {
    const drift = [{ label: 'Rater 1', periods: workspaceSample.drift[0]!.periods.slice(0, 1) }];
    const bare: CalibrationWorkspaceView = { ...workspaceSample, fit: null, drift };
    const missing = workspaceFigures(bare).filter((figure) => figure.missing !== undefined);
    expect(missing.map(({ key }) => key)).toEqual(['severity', 'criteria', 'halo', 'drift', 'decision-study']);
  });

  it('draw without any data', () => {
    const empty: CalibrationWorkspaceView = {
      ...{ ...workspaceSample, fit: null, levelUse: [], agreement: [], drift: [] },
      design: { components: 0, candidates: [], raters: [], links: [], pairs: [] },
    };
    for (const figure of workspaceFigures(empty)) expect(renderToStaticMarkup(figure.chart(look))).not.toMatch(/NaN/);
  });
});

describe('adjusted candidates', () => {
  it('come by label with raw beside adjusted, and their reason in the table', () => {
    const [slope, cut] = adjustedFigures(adjustedSample);
    expect(slope!.table.rows).toEqual([
      ['Candidate 01', 3, 6, 3.5, 3.2, 2.9, 3.5, null],
      ['Candidate 02', 1, 2, 2, null, null, null, '2 ratings: nothing is adjusted.'],
    ]);
    expect(textsOf(slope!.chart(look))).toEqual(expect.arrayContaining(['Cand. 01  3.50', '3.20 ± 0.30']));
    expect(textsOf(cut!.chart(look))).toContain('1 change, 0 open');
  });

  it('say so where none can be adjusted', () => {
    const none: AdjustedCandidatesView = { ...adjustedSample, rows: adjustedSample.rows.slice(1) };
    expect(adjustedFigures(none).every((figure) => figure.missing !== undefined)).toBe(true);
  });

  it('keep names apart, and drop them where they could not be read', () => {
    const row = { raters: 3, ratings: 6, raw: 3, adjusted: 3, interval: null, notes: [] };
    const many = (n: number) => Array.from({ length: n }, (_, index) => ({ ...row, label: `Candidate ${index}` }));
    const places = [
      ...renderToStaticMarkup(<SlopeChart theme={theme} rows={many(12)} />).matchAll(/y="([\d.]+)"[^>]*>Cand/g),
    ];
    const ys = places.map((match) => Number(match[1])).sort((a, b) => a - b);
    ys.slice(1).forEach((y, index) => expect(y - ys[index]!).toBeGreaterThanOrEqual(13.9));
    expect(textsOf(<SlopeChart theme={theme} rows={many(60)} />).join(' ')).not.toContain('Cand.');
  });
});

describe('the design', () => {
  it('names the rater who holds it together, as a graph of candidates and as a ring of raters', () => {
    const { design } = workspaceSample;
    expect(textsOf(<DesignChart theme={theme} design={design} />)).toContain('Rater 2, 4, holds the rest together');
    const ring = renderToStaticMarkup(<DesignChart theme={theme} design={{ ...design, links: [] }} />);
    expect(ring).toContain('Without Rater 2 a part falls off.');
  });
});

describe('rows of estimates', () => {
  it('say why there is none, and clamp an interval to the frame', () => {
    const rows = [
      { label: 'Rater 1', n: 3, value: null, why: '2 more needed' },
      { label: 'Rater 2', n: 9, value: 0.4, interval: [-9, 9] as const },
    ];
    const chart = <IntervalRowsChart theme={theme} rows={rows} domain={[-1, 1]} reference={0} nHead="Candidates" />;
    expect(textsOf(chart)).toContain('2 more needed');
    const xs = [...renderToStaticMarkup(chart).matchAll(/x[12]="(-?[\d.]+)"/g)].map((match) => Number(match[1]));
    expect(Math.max(...xs)).toBeLessThanOrEqual(560);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
  });
});

describe('one panel', () => {
  it('shows raw alone where nothing is adjusted', () => {
    const raw = <PanelEstimateChart theme={theme} criteria={[3, 4]} raw={3.5} adjusted={null} interval={null} />;
    expect(textsOf(raw)).not.toContain('Adjusted');
    const both = <PanelEstimateChart theme={theme} criteria={[3, 4]} raw={3.5} adjusted={3.1} interval={[2.6, 3.6]} />;
    expect(textsOf(both)).toEqual(expect.arrayContaining(['Raw', '3.50', 'Adjusted', '3.10']));
  });
});
