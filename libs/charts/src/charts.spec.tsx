import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { formatHours, formatPercent, printTheme, screenTheme } from './index.js';
import { emptySamples, samples } from './testing/chart-samples.js';

const SETS = Object.entries({ ...samples(printTheme) }).concat(
  Object.entries(emptySamples(printTheme)).map(([name, chart]) => [`${name}, without data`, chart]),
);

describe.each(SETS)('%s', (_, chart) => {
  const svg = renderToStaticMarkup(chart);

  it('has no broken number', () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
  });

  it('has a size of its own and a text alternative', () => {
    const [, width, height] = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
    expect(Number(width)).toBeGreaterThan(0);
    expect(Number(height)).toBeGreaterThan(0);
    const [, title, description] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg) ?? [];
    expect(svg).toMatch(new RegExp(`<title id="${title}">[^<]+</title><desc id="${description}">[^<]+</desc>`));
  });

  it('needs neither style sheet nor browser: attributes, elements and colours that a PDF knows', () => {
    expect(svg).not.toMatch(/foreignObject|class=|var\(|<style|url\(|dominant-baseline/);
    const elements = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map((match) => match[1]));
    for (const element of elements) {
      expect(['svg', 'title', 'desc', 'g', 'text', 'line', 'rect', 'circle', 'path']).toContain(element);
    }
    for (const [text] of svg.matchAll(/<text[^>]*>/g)) expect(text).toMatch(/font-size="[\d.]+"/);
    for (const [, colour] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g))
      expect(colour).toMatch(/^(none|#[0-9a-f]{6})$/);
  });

  it('has nothing outside its frame', () => {
    const [, width] = /^<svg [^>]*width="([\d.]+)"/.exec(svg) ?? [];
    for (const [, x] of svg.matchAll(/ (?:x|cx|x1|x2)="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(Number(width));
    }
  });
});

describe('the theme of the screen', () => {
  it('colours by variables only, so that dark and high contrast need no new rendering', () => {
    for (const chart of Object.values(samples(screenTheme))) {
      expect(renderToStaticMarkup(chart)).not.toMatch(/#[0-9a-f]{3,8}/i);
    }
  });

  it('names the same roles as the theme of paper', () => {
    expect(Object.keys(screenTheme)).toEqual(Object.keys(printTheme));
  });
});

describe('figures in words', () => {
  it.each([
    [0.85, '85 %'],
    [0.9999, '100.0 %'],
    [1, '100 %'],
    [0.001, '0.1 %'],
    [0, '0 %'],
  ])('%d is %s', (share, words) => {
    expect(formatPercent(share)).toBe(words);
  });

  it.each([
    [0.5, '30 min'],
    [3.5, '3.5 h'],
    [26.4, '26 h'],
    [0, '0 h'],
    [-2, '−2 h'],
  ])('%d hours are %s', (hours, words) => {
    expect(formatHours(hours)).toBe(words);
  });
});
