import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  coverage,
  criterionById,
  indicatorsOfRound,
  panelRounds,
  questionsOfRound,
  roundById,
  withVariant,
  workSamplesOfRound,
  type Rubric,
} from '@app/domain';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { parseRubric } from './parse-rubric.js';
import type { BaseOf } from './resolve-file.js';
import { formatProblem } from './rubric-problem.js';
import { RUBRIC_FILE_SCHEMA } from './rubric-file-schema.js';

const PACKS = join(process.cwd(), 'rubrics');
const packFiles = readdirSync(PACKS, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ya?ml$/.test(name))
  // Calibration cases and vignettes have formats and tests of their own.
  .filter((name) => !name.includes('cases') && !name.includes('vignettes'));
const read = (name: string) => readFileSync(join(PACKS, name), 'utf8');
const baseOf: BaseOf = (packId) => ({ text: read(`${packId}/rubric.yaml`), fileName: `${packId}/rubric.yaml` });

function pack(packId: string): Rubric {
  const { rubric } = parseRubric(read(`${packId}/rubric.yaml`), { baseOf });
  if (!rubric) throw new Error(`The pack ${packId} does not parse.`);
  return rubric;
}

describe('the packs under rubrics/', () => {
  it('are found', () => {
    const names = ['agentic-ai-pm', 'ai-lab-pm', 'ai-pm'];
    expect(packFiles.toSorted()).toEqual(names.map((name) => join(name, 'rubric.yaml')));
  });

  it.each(packFiles)('%s has no problem', (name) => {
    const { problems = [] } = parseRubric(read(name), { fileName: name, baseOf });
    expect(problems.map((problem) => formatProblem(name, problem))).toEqual([]);
  });

  it('have the schema that the product validates with', () => {
    expect(JSON.parse(read('rubric.schema.json'))).toEqual(JSON.parse(JSON.stringify(RUBRIC_FILE_SCHEMA)));
  });
});

