import { describe, expect, it } from '@jest/globals';
import { measureYaml } from './measure-yaml.js';

const nestingDepth = (text: string) => measureYaml(text, { depth: 1000, tokens: 1_000_000 }).depth;

describe('measureYaml', () => {
  it('is nothing for an empty text and small for a flat one', () => {
    expect(nestingDepth('')).toBe(0);
    expect(nestingDepth('a: 1\nb: 2\nc: 3\n')).toBe(2);
  });

  it('does not grow with the length of a list', () => {
    expect(nestingDepth('- [a, b]\n'.repeat(500))).toBe(nestingDepth('- [a, b]\n'));
  });

  it('counts brackets only where they are structure', () => {
    expect(nestingDepth('a: "[[[[[[[["')).toBe(2);
    expect(nestingDepth('a: >-\n  [[[[[[[[\n  {{{{{{{{\n')).toBe(2);
    expect(nestingDepth('a: b [[[[[[[[ # [[[[')).toBe(2);
  });

  it('is not lowered by a closing bracket in a string or of the wrong kind', () => {
    expect(nestingDepth('["]", '.repeat(50))).toBeGreaterThanOrEqual(50);
    expect(nestingDepth('[}'.repeat(50))).toBeGreaterThanOrEqual(50);
  });

  it.each([
    ['brackets', '['.repeat(60_000)],
    ['braces', '{a: '.repeat(16_000)],
    ['dashes', '- '.repeat(30_000)],
    ['explicit keys', '? '.repeat(30_000)],
    ['values', ': '.repeat(30_000)],
    ['indents', Array.from({ length: 350 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['dashes and indents', Array.from({ length: 170 }, (_, depth) => `${' '.repeat(2 * depth)}- a:`).join('\n')],
  ])('sees through a tower of %s without recursion', (_, text) => {
    expect(nestingDepth(text)).toBeGreaterThan(100);
  });

  it('stops at the first limit that is exceeded', () => {
    expect(measureYaml('['.repeat(60_000), { depth: 10, tokens: 1000 }).depth).toBe(11);
    expect(measureYaml('- a\n'.repeat(10_000), { depth: 10, tokens: 1000 }).tokens).toBe(1001);
  });
});
