import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { printTheme as theme } from '../base/chart-theme.js';
import { IntervalBar, intervalBarTable } from '../evidence/interval-bar.js';
import { LevelGlyph, levelWords } from '../levels/level-glyph.js';
import { DOTS } from '../testing/chart-samples.js';
import { DotDistribution } from './dot-distribution.js';
import { DotDistributionChart, dotDistributionTable } from './dot-distribution-chart.js';

const MEAN_TICK = `stroke="${theme.text}"`;

describe('the ratings of one criterion', () => {
  it('with two raters are both dots and their mean, without an interval', () => {
    const svg = renderToStaticMarkup(<DotDistribution theme={theme} levels={[2, 3]} />);
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).toContain(MEAN_TICK);
    expect(svg).not.toContain(theme.estimate);
    expect(svg).toContain('ratings 2, 3; mean 2.50');
  });

  it('with one rater have no mean: one rating is no panel', () => {
    const svg = renderToStaticMarkup(<DotDistribution theme={theme} levels={[3]} notAssessed={1} />);
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg).not.toContain(MEAN_TICK);
    expect(svg).toContain('one rating 3; 1 rater did not assess');
  });

  it('keep the raw dots beside an estimate', () => {
    const estimate = { value: 2.9, low: 2.3, high: 3.5 };
    const svg = renderToStaticMarkup(<DotDistribution theme={theme} levels={[2, 3, 4]} estimate={estimate} />);
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect(svg).toContain('calibrated 2.90, interval 2.30 to 3.50');
  });

  it('are counted in dots, at every level, where single dots would not read', () => {
    const svg = renderToStaticMarkup(<DotDistribution theme={theme} levels={[...new Array<2>(9).fill(2), 3, 3]} />);
    expect(svg.match(/<circle/g)).toHaveLength(2);
    expect(svg).toContain('>9</text>');
    expect(svg).toContain('>2</text>');
  });
});

describe('the chart of all criteria', () => {
  it('keeps the order of the rubric, shows n and leaves the mean of one rater out', () => {
    const svg = renderToStaticMarkup(<DotDistributionChart theme={theme} rows={DOTS} />);
    expect(svg.indexOf('C4 Agent')).toBeLessThan(svg.indexOf('C11 Tech'));
    expect(svg).toContain('1 not assessed');
    expect(dotDistributionTable(DOTS).rows.slice(0, 3)).toEqual([
      ['C1 Eval suite as spec', 4, 0, 1, 2, 1, 0, 3, null],
      ['C4 Agent behaviour and limits', 2, 0, 0, 1, 1, 0, 3.5, null],
      ['C11 Technical fluency', 1, 0, 0, 1, 0, 1, null, '1 rater: no panel mean'],
    ]);
  });
});

describe('a level glyph', () => {
  it.each([1, 2, 3, 4] as const)('shows level %d as shape and numeral', (level) => {
    const svg = renderToStaticMarkup(<LevelGlyph theme={theme} level={level} />);
    expect(svg).toContain(`>${level}</text>`);
    expect(svg).toContain(`fill="${theme.levels[level].fill}"`);
    expect(svg).not.toContain('stroke-dasharray');
  });

  it('shows "not assessed" dashed, without numeral and without fill from the ramp', () => {
    const svg = renderToStaticMarkup(<LevelGlyph theme={theme} level={null} />);
    expect(svg).not.toContain('<text');
    expect(svg).toContain('stroke-dasharray');
    for (const { fill } of Object.values(theme.levels)) expect(svg).not.toContain(`fill="${fill}"`);
  });

  it('says in words what hatch and corner mean', () => {
    expect(levelWords({ level: 3, tentative: true })).toBe('level 3, evidence missing');
    expect(levelWords({ level: 2, amended: true })).toBe('level 2, amended after the reveal, figures use the original');
    const svg = renderToStaticMarkup(<LevelGlyph theme={theme} level={2} amended title="Aya Hoshino on C6" />);
    expect(svg).toContain('Aya Hoshino on C6');
    expect(svg).toContain(`fill="${theme.accent}"`);
  });
});

describe('a pass rate in a table', () => {
  it('says rate, n, interval and threshold', () => {
    const svg = renderToStaticMarkup(
      <IntervalBar theme={theme} rate={0.85} interval={[0.775, 0.903]} n={120} threshold={0.9} />,
    );
    expect(svg).toContain('85 % of 120 cases, interval 78 % to 90 %; threshold 90 %.');
  });

  it('says when nothing was judged', () => {
    const svg = renderToStaticMarkup(<IntervalBar theme={theme} rate={null} interval={null} n={0} />);
    expect(svg).toContain('no judged case');
    expect(intervalBarTable([{ label: 'refunds', rate: null, interval: null, n: 0 }]).rows).toEqual([
      ['refunds', 0, null, null, null, null],
    ]);
  });
});
