import type { Rubric } from '@app/domain';
import { describe, expect, it } from '@jest/globals';
import { canonicalRubricJson } from '../canonical-rubric-json.js';
import { extendedPackOf, parseRubric } from '../parse-rubric.js';
import type { BaseOf } from '../resolve-file.js';
import { changed, expectAtMark, packs, problemsOf, TINY_BASE, TINY_EXTENSION } from '../testing/tiny-extension.js';
import { edited, TINY_RUBRIC, unmarked } from '../testing/tiny-rubric.js';

function resolved(text = TINY_EXTENSION, baseOf = TINY_BASE): Rubric {
  const { rubric, problems } = parseRubric(text, { baseOf });
  if (!rubric) throw new Error(JSON.stringify(problems));
  return rubric;
}

const base = (): Rubric => parseRubric(TINY_RUBRIC).rubric!;

describe('a pack that extends another', () => {
  it('is a full rubric: the base with what is changed, added and removed', () => {
    const rubric = resolved();
    const tiny = base();
    expect(rubric).toEqual({
      ...tiny,
      packId: 'larger',
      name: 'Larger',
      version: '1.2.0',
      summary: 'A rubric that extends another.',
      sources: [...tiny.sources, { id: 'S1', title: 'Another source' }],
      process: { ...tiny.process, loopDays: 30 },
      criteria: [
        {
          ...tiny.criteria[0],
          weight: 2,
          anchors: tiny.criteria[0]?.anchors.with(2, { level: 3, text: 'three, and the reason' }),
        },
        tiny.criteria[1],
        expect.objectContaining({ id: 'C3', gate: false, sources: ['S1'] }),
      ],
      bars: [tiny.bars[0], tiny.bars[1], { ...tiny.bars[2], must: ['C1', 'C3'], atLeast: [] }],
      rounds: [tiny.rounds[0], { ...tiny.rounds[1], minutes: 60, criterionIds: ['C1', 'C2', 'C3'] }],
      variants: [{ ...tiny.variants?.[0], rounds: [{ ...tiny.variants?.[0]?.rounds[0], criterionIds: ['C1', 'C3'] }] }],
      questions: [...tiny.questions, expect.objectContaining({ id: 'R1-Q3', roundId: 'R1' })],
      redFlags: [],
      contrasts: [],
      notRedFlags: ['A short page.'],
      workSamples: [
        {
          ...{ id: 'WS-1', name: 'A page', brief: 'Write a page.', minutes: 20, roundId: 'R1', sources: ['S1'] },
          criterionIds: ['C3'],
          anchors: ['empty', 'begun', 'written', 'used'].map((text, index) => ({ level: index + 1, text })),
        },
      ],
    });
  });

  it('is the base under another name when it changes nothing', () => {
    const text = 'pack: same\nextends: tiny\nname: Same\nversion: 1.0.0\nsummary: The same.\n';
    const own = { packId: 'same', name: 'Same', version: '1.0.0', summary: 'The same.' };
    expect(resolved(text)).toEqual({ ...base(), ...own });
  });

  it('has another content hash when the base has another content', () => {
    const moved = packs({ tiny: edited('2: two\n', '2: two steps\n') });
    const remarked = packs({ tiny: `# a remark\n${TINY_RUBRIC}` });
    expect(canonicalRubricJson(resolved(TINY_EXTENSION, moved))).not.toBe(canonicalRubricJson(resolved()));
    expect(canonicalRubricJson(resolved(TINY_EXTENSION, remarked))).toBe(canonicalRubricJson(resolved()));
  });

  it('may take an optional key from an item', () => {
    const conditional = edited('    weight: 0\n', '    weight: 0\n    appliesWhen: agents\n');
    const text = changed(['  - id: C3\n', '  - id: C2\n    remove: [appliesWhen]\n  - id: C3\n']);
    expect(resolved(text, packs({ tiny: conditional })).criteria[1]).toEqual(base().criteria[1]);
  });

  it('replaces an item that it removes and states whole', () => {
    const text = changed(
      ['remove:\n', 'remove:\n  intake: [IN-1]\n'],
      ['notRedFlags:', 'intake:\n  - { id: IN-1, text: Who else? }\nnotRedFlags:'],
    );
    expect(resolved(text).intake).toEqual([{ id: 'IN-1', text: 'Who else?' }]);
  });

  it('may be extended itself, up to three packs deep', () => {
    const step = (pack: string, under: string) =>
      `pack: ${pack}\nextends: ${under}\nname: ${pack}\nversion: 1.0.0\nsummary: ${pack}.\n`;
    const all = packs({ tiny: TINY_RUBRIC, larger: TINY_EXTENSION, b: step('b', 'larger') });
    const { rubric } = parseRubric(`${step('c', 'b')}process: { debriefMinutes: 60 }\n`, { baseOf: all });
    expect(rubric?.process).toEqual({ ...base().process, loopDays: 30, debriefMinutes: 60 });
  });

  it('names the pack it extends to whoever has to fetch it', () => {
    expect(extendedPackOf(TINY_EXTENSION)).toBe('tiny');
    expect(extendedPackOf(TINY_RUBRIC)).toBeUndefined();
    expect(extendedPackOf('extends: ../../secret\n')).toBeUndefined();
    expect(extendedPackOf('extends: [')).toBeUndefined();
  });
});

