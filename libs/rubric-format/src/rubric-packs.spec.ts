import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverage, indicatorsOfRound, panelRounds, questionsOfRound, withVariant, type Rubric } from '@app/domain';
import { describe, expect, it } from '@jest/globals';
import { parseRubric } from './parse-rubric.js';
import { formatProblem } from './rubric-problem.js';
import { RUBRIC_FILE_SCHEMA } from './rubric-file-schema.js';

const PACKS = join(process.cwd(), 'rubrics');
const packFiles = readdirSync(PACKS, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
const read = (name: string) => readFileSync(join(PACKS, name), 'utf8');

function aiPm(): Rubric {
  const { rubric } = parseRubric(read('ai-pm/rubric.yaml'));
  if (!rubric) throw new Error('The AI-PM pack does not parse.');
  return rubric;
}

describe('the packs under rubrics/', () => {
  it('are found', () => {
    expect(packFiles).toContain(join('ai-pm', 'rubric.yaml'));
  });

  it.each(packFiles)('%s has no problem', (name) => {
    const { problems = [] } = parseRubric(read(name), { fileName: name });
    expect(problems.map((problem) => formatProblem(name, problem))).toEqual([]);
  });

  it('have the schema that the product validates with', () => {
    expect(JSON.parse(read('rubric.schema.json'))).toEqual(JSON.parse(JSON.stringify(RUBRIC_FILE_SCHEMA)));
  });
});

describe('the AI-PM pack', () => {
  const rubric = aiPm();

  it('has thirteen criteria of equal weight but for domain depth, and gates on the eval suite', () => {
    expect(rubric.criteria.map(({ id, weight, gate }) => [id, weight, gate])).toEqual([
      ['C1', 1, true],
      ...Array.from({ length: 11 }, (_, index) => [`C${index + 2}`, 1, false]),
      ['C13', 0, false],
    ]);
  });

  it('gives every criterion four different anchors, a reason from the job, and a source', () => {
    for (const criterion of rubric.criteria) {
      expect(criterion.anchors.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
      expect(new Set(criterion.anchors.map(({ text }) => text)).size).toBe(4);
      expect(criterion.jobRelatedness.length).toBeGreaterThan(60);
      expect(criterion.sources.length).toBeGreaterThan(0);
    }
  });

  it('runs the rounds R0 to R5, of which R0 is the screen', () => {
    expect(rubric.rounds.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'R0 screen',
      'R1 panel',
      'R2 panel',
      'R3 panel',
      'R4 panel',
      'R5 panel',
    ]);
  });

  it('covers every criterion with two raters or more', () => {
    expect(Math.min(...coverage(rubric).map(({ raters }) => raters))).toBeGreaterThanOrEqual(2);
  });

  it('brings every role indicator before two raters', () => {
    const asked = panelRounds(rubric).flatMap((round) =>
      indicatorsOfRound(rubric, round.id).flatMap(({ id }) => Array.from({ length: round.raters }, () => id)),
    );
    for (const { id } of rubric.roleIndicators) {
      expect(asked.filter((other) => other === id).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('moves the bar with seniority', () => {
    expect(rubric.bars.map(({ seniority, must, atLeast }) => [seniority, must.length, atLeast.length])).toEqual([
      ['mid', 4, 0],
      ['senior', 7, 0],
      ['director', 7, 2],
    ]);
  });

  it('can be run in four panel rounds that cover the same and ask the same', () => {
    const four = withVariant(rubric, 'four-rounds');
    if (!four) throw new Error('There is no variant four-rounds.');
    expect(panelRounds(four).map(({ id }) => id)).toEqual(['R1', 'R2', 'R3', 'R45']);
    expect(coverage(four).map(({ raters }) => raters)).toEqual([4, 4, 4, 2, 2, 4, 2, 4, 2, 2, 2, 2, 2]);
    expect(questionsOfRound(four, 'R45')).toEqual([
      ...questionsOfRound(rubric, 'R4'),
      ...questionsOfRound(rubric, 'R5'),
    ]);
  });
});
