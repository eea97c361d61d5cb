import type { DemoCard, DemoDraft } from './demo-content.js';

export const AOIFE_CARDS: readonly DemoCard[] = [
  {
    candidate: 'aoife',
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
            text: "Began with the failures of Tillmore's claims agent: 240 rows, of which 71 were added after the flood week, each with the phone call attached.",
            timeMarkSeconds: 545,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“I passed the June release with two known failures and wrote down who would phone those customers.”',
            timeMarkSeconds: 1160,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'On our log asked first what is not in it, and named angry repeat contacts and shared accounts.',
            timeMarkSeconds: 1600,
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
            text: '“Escalating a simple one costs four minutes, not escalating a flood costs a household its week.”',
            timeMarkSeconds: 1995,
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
            text: 'Showed a one-page table of states (sure, unsure, slow, contradictory, wrong) with what the customer reads in each.',
            timeMarkSeconds: 2490,
          },
        ],
      },
      C11: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Asked why every failing row breaks the same two assertions, and whether a person had ever read either.',
            timeMarkSeconds: 3010,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Made our practice log better in an hour and told me which half of the work was guessing.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“Right is what a tired claims handler would sign.”' },
      { id: 'AI-2', answer: 'yes', quote: '“Seventy-one rows smell of wet carpet.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Four minutes against a week.”' },
      { id: 'TP-4', answer: 'no', quote: '“The flood release had passed everything we had.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'House log plus nine rows that the candidate added while we watched.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Our in-house practice log, extended live with cases for repeat contacts',
        candidateRole: 'specified',
        shown: 'hypothetical',
        caseSources: ['expert', 'adversarial', 'production incident'],
        caseCount: 120,
        slices: ['refund_policy', 'pricing', 'account_access', 'out_of_scope', 'prompt_injection', 'non_english'],
        threshold: '95% on refund_policy and pricing, 90% elsewhere, nothing lost on injection',
        thresholdReason: 'Promised money is binding, the rest can be corrected by a call within the day',
        judge: ['exact match', 'human'],
        judgeCheck: 'Asked two of us to grade the same ten answers and compared them on the spot: nine equal',
        lastBlockedRelease: 'At Tillmore the flood release was limited to photo intake for nine days',
        baseModelPlan: 'Flood and shared-account rows first; no move if either loses a single case',
        postLaunch: 'Reads thirty conversations every Monday with a claims handler',
      },
    },
    attachEvalLog: true,
  },
  {
    candidate: 'aoife',
    round: 'R1',
    rater: 'dv',
    submittedAfterHours: 22,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Could tell which of the 240 rows contradict one another and which side had been right.',
            timeMarkSeconds: 780,
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
            text: 'Threshold sheet recomputed on my laptop, same result, with the assumptions listed.',
            timeMarkSeconds: 1475,
          },
        ],
      },
      C3: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“When two documents disagree it reads out both and calls a human.”',
            timeMarkSeconds: 2155,
          },
        ],
      },
      C11: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'No feeling for how long a re-index takes; guessed minutes where it was a night.',
            timeMarkSeconds: 2835,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'No complaints about the suite, one about the plumbing.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-2', answer: 'yes', quote: '“I argue with the rows, not with the engineers.”' },
      { id: 'DS-1', answer: 'no', quote: '“They had response time as the goal, I replaced it.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'aoife',
    round: 'R2',
    rater: 'jp',
    submittedAfterHours: 12,
    ratings: {
      C5: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Exonerated the model by feeding it the right passage by hand, eight times out of eight.',
            timeMarkSeconds: 850,
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
            text: '“I put the banner up, I pin the index, and I set an alarm for forty minutes.”',
            timeMarkSeconds: 1295,
          },
        ],
      },
      C2: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Fixed the exchange rate first, one false pay-out for eleven needless checks, and sent claims with conflicting accounts to people because of it.',
            timeMarkSeconds: 1790,
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
            text: 'Removed the claims history from the prompt for simple intakes and saved 44% there.',
            timeMarkSeconds: 2430,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Slow start, then the most careful elimination of the month.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“One to eleven.”' },
      { id: 'TM-4', answer: 'no', quote: '“I pin it and then I tell everyone why.”' },
      { id: 'ML-2', answer: 'no', quote: '“I know what the index did to us, not how it did it.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'aoife',
    round: 'R2',
    rater: 'gt',
    submittedAfterHours: 18,
    ratings: {
      C5: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Asked when each policy document was issued and sorted the failures by that date.',
            timeMarkSeconds: 725,
          },
        ],
      },
      C9: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Set out what would be reviewed daily, weekly and after a storm warning.',
            timeMarkSeconds: 1255,
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
            text: '“Before I look at precision I look at who changed the question.”',
            timeMarkSeconds: 1885,
          },
        ],
      },
      C6: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Model comparison was on quality and speed; price came in only when I asked.',
            timeMarkSeconds: 2470,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Careful throughout, with no visible weak spot and one open question on cost.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“A needless check is tea for the handler.”' },
      { id: 'DS-3', answer: 'no', quote: '“Numbers moving is weather.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'aoife',
    round: 'R3',
    rater: 'lk',
    submittedAfterHours: 5,
    ratings: {
      C3: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Flood night: intake switched itself to photos and call-back at 300 open claims, as rehearsed in spring, and nobody received a wrong promise.',
            timeMarkSeconds: 590,
          },
          { kind: 'quote', direction: 'for', text: '“Late is forgivable, a false yes is not.”', timeMarkSeconds: 1055 },
        ],
      },
      C4: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Rules for our refund agent on one page: what it may look up, what it may offer, where it asks, how a customer stops it.',
            timeMarkSeconds: 1560,
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
            text: '“People in shock sign anything, so it may not ask for a signature that night.”',
            timeMarkSeconds: 2220,
          },
        ],
      },
      C6: {
        level: 3,
        confidence: 'low',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Balanced a second check against four seconds of waiting and chose to wait only above 1,000 euros.',
            timeMarkSeconds: 2900,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Told the flood night plainly and had a rule for every minute of it.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“At three hundred open claims it gets humble.”' },
      { id: 'AI-1', answer: 'yes', quote: '“It should sound like someone who has time.”' },
      { id: 'AI-5', answer: 'yes', quote: '“Four seconds, above a thousand.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'aoife',
    round: 'R3',
    rater: 'rb',
    submittedAfterHours: 8,
    ratings: {
      C3: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Distinguished errors that must be reported to the supervisor from those that must merely be corrected.',
            timeMarkSeconds: 685,
          },
        ],
      },
      C4: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“We were in assist for five months; act was opened for glass claims after 1,400 decisions with three reversals, and shut again when reversals doubled.”',
            timeMarkSeconds: 1350,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Produced from memory the exit figures of each stage and the person who could close it.',
            timeMarkSeconds: 1665,
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
            text: 'Identified pay-out by postcode as a proxy for a group and described the quarterly check that looks for it.',
            timeMarkSeconds: 2175,
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
            text: '“An audit trail is a cost per decision, ours is a fifth of a cent, and I would pay ten times that.”',
            timeMarkSeconds: 2760,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Knows the regulation and, more unusually, where it leaves a choice.',
    supportedSeniority: 'director',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“Glass only, and only while it behaves.”' },
      { id: 'TM-3', answer: 'no', quote: '“The closing was mine to order.”' },
      { id: 'AI-5', answer: 'yes', quote: '“Traceable beats cheap.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'aoife',
    round: 'R4',
    rater: 'ah',
    submittedAfterHours: 5,
    ratings: {
      C10: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'First contact to decision from 9 days to 5, appeals steady at 4%, across two releases with different trade-offs.',
            timeMarkSeconds: 470,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“I would do motor before home if I could start over, homes are all exceptions.”',
            timeMarkSeconds: 905,
          },
        ],
      },
      C7: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Kept excess calculation in a rules engine and explained to a sceptical board why.',
            timeMarkSeconds: 1355,
          },
        ],
      },
      C1: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“The board knows three slices by name, and that is my doing.”',
            timeMarkSeconds: 1695,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Choice, consequence and regret, in that order and with figures.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“Excess is subtraction.”' },
      { id: 'AI-2', answer: 'yes', quote: '“The board asks me about slices.”' },
      { id: 'TP-3', answer: 'no', quote: '“Claimants do not love a claims app.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'aoife',
    round: 'R4',
    rater: 'im',
    submittedAfterHours: 9,
    ratings: {
      C10: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Chose depth in glass over breadth in four lines, and showed the revenue line that this cost for a year.',
            timeMarkSeconds: 555,
          },
        ],
      },
      C7: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Where a table can be right I do not want a model to be charming.”',
            timeMarkSeconds: 1200,
          },
        ],
      },
      C1: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Told how row 71 overruled a vice president in the release meeting, with the mail that recorded it.',
            timeMarkSeconds: 1585,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Explicit about what was given up; I would push harder on reach.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“Tables first.”' },
      { id: 'AI-1', answer: 'yes', quote: '“I say what right is, and then I ask handlers to attack it.”' },
      { id: 'AI-5', answer: 'yes', quote: '“Breadth was the price of depth, one line of business for one year.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'aoife',
    round: 'R5',
    rater: 'sa',
    submittedAfterHours: 7,
    ratings: {
      C12: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Let the sceptical actuary choose the sample and the test, and published the result before knowing it.',
            timeMarkSeconds: 625,
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
            text: '“I showed the executive the paragraph and the fine, then the version we could do lawfully.”',
            timeMarkSeconds: 1175,
          },
        ],
      },
      C13: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Explained under-insurance and why a correct reply can still halve a pay-out.',
            timeMarkSeconds: 1805,
          },
        ],
      },
    },
    overall: 'yes',
    summary: "Persuades with other people's data, which is the skill we lack.",
    supportedSeniority: 'senior',
    indicators: [
      { id: 'TM-2', answer: 'no', quote: "“My risks have owners, I do not keep a list of other people's fears.”" },
      { id: 'AI-4', answer: 'yes', quote: '“An adjuster can overrule it with one key.”' },
      { id: 'TM-5', answer: 'no', quote: '“Storms set our dates.”' },
    ],
    redFlags: [],
  },
];

export const AOIFE_DRAFTS: readonly DemoDraft[] = [
  {
    candidate: 'aoife',
    round: 'R5',
    rater: 'cw',
    ratings: {
      C12: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Two product managers trained in reading failing cases, both by name, one now runs the Monday session.',
            timeMarkSeconds: 535,
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
            text: '“My answer was no, with a date for a smaller yes.”',
            timeMarkSeconds: 1090,
          },
        ],
      },
    },
    indicators: [],
    redFlags: [],
  },
];