describe('the pack below', () => {
  it('has to be there', () => {
    expectAtMark(changed(['extends: tiny', 'extends: ▸huge']), 'unknown-base');
    const { places } = unmarked(changed(['extends: tiny', 'extends: ▸tiny']));
    const { problems } = parseRubric(TINY_EXTENSION);
    expect(problems?.map(({ line, column, message }) => [`${line}:${column}`, message])).toEqual([
      [places[0], "There is no pack 'tiny' to extend."],
    ]);
  });

  it('has to be the pack of that name', () => {
    expectAtMark(changed(['extends: tiny', 'extends: ▸huge']), 'unknown-base', packs({ huge: TINY_RUBRIC }));
  });

  it.each(['▸../tiny', '▸[tiny]', '▸""'])('has to be named by an id (%s)', (name) => {
    expectAtMark(changed(['extends: tiny', `extends: ${name}`]), 'invalid-value');
  });

  it('reports its own problems in its own file, after those of the file itself', () => {
    const broken = unmarked(edited('weight: 1\n', 'weight: ▸11\n'));
    const { text, places } = unmarked(changed(['    weight: 2\n', '    weight: ▸12\n']));
    expect(problemsOf(text, packs({ tiny: broken.text }))).toEqual([
      `larger.yaml:${places[0]} weight-out-of-range`,
      `tiny.yaml:${broken.places[0]} weight-out-of-range`,
    ]);
    const unnamed: BaseOf = () => ({ text: broken.text });
    expect(problemsOf(TINY_EXTENSION, unnamed)).toEqual([`tiny:${broken.places[0]} weight-out-of-range`]);
  });

  it('may be too large for itself, but is not counted with what extends it', () => {
    const padding = (bytes: number) => `#${'x'.repeat(bytes)}\n`;
    const large = TINY_RUBRIC + padding(60_000);
    expect(problemsOf(TINY_EXTENSION + padding(60_000), packs({ tiny: large }))).toEqual([]);
    expect(problemsOf(TINY_EXTENSION, packs({ tiny: large + padding(10_000) }))).toEqual([
      'tiny.yaml:1:1 file-too-large',
    ]);
  });

  it('can not be the pack itself', () => {
    expectAtMark(changed(['extends: tiny', 'extends: ▸larger']), 'extends-cycle');
  });

  it('can not extend the pack in turn', () => {
    const tiny = TINY_EXTENSION.replace('pack: larger\nextends: tiny', 'pack: tiny\nextends: larger');
    expectAtMark(changed(['extends: tiny', 'extends: ▸tiny']), 'extends-cycle', packs({ tiny }));
  });

  it('can not run in a circle of its own, which is its problem', () => {
    const circle = packs({
      tiny: TINY_EXTENSION.replace('pack: larger\nextends: tiny', 'pack: tiny\nextends: other'),
      other: TINY_EXTENSION.replace('pack: larger', 'pack: other'),
    });
    expect(problemsOf(TINY_EXTENSION, circle)).toEqual(['tiny.yaml:2:10 extends-cycle']);
    const [problem] = parseRubric(TINY_EXTENSION, { baseOf: circle }).problems ?? [];
    expect(problem?.message).toBe('A pack can not extend itself: tiny > other > tiny.');
  });

  it('can not be four packs deep', () => {
    const under = (pack: string, below: string) =>
      TINY_EXTENSION.replace('pack: larger\nextends: tiny', `pack: ${pack}\nextends: ${below}`);
    const all = packs({ tiny: TINY_RUBRIC, a: under('a', 'tiny'), b: under('b', 'a'), c: under('c', 'b') });
    expectAtMark(changed(['extends: tiny', 'extends: ▸c']), 'extends-too-deep', all);
  });
});
