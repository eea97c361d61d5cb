import type { CaseComparison, CaseView } from '@app/contracts';
import type { Level } from '@app/domain';

const criterion = (id: string, name: string): CaseView['criteria'][number] => ({
  ...{ id, name, shortName: name },
  anchors: ([1, 2, 3, 4] as const).map((level) => ({ level, text: `${name}, level ${level}` })),
});

export const sampleCase: CaseView = {
  case: {
    ...{ caseId: 'refunds', packId: 'ai-pm', rubricVersion: '1.0.0', version: '1.0.0', title: 'A refund assistant' },
    ...{ kind: 'written', roundId: 'R1', minutes: 25, setting: 'A room.', criterionIds: ['C1', 'C2'] },
    transcript: [
      { speaker: 'interviewer', text: 'Where did the cases come from?' },
      { speaker: 'candidate', text: 'From the log.' },
    ],
  },
  ...{ rubric: 'AI product manager 1.0.0', round: 'Suite review' },
  criteria: [criterion('C1', 'Owns the suite'), criterion('C2', 'Right metric')],
  ...{ status: 'open', assigned: true, dueOn: null, answer: {}, version: 0, savedAt: null, submittedAt: null },
  comparison: null,
};

const compared = (criterionId: string, level: Level, spread: CaseComparison['spread']): CaseComparison => ({
  reference: { criterionId, level, because: `Because of ${criterionId}.`, notTheNext: 'Not 4.', watchFor: 'Ease.' },
  spread,
});

export const comparedCase: CaseView = {
  ...sampleCase,
  ...{ status: 'submitted', version: 3, submittedAt: '2026-11-20T10:00:00.000Z' },
  answer: {
    C1: { level: 4, cannotTell: false, why: 'Named the log.' },
    C2: { level: null, cannotTell: true, why: 'No metric is discussed.' },
  },
  comparison: [
    compared('C1', 3, { status: 'shown', others: 4, levels: [0, 1, 2, 0], cannotTell: 1 }),
    compared('C2', 2, { status: 'too_few' }),
  ],
};
