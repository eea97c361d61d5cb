import { describe, expect, it } from '@jest/globals';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { printTheme as theme } from '../base/chart-theme.js';
import { AGREEMENTS, DIFFERENCES, LEVEL_USES, TIMES } from '../testing/chart-samples.js';
import { AgreementChart, agreementTable } from './agreement-chart.js';
import { CompletionTimesChart, completionTimesTable } from './completion-times-chart.js';
import { LevelUseChart, levelUseTable } from './level-use-chart.js';
import { RaterDifferenceChart } from './rater-difference-chart.js';
import { raterDifferenceTable, type RaterDifferenceRow } from './rater-difference-rows.js';

const textsOf = (chart: ReactElement): string[] =>
  [...renderToStaticMarkup(chart).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]!);

describe('differences to co-raters', () => {
  const chart = <RaterDifferenceChart theme={theme} rows={DIFFERENCES} />;

  it('group raters by what may be said and list them by name', () => {
    const names = /^(Rater \d+|10 or more.*|5 to 9.*|Under 5.*)$/;
    expect(textsOf(chart).filter((text) => names.test(text))).toEqual([
      '10 or more candidates',
      ...['Rater 02', 'Rater 05', 'Rater 14', 'Rater 17'],
      '5 to 9 candidates',
      ...['Rater 03', 'Rater 09', 'Rater 20'],
      'Under 5 candidates',
      ...['Rater 06', 'Rater 15'],
    ]);
  });

  it('come in the same order whatever the order of the rows', () => {
    expect(textsOf(<RaterDifferenceChart theme={theme} rows={[...DIFFERENCES].reverse()} />)).toEqual(textsOf(chart));
  });

  it('name a difference only where it is flagged, and n beside every rater', () => {
    const texts = textsOf(chart);
    expect(texts).toEqual(
      expect.arrayContaining(['0.46 lower', '0.52 higher', 'no difference shown', '24', '19', '13']),
    );
    expect(texts.filter((text) => /higher$|lower$/.test(text) && !/^[+−]/.test(text))).toHaveLength(2);
  });

  it('show nothing but what is missing under five candidates, even if a value is passed', () => {
    const row: RaterDifferenceRow = {
      label: 'Rater 1',
      candidates: 4,
      pairs: 9,
      value: 0.77,
      interval: [0.1, 1.4],
      flagged: true,
    };
    const svg = renderToStaticMarkup(<RaterDifferenceChart theme={theme} rows={[row]} />);
    expect(svg).toContain('not enough data, 1 more candidate needed');
    expect(svg).not.toContain('0.77');
    expect(svg).not.toContain(`fill="${theme.estimate}"`);
    expect(raterDifferenceTable([row]).rows).toEqual([
      ['Rater 1', 4, 9, null, null, null, 'not enough data, 1 more candidate needed'],
    ]);
  });

  it('draw a value without interval as a point and give the reason in the table', () => {
    expect(textsOf(chart)).toContain('no interval');
    expect(raterDifferenceTable(DIFFERENCES).rows).toContainEqual([
      ...['Rater 20', 5, 15, 0.5, null, null],
      'no interval: no variation between candidates',
    ]);
  });
});

describe('agreement', () => {
  it('shows n, the coefficient and its interval, or what is missing', () => {
    const texts = textsOf(<AgreementChart theme={theme} rows={AGREEMENTS} />);
    expect(texts).toEqual(
      expect.arrayContaining(['61', '.58', '−.12', 'Not enough data, 12 more pairs needed', 'All ratings are equal']),
    );
    expect(agreementTable(AGREEMENTS).rows[0]).toEqual(['C1 Eval suite as spec', 61, 0.58, 0.41, 0.72, null]);
    expect(agreementTable(AGREEMENTS).rows[3]).toEqual([
      ...['C4 Agent behaviour', 8, null, null, null],
      'Not enough data, 12 more pairs needed',
    ]);
  });

  it('keeps zero on the axis when a coefficient is negative', () => {
    expect(textsOf(<AgreementChart theme={theme} rows={AGREEMENTS} />)).toEqual(
      expect.arrayContaining(['−.5', '0', '.5', '1']),
    );
  });
});

describe('level use', () => {
  it('shows counts in the bar, n and "not assessed" beside it, raters by name', () => {
    const texts = textsOf(<LevelUseChart theme={theme} rows={LEVEL_USES} />);
    expect(texts.filter((text) => text.startsWith('Rater '))).toEqual(['Rater 2', 'Rater 3', 'Rater 10']);
    expect(texts).toEqual(expect.arrayContaining(['14', '25', '48', 'no ratings']));
    expect(levelUseTable(LEVEL_USES).rows).toEqual([
      ['Rater 2', 48, 3, 14, 25, 6, 2],
      ['Rater 3', 0, 0, 0, 0, 0, 4],
      ['Rater 10', 1, 0, 1, 0, 0, 0],
    ]);
  });

  it('fills the bar exactly', () => {
    const svg = renderToStaticMarkup(<LevelUseChart theme={theme} rows={LEVEL_USES.slice(1, 2)} />);
    const widths = [...svg.matchAll(/y="4.5" width="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(widths).toHaveLength(4);
    expect(widths.reduce((sum, width) => sum + width + 1, 0)).toBeCloseTo(350, 0);
  });
});

describe('completion times', () => {
  it('shows a dot per card, the median in words and the number of cards', () => {
    const chart = <CompletionTimesChart theme={theme} rows={TIMES} />;
    expect(renderToStaticMarkup(chart).match(/<circle/g)).toHaveLength(6);
    expect(textsOf(chart)).toEqual(expect.arrayContaining(['5 h', '30 min', '–']));
    expect(completionTimesTable(TIMES).rows).toEqual([
      ['R1 Suite', 5, 5, 2, 26],
      ['R2 Data', 1, 0.5, null, null],
      ['R3 Risk', 0, null, null, null],
    ]);
  });
});
