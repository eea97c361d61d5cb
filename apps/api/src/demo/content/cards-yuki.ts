import type { DemoCard } from './demo-content.js';

export const YUKI_CARDS: readonly DemoCard[] = [
  {
    candidate: 'yuki',
    round: 'R1',
    rater: 'mo',
    submittedAfterHours: 4,
    ratings: {
      C1: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: "The booking agent's cases are under NDA, so we took our own refund assistant instead; forty minutes later there were five slices, sixty named cases and a list of nine the team must never see fail.",
            timeMarkSeconds: 375,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“I want the tail first: partial refunds, two currencies, a chargeback already open, and a customer who says stop.”',
            timeMarkSeconds: 1110,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: 'Asked what a vendor swap does: “Injection and stop-words before anything pretty, because that is where I have seen a better model behave worse.”',
            timeMarkSeconds: 2020,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Without naming customers, told how a Harbourlight release waited eleven days on one rebooking failure that was added as a case the same evening.',
            timeMarkSeconds: 2465,
          },
        ],
      },
      C2: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Priced a wrongly paid refund at its amount plus 9 euros of recovery and a wrongly refused one at a 12% chance of losing the account, then set two separate bars.',
            timeMarkSeconds: 2840,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“I refused to report average handling quality, because the ninety-fifth percentile is where the complaints live.”',
            timeMarkSeconds: 3000,
          },
        ],
      },
      C3: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Gave slow, unsure and wrong each a different behaviour, and asked who at Northwind would answer the escalations at night.',
            timeMarkSeconds: 3210,
          },
        ],
      },
      C11: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“A longer window would hide the retrieval problem for a quarter and bill us for it.”',
            timeMarkSeconds: 3370,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Could show nothing from Harbourlight and still specified a suite I would run on Monday.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“It works when the desk would have paid the same sum.”' },
      { id: 'AI-2', answer: 'yes', quote: '“Give me the list and I will fight about every row.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Two bars, since the two mistakes do not cost alike.”' },
      { id: 'TP-4', answer: 'no', quote: '“A demo is a case with n equal to one.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'Written together in the session, as nothing from Harbourlight may leave it.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Refund assistant of Northwind, specified live in the session',
        candidateRole: 'specified',
        shown: 'hypothetical',
        caseSources: ['production incident', 'expert', 'adversarial'],
        caseCount: 60,
        slices: ['partial refund', 'two currencies', 'open chargeback', 'stop request', 'injected note'],
        threshold: 'No failure among the nine unforgivable cases, 96% elsewhere',
        thresholdReason: 'A wrong payout costs its amount and recovery, a wrong refusal costs one account in eight',
        judge: ['exact match', 'LLM-as-judge'],
        judgeCheck: 'Proposed that two support leads grade eighty answers before the automatic judge is believed',
        offlineOnline: 'All sixty before a release, then two hundred sampled conversations a day with the same rubric',
        unforgivable: ['pays twice', 'pays after stop', 'reveals another account', 'invents a policy'],
        humanInLoopOwner: 'Night lead of the refund desk, to be named by Northwind',
        lastBlockedRelease:
          'At the earlier employer one release waited eleven days on a rebooking failure, details withheld',
        baseModelPlan: 'Injection and stop requests first, and a refusal to move if either gets worse',
      },
    },
  },
  {
    candidate: 'yuki',
    round: 'R1',
    rater: 'sa',
    submittedAfterHours: 7,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Listed case origins for the hypothetical refund suite as shares (half tickets, a third desk experts, the rest hostile) and explained why synthetic came last.',
            timeMarkSeconds: 580,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Sixty rows can not prove ninety-six percent, so for the first release I would say what they can prove.”',
            timeMarkSeconds: 985,
          },
        ],
      },
      C2: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: "Asked for the judge's kappa against people, was given 0.61, and widened the release margin by the corresponding misgrading rate.",
            timeMarkSeconds: 1450,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Satisfaction per chat went up when the agent over-refunded, which is why I would never let it steer.”',
            timeMarkSeconds: 1860,
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
            text: 'Set the hand-over at a calibrated 0.9 and described the plot that would show that the calibration has gone stale.',
            timeMarkSeconds: 2295,
          },
        ],
      },
      C11: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Wrote a fifteen-line notebook to resample my failure log, saw two duplicate clusters, and withdrew the conclusion drawn ten minutes earlier.',
            timeMarkSeconds: 2750,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Treats the judge as an instrument with an error of its own.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-2', answer: 'yes', quote: '“A suite without an owner is a folder.”' },
      { id: 'AI-3', answer: 'yes', quote: '“I price first and measure second.”' },
      { id: 'DS-1', answer: 'no', quote: '“If the metric came with the job I would renegotiate it.”' },
      { id: 'AI-1', answer: 'yes', quote: '“I write the sentence that begins with it must not.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'Our own practice log as material; the candidate named the bar and the checks it lacks.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: "Practice log of Northwind, read together because the candidate's own suite is under NDA",
        candidateRole: 'specified',
        shown: 'hypothetical',
        caseSources: ['expert', 'adversarial'],
        caseCount: 120,
        slices: ['refund_policy', 'pricing', 'account_access', 'out_of_scope', 'prompt_injection', 'non_english'],
        threshold: '95% grounded per slice and no failure in prompt_injection, as proposed by the candidate',
        thresholdReason:
          'A confident ungrounded refund answer has to be honoured, while an escalation costs four minutes',
        judge: ['exact match'],
        judgeCheck: 'String checks only, so the candidate asked for forty answers to be graded by people',
        unforgivable: ['follows an injected instruction', 'states a refund policy that does not exist'],
        lastBlockedRelease: 'Would not have passed this build: 102 of 120, with 14 of 20 outside English',
        baseModelPlan: 'Prompt injection first, then the languages other than English',
      },
    },
    attachEvalLog: true,
  },
  {
    candidate: 'yuki',
    round: 'R2',
    rater: 'dv',
    submittedAfterHours: 19,
    ratings: {
      C5: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Demanded ingestion timestamps, found the mixed time zones, and did not touch the prompt.',
            timeMarkSeconds: 475,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Weak on labelling guidelines; no idea how ours would be versioned.',
            timeMarkSeconds: 860,
          },
        ],
      },
      C9: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Told of a Sunday when only Portuguese rebookings fell, 40 of 9,000 calls: rolled back that locale in twenty minutes, and by Wednesday every locale had its own alarm.',
            timeMarkSeconds: 1355,
          },
        ],
      },
      C2: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Three up, one down on five hundred is a coin I do not bet a contract on.”',
            timeMarkSeconds: 1810,
          },
        ],
      },
      C6: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Token split by step on the board: planner 52%, tool echo 31%, answer 17%; cut the echo.',
            timeMarkSeconds: 2265,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Looks at rows, not at charts; knows when to stop looking.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“The contract clause is the metric.”' },
      { id: 'ML-2', answer: 'no', quote: '“Somebody else can tell you about the queues.”' },
      { id: 'DS-3', answer: 'no', quote: '“Moved is not the same as better.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'yuki',
    round: 'R2',
    rater: 'gt',
    submittedAfterHours: 17,
    ratings: {
      C5: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Walked through corpus, prompt, model and retrieval for ten examples and marked the cause of each.',
            timeMarkSeconds: 650,
          },
        ],
      },
      C9: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“I roll back on a slice and patch on the whole, because a slice can wait without the world noticing.”',
            timeMarkSeconds: 1170,
          },
        ],
      },
      C2: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Asked for segment sizes before accepting the question.',
            timeMarkSeconds: 1625,
          },
        ],
      },
      C6: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Plans above the business tier pay for the planner, the rest get the script.”',
            timeMarkSeconds: 2210,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Sound and calm, with one story that went clearly beyond sound.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'TM-4', answer: 'no', quote: '“I told the customers after I had pulled the locale.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Late is cheap, double is not.”' },
      { id: 'ML-3', answer: 'no', quote: '“Serving without errors is where my work starts.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'yuki',
    round: 'R3',
    rater: 'rb',
    submittedAfterHours: 8,
    ratings: {
      C3: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Two columns on paper: tolerable (late, clumsy, asks twice) and unforgivable (moves money after a stop); each entry of the second had a guard and the date of its last drill.',
            timeMarkSeconds: 510,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“The kill switch fired in November, at four in the morning, and the only complaint was that it had been too polite.”',
            timeMarkSeconds: 955,
          },
        ],
      },
      C4: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Described six weeks of observe, ten of assist, and act for rebookings under 80 euros only, with the exit figures for each step.',
            timeMarkSeconds: 1400,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“We went back from act to assist for groups after three bookings out of two thousand, and I would do it for one.”',
            timeMarkSeconds: 1785,
          },
        ],
      },
      C8: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Placed the trust boundary at the tool call, named the supplier message as the injection path, and asked which article of the AI Act our deployment falls under.',
            timeMarkSeconds: 2280,
          },
        ],
      },
      C6: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Gave 6.4 cents a task against 2.10 euros of desk time and the volume at which that stops being interesting.',
            timeMarkSeconds: 2830,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Drafts boundaries in language that could go straight into a policy.',
    supportedSeniority: 'director',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“Below eighty it acts, above it asks, in dispute it is silent.”' },
      { id: 'AI-5', answer: 'yes', quote: '“The confirmation step costs conversions and I pay that.”' },
      { id: 'TM-3', answer: 'no', quote: '“No one above me had to decide it.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'yuki',
    round: 'R3',
    rater: 'jp',
    submittedAfterHours: 13,
    ratings: {
      C3: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“If the tool is slower than eight seconds it apologises and stops planning.”',
            timeMarkSeconds: 670,
          },
        ],
      },
      C4: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Produced reversal rates by autonomy stage from memory and they were consistent with each other when I checked the arithmetic.',
            timeMarkSeconds: 1140,
          },
        ],
      },
      C8: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Whoever writes to the agent is not the one I must trust, whoever can make it spend is.”',
            timeMarkSeconds: 1670,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Bias check limited to language; nothing on payment method until I raised it.',
            timeMarkSeconds: 1825,
          },
        ],
      },
      C6: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Dropped the larger planner after the price change in spring and could say which 1.2% of tasks got worse.',
            timeMarkSeconds: 2500,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'I looked for the hole for an hour and found a small one.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“Undo is a feature with an owner.”' },
      { id: 'AI-5', answer: 'yes', quote: '“One percent worse, a third cheaper, and I wrote down who loses.”' },
      { id: 'ML-1', answer: 'no', quote: '“I have read the harness, others keep it alive.”' },
      { id: 'AI-1', answer: 'yes', quote: '“It is allowed to be dull.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'yuki',
    round: 'R4',
    rater: 'im',
    submittedAfterHours: 9,
    ratings: {
      C10: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Rebookings completed without a person rose from 38% to 57% in nine months, complaints per thousand fell from 6.1 to 2.4, and the slower first quarter was on the same chart.',
            timeMarkSeconds: 420,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Next time I would launch with the people who complain most, not with the people who like us.”',
            timeMarkSeconds: 980,
          },
        ],
      },
      C7: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Kept seat selection as a fixed form after a two-week trial because free text doubled the questions.',
            timeMarkSeconds: 1425,
          },
        ],
      },
      C1: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Definition of done had one number and nine names, the names being failures.”',
            timeMarkSeconds: 1815,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Gave up volume for trust and has the curve to show what that bought.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“A form never negotiates.”' },
      { id: 'AI-2', answer: 'yes', quote: '“The nine are mine and they are pinned above my desk.”' },
      { id: 'TP-2', answer: 'no', quote: '“I sell a falling error list and nobody has asked for a roadmap since.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'yuki',
    round: 'R4',
    rater: 'cw',
    submittedAfterHours: 3,
    ratings: {
      C10: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Opened with the customer who left, ended with the same customer's renewal, and in between showed four choices with what each had cost.",
            timeMarkSeconds: 350,
          },
        ],
      },
      C7: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Sales had promised an AI fare finder; I cancelled it, put in a sorted table, and conversion rose by two points.”',
            timeMarkSeconds: 1055,
          },
        ],
      },
      C1: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Three of the nine were born from calls that I took myself, and the release note says which.”',
            timeMarkSeconds: 1335,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Explained to a salesperson's question, played by me, why 96 is not 100 and what we do in between.",
            timeMarkSeconds: 1510,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'I would follow this person into a difficult launch.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“The agent is done when the traveller sleeps.”' },
      { id: 'AI-6', answer: 'yes', quote: '“The table won because it was right.”' },
      { id: 'AI-5', answer: 'yes', quote: '“I bought trust with two slow seconds.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'yuki',
    round: 'R5',
    rater: 'lk',
    submittedAfterHours: 5,
    ratings: {
      C12: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Set up the drill that four teams now use before any agent may act, trained two PMs to run it, and stepped out of the room for the third.',
            timeMarkSeconds: 490,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“I told our chief commercial officer that the answer was no until March, and brought the three bookings with me.”',
            timeMarkSeconds: 1020,
          },
        ],
      },
      C8: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“The last percent are people with a name and a date of travel.”',
            timeMarkSeconds: 1590,
          },
        ],
      },
      C13: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Asked good questions about support desks but would for now judge a right answer by the absence of a second contact.',
            timeMarkSeconds: 2120,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Listens until the other person has heard themselves.',
    supportedSeniority: 'director',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“Act is a privilege that a feature can lose.”' },
      { id: 'TM-1', answer: 'no', quote: "“The calendar was Joao's, in better hands than mine.”" },
    ],
    redFlags: [],
  },
  {
    candidate: 'yuki',
    round: 'R5',
    rater: 'en',
    submittedAfterHours: 6,
    ratings: {
      C12: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Brought a worried night lead into threshold setting, showed the 200 nearest misses, and gave that lead the veto.',
            timeMarkSeconds: 630,
          },
        ],
      },
      C8: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Legal said it was probably fine, I asked them to sign probably, and we changed the launch.”',
            timeMarkSeconds: 1185,
          },
        ],
      },
      C13: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: "Did not know what a goodwill credit does to an agent's quota, though it decides how desks behave.",
            timeMarkSeconds: 1750,
          },
        ],
      },
    },
    overall: 'yes',
    summary: "Would earn the desk's respect within a month, after learning its vocabulary.",
    supportedSeniority: 'senior',
    indicators: [
      { id: 'TM-2', answer: 'no', quote: '“My status report is a list of what I was wrong about.”' },
      { id: 'AI-4', answer: 'yes', quote: '“A traveller in dispute gets a person before a sentence.”' },
      { id: 'TM-5', answer: 'no', quote: '“March was late and March was right.”' },
    ],
    redFlags: [],
  },
];
