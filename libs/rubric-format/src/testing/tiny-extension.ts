import { expect } from '@jest/globals';
import { parseRubric } from '../parse-rubric.js';
import type { BaseOf } from '../resolve-file.js';
import { edited, TINY_RUBRIC, unmarked } from './tiny-rubric.js';

/** Extends TINY_RUBRIC in every way there is, and meets every rule. For tests. */
export const TINY_EXTENSION = `pack: larger
extends: tiny
name: Larger
version: 1.2.0
summary: A rubric that extends another.
remove:
  redFlags: [RF-1]
  contrasts: [Weak.]
sources:
  - { id: S1, title: Another source }
process: { loopDays: 30 }
criteria:
  - id: C1
    weight: 2
    anchors:
      3: three, and the reason
  - id: C3
    name: Third
    shortName: Third
    weight: 1
    jobRelatedness: Needed.
    sources: [S1]
    notAssessedWhen: [Not asked.]
    anchors: { 1: one, 2: two, 3: three, 4: four }
bars:
  - seniority: director
    must: [C1, C3]
    remove: [atLeast]
rounds:
  - id: R1
    minutes: 60
    criteria: [C1, C2, C3]
variants:
  - id: longer
    rounds:
      - id: R9
        criteria: [C1, C3]
questions:
  - { id: R1-Q3, round: R1, version: 1, text: Which?, probes: [], criteria: [C3] }
workSamples:
  - id: WS-1
    name: A page
    brief: Write a page.
    minutes: 20
    round: R1
    criteria: [C3]
    sources: [S1]
    anchors: { 1: empty, 2: begun, 3: written, 4: used }
notRedFlags: [A short page.]
`;

/** Answers with the texts of these packs, each in a file of its name. */
export const packs =
  (texts: Readonly<Record<string, string>>): BaseOf =>
  (packId) =>
    texts[packId] === undefined ? undefined : { text: texts[packId], fileName: `${packId}.yaml` };

export const TINY_BASE = packs({ tiny: TINY_RUBRIC });

export type Edit = readonly [passage: string, replacement: string];

/** TINY_EXTENSION with these passages replaced; each must occur exactly once. */
export const changed = (...edits: readonly Edit[]): string =>
  edits.reduce((text, [passage, by]) => edited(passage, by, text), TINY_EXTENSION);

/** The problems of the text as `file:line:column code`; it is the file larger.yaml. */
export function problemsOf(text: string, baseOf: BaseOf = TINY_BASE): string[] {
  const { problems = [] } = parseRubric(text, { fileName: 'larger.yaml', baseOf });
  return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

/** Every mark in the text has a problem of that code, and there is no other problem. */
export function expectAtMark(marked: string, code: string, baseOf?: BaseOf): void {
  const { text, places } = unmarked(marked);
  expect(problemsOf(text, baseOf)).toEqual(places.map((place) => `larger.yaml:${place} ${code}`));
  expect(places.length).toBeGreaterThan(0);
}
