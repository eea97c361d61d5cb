import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RubricQuestion } from '../rubric/rubric.js';
import { EMPTY_CONTENT } from '../scorecard/scorecard.js';
import {
  askedOf,
  checkAsked,
  EXPOSURE_MINIMUM,
  exposureOf,
  markAsked,
  rotateQuestions,
  rotationAdvice,
} from './exposure.js';

const question = (id: string, criterion: string, version = 1): RubricQuestion => ({
  ...{ id, version, roundId: 'R1', text: id, probes: [], criterionIds: [criterion] },
});
const questions = [question('Q1', 'C1'), question('Q2', 'C2'), question('Q3', 'C1'), question('Q4', 'C1')];

describe('the exposure of questions', () => {
  it('is told from five on, and in the present wording only', () => {
    const counts = [
      { questionId: 'Q1', questionVersion: 1, asked: 5 },
      { questionId: 'Q2', questionVersion: 1, asked: 4 },
      { questionId: 'Q3', questionVersion: 2, asked: 90 },
    ];
    expect(exposureOf(questions, counts)).toEqual({ Q1: 5 });
  });

  it('puts the least asked alternative first and leaves every other place as it is', () => {
    const ids = rotateQuestions(questions, { Q1: 14, Q3: 6 }).map((one) => one.id);
    expect(ids).toEqual(['Q4', 'Q2', 'Q3', 'Q1']);
  });

  it('keeps all questions, each once, and the pack order where nothing is told', () => {
    const exposure = fc.dictionary(
      fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4'),
      fc.integer({ min: EXPOSURE_MINIMUM, max: 40 }),
    );
    fc.assert(
      fc.property(exposure, (told) => {
        const rotated = rotateQuestions(questions, told);
        expect([...rotated.map((one) => one.id)].sort()).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
        expect(rotated[1]?.id).toBe('Q2');
      }),
    );
    expect(rotateQuestions(questions, {})).toEqual(questions);
  });

  it('says how often, and what to try instead when there is something less asked', () => {
    expect(rotationAdvice(questions, { Q1: 14, Q2: 8 })).toEqual({
      Q1: { asked: 14, insteadId: 'Q3' },
      Q2: { asked: 8, insteadId: null },
    });
  });
});

describe('marks of asked questions', () => {
  it('are put on and taken off, each once', () => {
    const marked = markAsked(markAsked(EMPTY_CONTENT, 'Q1', true), 'Q1', true);
    expect(askedOf(marked)).toEqual(['Q1']);
    expect(askedOf(markAsked(marked, 'Q1', false))).toEqual([]);
    expect(askedOf(EMPTY_CONTENT)).toEqual([]);
  });

  it('name questions of the kit, each once', () => {
    expect(checkAsked(undefined, '/asked', [])).toEqual([]);
    expect(checkAsked(['Q1', 'Q2'], '/asked', ['Q1', 'Q2'])).toEqual([]);
    expect(checkAsked(['Q1', 'Q9', 'Q1'], '/asked', ['Q1', 'Q2']).map((one) => one.path)).toEqual([
      '/asked/1',
      '/asked/2',
    ]);
    expect(checkAsked('Q1', '/asked', ['Q1'])).toHaveLength(1);
  });
});
