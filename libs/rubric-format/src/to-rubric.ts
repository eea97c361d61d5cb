import { LEVELS, type Rubric, type RubricAnchor, type RubricRound, type RubricWorkSample } from '@app/domain';
import type {
  BarInFile,
  CriterionInFile,
  GateInFile,
  RoundInFile,
  RubricFile,
  WorkSampleInFile,
} from './rubric-file.js';

/** The in-memory rubric of a file that passed structural validation. Missing anchors become empty texts. */
export function toRubric(file: RubricFile): Rubric {
  const gates = new Set(file.gates.map((gate) => gate.criterion));
  const { pack, criteria, gates: gateRules, bars, rounds, variants, questions, workSamples, contrasts, ...same } = file;
  return {
    ...same,
    packId: pack,
    criteria: criteria.map((criterion) => toCriterion(criterion, gates.has(criterion.id))),
    gates: gateRules.map(toGate),
    bars: bars.map(toBar),
    rounds: rounds.map(toRound),
    variants: (variants ?? []).map((variant) => ({ ...variant, rounds: variant.rounds.map(toRound) })),
    questions: questions.map(({ round, criteria: criterionIds, ...rest }) => ({
      ...rest,
      roundId: round,
      criterionIds,
    })),
    // Absent stays absent: the content hash of a pack without work samples is what it was before there were any.
    ...(workSamples ? { workSamples: workSamples.map(toWorkSample) } : {}),
    contrasts: contrasts.map(({ criteria: criterionIds, ...rest }) => ({ ...rest, criterionIds })),
  };
}

function toCriterion({ anchors, ...rest }: CriterionInFile, gate: boolean) {
  return { ...rest, gate, anchors: toAnchors(anchors) };
}

const toAnchors = (anchors: Readonly<Record<string, string>> | undefined): readonly RubricAnchor[] =>
  LEVELS.map((level) => ({ level, text: anchors?.[level] ?? '' }));

function toWorkSample({ round, criteria, anchors, ...rest }: WorkSampleInFile): RubricWorkSample {
  return { ...rest, roundId: round, criterionIds: criteria, anchors: toAnchors(anchors) };
}

function toGate({ criterion, ...rest }: GateInFile) {
  return { ...rest, criterionId: criterion };
}

function toBar({ oneOf, atLeast, ...rest }: BarInFile) {
  return {
    ...rest,
    oneOf: (oneOf ?? []).map(({ criteria, level }) => ({ criterionIds: criteria, level })),
    atLeast: (atLeast ?? []).map(({ criterion, level }) => ({ criterionId: criterion, level })),
  };
}

function toRound({ criteria, indicators, ...rest }: RoundInFile): RubricRound {
  return { ...rest, criterionIds: criteria, indicatorIds: indicators };
}
