import type { Rubric, RubricCriterion } from '../rubric/rubric.js';
import { type CardKit, cardKitOf } from '../scorecard/card-kit.js';
import { EMPTY_CONTENT, type EvidenceItem, type ScorecardContent } from '../scorecard/scorecard.js';

const criterion = (id: string, name: string, more: Partial<RubricCriterion> = {}): RubricCriterion => ({
  id,
  name,
  shortName: name,
  weight: 1,
  gate: false,
  notAssessedWhen: [],
  anchors: [],
  jobRelatedness: '',
  sources: [],
  ...more,
});

/** A rubric of one round with three criteria, the last only for roles with agents. */
export const TINY_RUBRIC: Rubric = {
  packId: 'tiny',
  name: 'Tiny',
  version: '1.0.0',
  summary: '',
  criteria: [
    criterion('C1', 'Owns the eval suite', { gate: true }),
    criterion('C2', 'Chooses the right metric', { weight: 2 }),
    criterion('C4', 'Sets the limits of autonomy', { appliesWhen: 'agents' }),
    criterion('C9', 'Runs it in production'),
  ],
  gates: [],
  bars: [],
  rounds: [
    {
      id: 'R1',
      name: 'Suite review',
      shortName: 'Suite',
      kind: 'panel',
      minutes: 60,
      purpose: '',
      criterionIds: ['C2', 'C1', 'C4'],
      raters: 2,
      indicatorIds: ['AI-1'],
    },
  ],
  questions: [],
  redFlags: [{ id: 'RF-1', severity: 'hard', text: 'Cannot describe any eval suite.' }],
  roleIndicators: [
    { id: 'AI-1', profile: 'ai-pm', text: 'Decides what the model should do.' },
    { id: 'TM-1', profile: 'tpm', text: 'Owns when and how.' },
  ],
  contrasts: [],
  bandFit: { components: [], verdicts: [], guidance: '' },
  evalEvidenceFields: [
    { id: 'feature', label: 'Feature', help: '', kind: 'text' },
    { id: 'caseCount', label: 'Cases', help: '', kind: 'number' },
    { id: 'shown', label: 'Shown', help: '', kind: 'choice', options: ['artefact', 'verbal'] },
    { id: 'judge', label: 'Judge', help: '', kind: 'multi-choice', options: ['human', 'exact match'] },
    { id: 'slices', label: 'Slices', help: '', kind: 'list' },
  ],
  intake: [],
  sources: [],
};

export const tinyKit = (hasAgents = true): CardKit => cardKitOf(TINY_RUBRIC, 'R1', hasAgents);

let made = 0;
/** A piece of evidence with an id of its own. */
export const evidence = (criterionIds: readonly string[], more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
  kind: 'quote',
  direction: 'for',
  text: 'Forty of the cases are tickets of the old bot.',
  timeMarkSeconds: null,
  criterionIds,
  artifactId: null,
  suite: null,
  ...more,
});

/** Everything that submit asks of a card of the tiny rubric. */
export const completeContent = (more: Partial<ScorecardContent> = {}): ScorecardContent => ({
  ...EMPTY_CONTENT,
  ratings: {
    C1: { level: 3, notAssessed: null, confidence: 'high' },
    C2: { level: 2, notAssessed: null, confidence: null },
    C4: { level: null, notAssessed: 'no_time', confidence: null },
  },
  evidence: [evidence(['C1', 'C2'])],
  recommendation: 'yes',
  summary: 'Owns the suite and names what an error costs.',
  ...more,
});
