import { readFileSync } from 'node:fs';
import {
  LITERATURE_PRIOR,
  MIN_AGREEMENT_PAIRS,
  MIN_AGREEMENT_UNITS,
  MIN_CANDIDATES_FOR_INTERVAL,
  MIN_CANDIDATES_TO_REPORT,
  MIN_CARDS_FOR_QUARTILES,
} from '@app/calibration';
import { METHOD_IDS, type MethodId, METHODS } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { methodsMarkdown } from './methods-markdown.js';

const methodOf = (id: MethodId) => METHODS.find((method) => method.id === id)!;

describe('the methods', () => {
  it('are all there, in the order of their ids, and each says everything', () => {
    expect(METHODS.map(({ id }) => id)).toEqual([...METHOD_IDS]);
    for (const { id, plain, how, formulas, assumptions, limits, minimum, references } of METHODS) {
      expect([id, [plain, how, minimum].filter((text) => !/\.$/.test(text))]).toEqual([id, []]);
      expect([id, [assumptions, limits, formulas, references].filter((list) => list.length === 0)]).toEqual([id, []]);
      // A formula is also there for those who do not see it.
      for (const { text, words } of formulas) expect([text, /[=±_²√]/.test(words)]).toEqual([text, false]);
    }
  });

  it('has an entry for every figure of the calibration workspace', () => {
    const figures = ['severity', 'agreement', 'level-use', 'halo', 'drift', 'criteria', 'decision-study', 'adjusted'];
    expect(METHOD_IDS).toEqual(expect.arrayContaining([...figures, 'cut-off', 'design', 'panel', 'interval']));
  });

  it('states the minimum numbers that the library asks for', () => {
    expect(methodOf('agreement').minimum).toContain(`${MIN_AGREEMENT_UNITS} units and ${MIN_AGREEMENT_PAIRS} pairs`);
    expect(methodOf('differences').minimum).toBe(
      `${MIN_CANDIDATES_FOR_INTERVAL} candidates for an interval, ${MIN_CANDIDATES_TO_REPORT} to be reported or flagged.`,
    );
    expect(methodOf('times').minimum).toContain(`${MIN_CARDS_FOR_QUARTILES} for quartiles`);
    expect(methodOf('components').references.some(({ where }) => LITERATURE_PRIOR.source.includes(where))).toBe(true);
  });
});

describe('docs/methods.md', () => {
  it('is what the methods say now (npx plumbline methods > docs/methods.md)', () => {
    const written = readFileSync(new URL('../../../../docs/methods.md', import.meta.url), 'utf8');
    expect(written).toBe(`${methodsMarkdown(METHODS)}\n`);
  });

  it('has an anchor for each method, and every anchor of its contents leads somewhere', () => {
    const text = methodsMarkdown(METHODS);
    const anchors = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
    expect(anchors).toEqual([...METHOD_IDS]);
    expect([...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id)).toEqual(anchors);
  });
});
