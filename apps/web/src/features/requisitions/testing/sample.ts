// Small but whole: one pack with two rounds, one requisition pinned to it.
import type { RequisitionView, RubricListView, RubricVersionView } from '@app/contracts';
import type { Rubric, RubricCriterion, RubricRound } from '@app/domain';

const criterion = (id: string, more: Partial<RubricCriterion> = {}): RubricCriterion => ({
  id,
  name: `Criterion ${id}`,
  shortName: id,
  weight: 1,
  gate: false,
  notAssessedWhen: [],
  anchors: [],
  jobRelatedness: '',
  sources: [],
  ...more,
});
const round = (id: string, criterionIds: readonly string[], kind: RubricRound['kind'] = 'panel'): RubricRound => ({
  id,
  name: `Round ${id}`,
  shortName: id,
  kind,
  minutes: 60,
  purpose: '',
  criterionIds,
  raters: 2,
  indicatorIds: [],
});

const bar = { must: ['C1'], mustLevel: 3, oneOf: [], atLeast: [], noneAtOrBelow: 1, weightedMean: 2.75 };
export const sampleRubric: Rubric = {
  packId: 'ai-pm',
  name: 'AI product manager',
  version: '1.0.0',
  summary: '',
  criteria: [criterion('C1'), criterion('C2'), criterion('C4', { appliesWhen: 'agents' })],
  gates: [],
  bars: [
    { ...bar, seniority: 'mid' },
    { ...bar, seniority: 'senior' },
    { ...bar, seniority: 'director' },
  ],
  rounds: [round('R0', [], 'screen'), round('R1', ['C1', 'C4']), round('R2', ['C2'])],
  questions: [],
  redFlags: [],
  roleIndicators: [],
  contrasts: [],
  bandFit: { components: [], verdicts: [], guidance: '' },
  evalEvidenceFields: [],
  intake: [{ id: 'IN-1', text: 'Who is accountable for quality?' }],
  sources: [],
};

const version: RubricListView['versions'][number] = {
  id: 'rv-1',
  packId: 'ai-pm',
  name: 'AI product manager',
  version: '1.0.0',
  contentHash: 'h',
  publishedAt: '2026-10-01T10:00:00.000Z',
  current: true,
  line: 'server',
  onServer: true,
};
export const sampleRubrics: RubricListView = { versions: [version] };
export const sampleVersion: RubricVersionView = { ...version, rubric: sampleRubric };

export const sampleRequisition: RequisitionView = {
  id: 'r-1',
  title: 'Senior AI Product Manager',
  seniority: 'senior',
  status: 'open',
  location: 'Rotterdam',
  hasAgents: false,
  postedRange: '',
  rubricVersionId: 'rv-1',
  rubricName: 'AI product manager',
  rubricVersion: '1.0.0',
  policy: {
    debriefMode: 'committee',
    blindness: 'strict',
    identity: 'shown',
    quorum: 2,
    decisionRule: 'majority',
    compOpensAt: 'comp_open',
    cardDueHours: 24,
  },
  intake: {},
  bar: { ...bar, seniority: 'senior' },
  barConfirmed: null,
  members: [{ role: 'committee', person: { id: 'p-hb', name: 'Hana Brandt' } }],
  panel: [{ roundId: 'R1', people: [{ id: 'p-mo', name: 'Maren Osei' }] }],
  can: { manage: true, addCandidates: true, readCalibration: false, manageBand: false },
  version: 3,
};
