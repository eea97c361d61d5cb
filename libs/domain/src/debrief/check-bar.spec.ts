import { describe, expect, it } from '@jest/globals';
import { SMALL_BAR, SMALL_RUBRIC } from '../testing/small-rubric.js';
import { checkBar } from './check-bar.js';

const bar = SMALL_BAR;
const paths = (change: object): string[] =>
  checkBar({ ...bar, ...change }, SMALL_RUBRIC, SMALL_BAR.seniority, '/bar').map((one) => one.path);

describe('the check of a bar', () => {
  it('passes the bar of the pack', () => {
    expect(checkBar(bar, SMALL_RUBRIC, SMALL_BAR.seniority, '/bar')).toEqual([]);
  });

  it.each([
    [{ seniority: 'mid' }, '/bar/seniority'],
    [{ must: [] }, '/bar/must'],
    [{ must: ['nowhere'] }, '/bar/must/0'],
    [{ must: [bar.must[0], bar.must[0]] }, '/bar/must'],
    [{ mustLevel: 5 }, '/bar/mustLevel'],
    [{ mustLevel: '3' }, '/bar/mustLevel'],
    [{ oneOf: [{ criterionIds: [bar.must[0]], level: 0 }] }, '/bar/oneOf/0/level'],
    [{ oneOf: [{ criterionIds: [], level: 2 }] }, '/bar/oneOf/0/criterionIds'],
    [{ oneOf: 'none' }, '/bar/oneOf'],
    [{ atLeast: [{ criterionId: 'nowhere', level: 2 }] }, '/bar/atLeast/0/criterionId'],
    [{ noneAtOrBelow: 4 }, '/bar/noneAtOrBelow'],
    [{ weightedMean: 0.5 }, '/bar/weightedMean'],
    [{ extra: 1 }, '/bar/extra'],
  ])('names what is wrong (case %#)', (change, path) => {
    expect(paths(change)).toEqual([path]);
  });

  it('asks for an object', () => {
    expect(checkBar(null, SMALL_RUBRIC, SMALL_BAR.seniority, '/bar').map((one) => one.path)).toEqual(['/bar']);
  });
});
