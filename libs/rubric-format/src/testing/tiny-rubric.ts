/** The smallest rubric that meets every rule: two criteria, a screen, a panel round, a variant. For tests. */
export const TINY_RUBRIC = `pack: tiny
name: Tiny
version: 1.0.0
summary: A rubric for tests.
sources:
  - { id: S0, title: A source }
notAssessed: { rule: Never low., reasons: [not asked] }
process: { loopDays: 45, cardDueHours: 24, debriefDueWorkingDays: 2, debriefMinutes: 45 }
criteria:
  - id: C1
    name: First
    shortName: First
    weight: 1
    jobRelatedness: Needed.
    sources: [S0]
    notAssessedWhen: [Not asked.]
    anchors:
      1: one
      2: two
      3: three
      4: four
  - id: C2
    name: Second
    shortName: Second
    weight: 0
    jobRelatedness: Needed.
    sources: [S0]
    notAssessedWhen: [Not asked.]
    anchors: { 1: one, 2: two, 3: three, 4: four }
gates:
  - { criterion: C1, metMedian: 3, minRaters: 2, contestedSplit: 2, contestedMedians: [2.5] }
bars:
  - { seniority: mid, must: [C1], mustLevel: 3, noneAtOrBelow: 1, weightedMean: 2.75 }
  - { seniority: senior, must: [C1], mustLevel: 3, noneAtOrBelow: 1, weightedMean: 2.75 }
  - seniority: director
    must: [C1]
    mustLevel: 3
    noneAtOrBelow: 1
    weightedMean: 2.75
    oneOf: [{ criteria: [C1], level: 4 }]
    atLeast: [{ criterion: C1, level: 4 }]
rounds:
  - id: R0
    name: Screen
    shortName: Screen
    kind: screen
    minutes: 30
    raters: 1
    purpose: Logistics.
    criteria: []
    indicators: []
  - id: R1
    name: Panel
    shortName: Panel
    kind: panel
    minutes: 30
    raters: 2
    purpose: To rate.
    criteria: [C1, C2]
    indicators: [AI-1]
variants:
  - id: longer
    name: Longer
    summary: The same, longer.
    keeps: [R0]
    rounds:
      - id: R9
        joins: [R1]
        name: Panel, longer
        shortName: Longer
        kind: panel
        minutes: 60
        raters: 3
        purpose: To rate at leisure.
        criteria: [C1]
        indicators: [AI-1]
questions:
  - id: R1-Q1
    round: R1
    version: 1
    text: Why?
    probes: []
    criteria: [C1]
  - { id: R1-Q2, round: R1, version: 1, text: How?, probes: [], criteria: [C2] }
redFlags:
  - { id: RF-1, severity: hard, text: Untrue. }
roleIndicators:
  - { id: AI-1, profile: ai-pm, text: Decides. }
contrasts:
  - { weak: Weak., strong: Strong., criteria: [C1] }
bandFit: { components: [base], verdicts: [inside], guidance: Compare. }
evalEvidenceFields:
  - { id: feature, label: Feature, help: Which one., kind: text }
intake:
  - { id: IN-1, text: Who? }
`;

/** Stands in an edited text where the problem is expected. */
export const HERE = '▸';

/** TINY_RUBRIC with one passage replaced; the passage must occur exactly once. */
export function edited(passage: string, replacement: string, text = TINY_RUBRIC): string {
  if (text.split(passage).length !== 2) throw new Error(`Not exactly once in the text: ${passage}`);
  return text.replace(passage, () => replacement);
}

/** The text without its marks, and `line:column` of each, counted by hand: no help from the YAML library. */
export function unmarked(marked: string): { readonly text: string; readonly places: readonly string[] } {
  const places = marked.split('\n').flatMap((line, row) => {
    const pieces = line.split(HERE).slice(0, -1);
    let column = 1;
    return pieces.map((piece) => `${row + 1}:${(column += piece.length)}`);
  });
  return { text: marked.replaceAll(HERE, ''), places };
}
