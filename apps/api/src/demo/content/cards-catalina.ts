import type { DemoCard, DemoDraft } from './demo-content.js';

export const CATALINA_CARDS: readonly DemoCard[] = [
  {
    candidate: 'catalina',
    round: 'R1',
    rater: 'mo',
    submittedAfterHours: 4,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Walked through 190 cases of the Fieldnote scheduling agent: sixty from callbacks, the rest from two dispatchers, each with the reason it was kept.',
            timeMarkSeconds: 520,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Ninety-seven for safety visits and eighty-eight for meter readings, as a missed boiler check is not a missed meter.”',
            timeMarkSeconds: 1030,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'No measured agreement between the automatic judge and the dispatchers; has been planned since June.',
            timeMarkSeconds: 1530,
          },
        ],
      },
      C2: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'A wasted visit is 74 euros, an unnecessary delay is one callback in five; the threshold followed from that on paper.',
            timeMarkSeconds: 1920,
          },
        ],
      },
      C3: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Has a dispatcher on call for every low-confidence slot, with a nine-minute limit and a name per region.',
            timeMarkSeconds: 2355,
          },
        ],
      },
      C11: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: "“I read forty traces on Fridays, the planner's mistakes have a smell.”",
            timeMarkSeconds: 2920,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'A suite born from callbacks, well understood, with an untested judge.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“Working is one visit, not a confirmed slot.”' },
      { id: 'AI-2', answer: 'yes', quote: '“The dispatchers judge, I keep the list.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Boilers get the strict bar.”' },
      { id: 'TP-4', answer: 'no', quote: '“QA likes the form, the van does not care.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'Case sheet with customer names blacked out, sorted by callback.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Fieldnote, an agent that schedules technician visits',
        candidateRole: 'specified',
        shown: 'redacted',
        caseSources: ['production incident', 'expert'],
        caseCount: 190,
        slices: ['safety visit', 'meter reading', 'two-person job', 'access refused'],
        threshold: '97% for safety visits, 88% for meter readings',
        thresholdReason: 'A missed safety visit endangers a household, a missed reading costs one trip',
        judge: ['human', 'LLM-as-judge'],
        judgeCheck: 'Not measured yet, planned with two dispatchers',
        cadence: 'Weekly, cases reviewed on the first Monday',
        humanInLoopOwner: 'Dispatcher on call, one per region',
        lastBlockedRelease:
          'Release seven was limited to meter readings after two-person jobs were booked with one technician',
        baseModelPlan: 'Two-person jobs first, then access refused',
      },
    },
  },
  {
    candidate: 'catalina',
    round: 'R1',
    rater: 'dv',
    submittedAfterHours: 23,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Gave the case count by source without notes and the file agreed with it.',
            timeMarkSeconds: 660,
          },
        ],
      },
      C2: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“A slot that suits nobody is cheaper than a van that meets a locked door.”',
            timeMarkSeconds: 1340,
          },
        ],
      },
      C3: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'Degraded path exists on paper; it has never been tried with the planner switched off.',
            timeMarkSeconds: 2010,
          },
        ],
      },
      C11: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Read the tool schema, asked why the duration had no unit, and was right to.',
            timeMarkSeconds: 2690,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Says what is missing before I find it.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-2', answer: 'yes', quote: '“It is a hundred and ninety and I can defend about a hundred and fifty.”' },
      { id: 'DS-1', answer: 'no', quote: '“Nobody handed me the metric, I had to argue for it.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'catalina',
    round: 'R2',
    rater: 'sa',
    submittedAfterHours: 6,
    ratings: {
      C5: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Compared the mix of visit types between the weeks before looking at any failure and found half of the drop there.',
            timeMarkSeconds: 465,
          },
        ],
      },
      C9: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Freeze auto-booking for two-person jobs, leave the rest, look again at four.”',
            timeMarkSeconds: 985,
          },
        ],
      },
      C2: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Reported wasted visits per hundred by region with intervals, tied a two-point gain in the suite to 31 fewer trips a week, and left utilisation out on purpose because it rewards cramming.',
            timeMarkSeconds: 1515,
          },
        ],
      },
      C6: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Under ten cents, I believe, it was never questioned.”',
            timeMarkSeconds: 2200,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Knows that the drop may be in the denominator.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“Trips, not clicks.”' },
      { id: 'DS-3', answer: 'no', quote: '“The suite moved in May and the vans did not, so May did not count.”' },
      { id: 'TM-4', answer: 'no', quote: '“I froze it myself, the call came after.”' },
    ],
    redFlags: [],
  },
];

export const CATALINA_DRAFTS: readonly DemoDraft[] = [
  {
    candidate: 'catalina',
    round: 'R2',
    rater: 'jp',
    ratings: {
      C5: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Mix shift spotted by the candidate, unprompted, from the visit table.',
            timeMarkSeconds: 485,
          },
        ],
      },
      C9: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'no rule stated for when to roll back rather than patch',
            timeMarkSeconds: 1150,
          },
        ],
      },
    },
    indicators: [{ id: 'ML-2', answer: 'no', quote: '“I only know the planner from its mistakes.”' }],
    redFlags: [],
  },
];