describe('the AI-PM pack', () => {
  const rubric = pack('ai-pm');

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

describe.each(['agentic-ai-pm', 'ai-lab-pm'])('the pack %s', (packId) => {
  const rubric = pack(packId);
  const base = pack('ai-pm');
  const file = parse(read(`${packId}/rubric.yaml`)) as Record<string, unknown>;
  /** Names of what the file states of a list. */
  const stated = (list: string): unknown[] =>
    ((file[list] ?? []) as Record<string, unknown>[]).map(({ id, seniority, weak }) => id ?? seniority ?? weak);

  it('extends the AI-PM pack and is small', () => {
    expect(file['extends']).toBe('ai-pm');
    expect(Buffer.byteLength(read(`${packId}/rubric.yaml`))).toBeLessThan(16_000);
  });

  it('leaves what it does not state as it is in the base', () => {
    const named = { pack: 1, extends: 1, name: 1, version: 1, summary: 1, packId: 1 };
    const untouched = Object.keys(base).filter((key) => !(key in file) && !(key in named));
    expect(untouched).toEqual(
      expect.arrayContaining(['gates', 'variants', 'evalEvidenceFields', 'bandFit', 'sources']),
    );
    for (const key of untouched) expect([key, rubric[key as keyof Rubric]]).toEqual([key, base[key as keyof Rubric]]);
  });

  it.each(['criteria', 'rounds', 'questions', 'redFlags', 'roleIndicators', 'intake'] as const)(
    'keeps the %s that it does not state',
    (list) => {
      const others = (one: Rubric) => one[list].filter(({ id }) => !stated(list).includes(id));
      expect(others(rubric)).toEqual(others(base));
      expect(others(rubric).length).toBeGreaterThan(2);
      expect(rubric[list].slice(0, base[list].length).map(({ id }) => id)).toEqual(base[list].map(({ id }) => id));
    },
  );

  it('changes of a stated item what it says, and nothing else', () => {
    for (const list of ['criteria', 'rounds', 'questions'] as const) {
      for (const change of (file[list] ?? []) as Record<string, unknown>[]) {
        const before = base[list].find(({ id }) => id === change['id']);
        if (!before) continue;
        const after = rubric[list].find(({ id }) => id === change['id']) as unknown as Record<string, unknown>;
        const said = [...Object.keys(change), ...((change['remove'] ?? []) as string[])];
        const inRubric = { criteria: 'criterionIds', indicators: 'indicatorIds' } as Record<string, string>;
        const told = new Set(said.map((key) => (list === 'criteria' ? key : (inRubric[key] ?? key))));
        const rest = (of: object) => Object.fromEntries(Object.entries(of).filter(([key]) => !told.has(key)));
        expect(rest(after)).toEqual(rest(before));
      }
    }
  });

  it('names what it adds so that the base can not come to mean the same by it', () => {
    const known = new Set(
      ['criteria', 'rounds', 'questions', 'redFlags', 'roleIndicators', 'intake'].flatMap(idsOf(base)),
    );
    const added = ['questions', 'workSamples', 'redFlags', 'roleIndicators', 'intake']
      .flatMap(stated)
      .filter((id) => !known.has(String(id)));
    expect(added.length).toBeGreaterThan(5);
    expect(added.filter((id) => !/(^|-)(AG|LAB)-?\d+$/.test(String(id)))).toEqual([]);
  });

  it('covers every weighted criterion with two raters or more, also in its variant', () => {
    const four = withVariant(rubric, 'four-rounds');
    for (const plan of [rubric, four!]) {
      expect(Math.min(...coverage(plan).map(({ raters }) => raters))).toBeGreaterThanOrEqual(2);
    }
  });
});

const idsOf = (rubric: Rubric) => (list: string) =>
  (rubric[list as keyof Rubric] as readonly { readonly id: string }[]).map(({ id }) => id);

describe('the pack for agents', () => {
  const rubric = pack('agentic-ai-pm');

  it('weighs the limits of autonomy twice, always, and asks for them at each bar', () => {
    expect(criterionById(rubric, 'C4')).toMatchObject({ weight: 2, name: 'Sets agent behaviour and autonomy limits' });
    expect(criterionById(rubric, 'C4')).not.toHaveProperty('appliesWhen');
    for (const bar of rubric.bars) expect(bar.must).toContain('C4');
    expect(roundById(rubric, 'R3')).toMatchObject({ minutes: 90, raters: 3, criterionIds: ['C3', 'C4', 'C8', 'C6'] });
  });

  it('has the three artefacts with four different anchors each, in rounds that rate them', () => {
    expect(rubric.workSamples?.map(({ name, roundId, criterionIds }) => [name, roundId, criterionIds])).toEqual([
      ['Behaviour spec', 'R3', ['C4', 'C3']],
      ['Evaluation framework', 'R1', ['C1', 'C2']],
      ['Risk assessment', 'R3', ['C8', 'C4']],
    ]);
    for (const { anchors } of rubric.workSamples ?? []) {
      expect(anchors.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
      expect(new Set(anchors.map(({ text }) => text)).size).toBe(4);
      for (const { text } of anchors) expect(text.length).toBeGreaterThan(80);
    }
  });

  it('leaves a round the time for its questions beside its work samples', () => {
    for (const round of panelRounds(rubric)) {
      const making = workSamplesOfRound(rubric, round.id).reduce((sum, { minutes }) => sum + minutes, 0);
      expect(round.minutes - making).toBeGreaterThanOrEqual(40);
    }
  });
});

describe('the pack for AI labs', () => {
  const rubric = pack('ai-lab-pm');

  it('weighs technical fluency twice, rates it in two rounds, and makes it neither a gate nor a must', () => {
    expect(criterionById(rubric, 'C11')).toMatchObject({ weight: 2, gate: false });
    expect(rubric.rounds.filter(({ criterionIds }) => criterionIds.includes('C11')).map(({ id }) => id)).toEqual([
      'R1',
      'R2',
    ]);
    expect(
      rubric.bars.flatMap(({ must, atLeast }) => [...must, ...atLeast.map((one) => one.criterionId)]),
    ).not.toContain('C11');
  });

  it('says more of the technical programme manager', () => {
    const tpm = (one: Rubric) => one.contrasts.filter(({ profile }) => profile === 'tpm').length;
    expect(tpm(rubric)).toBe(tpm(pack('ai-pm')) + 4);
    expect(rubric.roleGuidance).toContain('TPM');
  });
});
