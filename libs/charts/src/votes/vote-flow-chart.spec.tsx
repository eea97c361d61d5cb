import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { printTheme as theme } from '../base/chart-theme.js';
import { VoteFlowChart, voteFlowTable } from './vote-flow-chart.js';

const flows = [
  { from: 'hold', to: 'hire', count: 2 },
  { from: 'hire', to: 'hire', count: 1 },
  { from: null, to: 'no_hire', count: 1 },
] as const;

describe('the movement of the votes', () => {
  it('draws each way as wide as how many went it, with counts on both sides, in words and as a table', () => {
    const svg = renderToStaticMarkup(<VoteFlowChart theme={theme} flows={flows} title="How did the votes move?" />);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('Hold to hire: 2. Hire to hire: 1. No vote to no hire: 1');
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
    expect(texts).toEqual(expect.arrayContaining(['Hold  2', '3  Hire', '1  No hire', 'No vote  1']));
    expect(svg.match(/stroke-width="14"/g)).toHaveLength(1);
    expect(voteFlowTable(flows).rows[0]).toEqual(['Hold', 'Hire', 2]);
  });

  it('is whole without a vote', () => {
    expect(renderToStaticMarkup(<VoteFlowChart theme={theme} flows={[]} />)).toContain('Nobody has voted.');
  });
});
