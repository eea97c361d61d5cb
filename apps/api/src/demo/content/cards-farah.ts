import type { DemoCard } from './demo-content.js';

export const FARAH_CARDS: readonly DemoCard[] = [
  {
    candidate: 'farah',
    round: 'R1',
    rater: 'jp',
    submittedAfterHours: 10,
    ratings: {
      C1: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“The bar was ninety-two; it came out of a workshop.”',
            timeMarkSeconds: 565,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Asked for the origin of any ten cases, was shown the category names; asked for one that fails today, was offered a follow-up mail.',
            timeMarkSeconds: 1000,
          },
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Credited an analyst with the case list, then in another sentence said “my cases”.',
            timeMarkSeconds: 1440,
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
            text: 'Worked out that a wrongly closed warranty claim costs 60 to 80 euros and a wrongly opened one about 7.',
            timeMarkSeconds: 1875,
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
            text: '“Unsure means two questions and then a person, in that order, never a third question.”',
            timeMarkSeconds: 2370,
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
            text: 'Could not say what in the trace was the system prompt and what was the tool description.',
            timeMarkSeconds: 2885,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'A persuasive account of a suite whose details stay just out of reach.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-2', answer: 'no', quote: '“Our analyst curated, I curated the analyst.”' },
      { id: 'AI-1', answer: 'yes', quote: '“The bot should close claims nobody would argue about.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Seven against seventy, I err on opening.”' },
    ],
    redFlags: [{ id: 'RF-3', quote: "“The cases were Milan's,” after an earlier “I wrote every case in that suite.”" }],
  },
  {
    candidate: 'farah',
    round: 'R1',
    rater: 'cw',
    submittedAfterHours: 2,
    ratings: {
      C1: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: "“Every Friday we buried one case and adopted three, and the adopted ones had customers' initials.”",
            timeMarkSeconds: 480,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Told how the spring release of Warrantly was stopped over four water-damage claims, which became a slice of their own with 55 rows.',
            timeMarkSeconds: 930,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“If the model underneath changes, water damage and gifts go first, because those need judgement and not recall.”',
            timeMarkSeconds: 1425,
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
            text: 'Reopened claims down from 8.8% to 5.2% in the quarter after moving from accuracy to cost-weighted error.',
            timeMarkSeconds: 1820,
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
            text: 'Sorted six failures with me into annoying and unacceptable and put a person behind each of the second kind.',
            timeMarkSeconds: 2330,
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
            text: '“I did the first prompt diff reviews alone and the engineers stayed because I found things.”',
            timeMarkSeconds: 2820,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'The most vivid description of a living suite I have heard this year.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“Done is when the desk stops reading the easy ones.”' },
      { id: 'AI-2', answer: 'yes', quote: '“Fridays are mine.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Accuracy was flattering us by eleven points.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'Described freely and at length, with no document on the table.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Warrantly, triage of appliance warranty claims',
        candidateRole: 'specified',
        shown: 'verbal',
        caseSources: ['production incident', 'expert'],
        caseCount: 430,
        slices: ['water damage', 'gift without receipt', 'second repair', 'transport damage'],
        threshold: '92% cost-weighted agreement with the claims desk',
        thresholdReason: 'Set in a workshop with the desk; a wrong closure costs ten times a wrong opening',
        judge: ['human', 'LLM-as-judge'],
        judgeCheck: 'Desk leads re-graded a fifth of the automatic verdicts each month',
        cadence: 'Cases change on Fridays, the whole set runs nightly',
        lastBlockedRelease: 'Spring release, four water-damage claims closed that should have been paid',
        baseModelPlan: 'Water damage and gifts before the other slices',
      },
    },
  },
  {
    candidate: 'farah',
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
            text: 'Suspected the photo captions, sampled thirty, and demonstrated that nine described the wrong appliance.',
            timeMarkSeconds: 440,
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
            text: '“Holding action first: water damage goes to people until I know more.”',
            timeMarkSeconds: 950,
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
            text: 'Chose recall on closures and accepted more openings, with the monthly cost of that written beside it.',
            timeMarkSeconds: 1535,
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
            text: 'Estimated 3.8 cents with vision and 0.6 without, and let the claim amount decide which path runs.',
            timeMarkSeconds: 2080,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Strong instinct for where an average lies, moderate command of the interval around it.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“The expensive mistake picks the metric.”' },
      { id: 'DS-2', answer: 'no', quote: '“The analysis was mine and so was the call.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'farah',
    round: 'R2',
    rater: 'mo',
    submittedAfterHours: 5,
    ratings: {
      C5: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: "“The model had learnt the retailer, not the damage, and you could see it in the photos' corner.”",
            timeMarkSeconds: 525,
          },
        ],
      },
      C9: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'In week nine only gifts without receipt fell, 3% of volume; noticed it in the Friday reading, routed them to the desk within two hours, and added a weekly slice alarm.',
            timeMarkSeconds: 1035,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: "No written note of that decision survives, by the candidate's own account.",
            timeMarkSeconds: 1470,
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
            text: '“I would ship neither, I would ship the prompt for two slices and keep the old one elsewhere.”',
            timeMarkSeconds: 1855,
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
            text: 'Compared models on list price only and left out the retries, which on the numbers given are a third of the bill.',
            timeMarkSeconds: 2540,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Finds the slice quickly; record keeping of what was decided could be firmer.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“Paying a false claim once is cheaper than a court letter.”' },
      { id: 'TM-4', answer: 'no', quote: '“I took the route to the desk on my own authority.”' },
      { id: 'ML-3', answer: 'no', quote: '“Nobody buys uptime from me.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'farah',
    round: 'R3',
    rater: 'lk',
    submittedAfterHours: 4,
    ratings: {
      C3: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Named the three errors that must not happen with water damage, the switch for each, and the April afternoon when the second switch was thrown.',
            timeMarkSeconds: 550,
          },
        ],
      },
      C4: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“It may open, ask and book; it may not close above two hundred, and it never closes on a phone call.”',
            timeMarkSeconds: 1105,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Wrote the stop sentence in the customer's words and put an undo of 24 hours behind every closure.",
            timeMarkSeconds: 1320,
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
            text: '“A photo can carry text, and text can carry orders.”',
            timeMarkSeconds: 1900,
          },
        ],
      },
      C6: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Proposed to run the vision step only when the claim exceeds its cost fiftyfold.',
            timeMarkSeconds: 2655,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Wrote rules that I could hand to a designer this afternoon.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“Two hundred is the fence.”' },
      { id: 'AI-1', answer: 'yes', quote: '“It should sound like the desk on a quiet day.”' },
      { id: 'AI-5', answer: 'yes', quote: '“Vision is lovely and mostly unnecessary.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'farah',
    round: 'R3',
    rater: 'rb',
    submittedAfterHours: 9,
    ratings: {
      C3: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Gave threshold, escalation and out-of-hours owner for the closure step and read them from a page that exists.',
            timeMarkSeconds: 600,
          },
        ],
      },
      C4: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: "Financial steps are confirmed, but nothing in the rules covers changing a customer's address or bank details.",
            timeMarkSeconds: 1235,
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
            text: '“Consumer law gives them two years, so the agent can not say expired without the date and the source.”',
            timeMarkSeconds: 1760,
          },
        ],
      },
      C6: {
        level: 3,
        confidence: 'low',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“I pay for the second opinion only where a mistake is dearer than it.”',
            timeMarkSeconds: 2570,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Limits are concrete; documentation of who accepted which risk is incomplete.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“It asks before money moves.”' },
      { id: 'AI-5', answer: 'yes', quote: '“Cheap where it can be cheap, slow where it must be.”' },
      { id: 'TM-3', answer: 'no', quote: '“I signed that risk myself.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'farah',
    round: 'R4',
    rater: 'im',
    submittedAfterHours: 8,
    ratings: {
      C10: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Median claim time from 4.2 days to 1.6, with the reopened share falling as well.',
            timeMarkSeconds: 400,
          },
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'On probing could not separate the effect of Warrantly from that of a new courier contract signed in the same month.',
            timeMarkSeconds: 840,
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
            text: '“Serial numbers are looked up, not understood.”',
            timeMarkSeconds: 1230,
          },
        ],
      },
      C1: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Specified on my whiteboard eight cases for booking a repair slot, threshold and owner included, with little hesitation.',
            timeMarkSeconds: 1635,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Convincing choice and outcome; the route from one to the other has a gap in the middle.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“Look-ups beat language for anything printed on a label.”' },
      { id: 'AI-2', answer: 'yes', quote: '“I set those eight, now try to break them.”' },
      { id: 'TP-3', answer: 'no', quote: '“Claimants do not adopt us, they need us.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'farah',
    round: 'R4',
    rater: 'dv',
    submittedAfterHours: 71,
    ratings: {
      C10: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Before and after exist, on the same definition, which I verified.',
            timeMarkSeconds: 450,
          },
        ],
      },
      C7: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“We could have done rules, in theory.”',
            timeMarkSeconds: 1090,
          },
        ],
      },
      C1: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“The team had the cases in good order.”',
            timeMarkSeconds: 1485,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Asked who changed the threshold from 90 to 92 and when: no answer.',
            timeMarkSeconds: 1650,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Written up late, from notes taken in the room; I hold to it.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-2', answer: 'no', quote: '“I would have to ask Milan for the file.”' },
      { id: 'AI-6', answer: 'no', quote: '“Nobody proposed a rules version seriously.”' },
      { id: 'TP-2', answer: 'yes', quote: '“The next four features are on the last slide.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'farah',
    round: 'R5',
    rater: 'gt',
    submittedAfterHours: 18,
    ratings: {
      C12: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Let the head of claims choose twenty cases to attack the bot with and changed course after five succeeded.',
            timeMarkSeconds: 540,
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
            text: '“I would rather lose the slot in the keynote than explain a wrong closure to a regulator.”',
            timeMarkSeconds: 1220,
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
            text: 'Knew the difference between guarantee and statutory warranty and where desks confuse the two.',
            timeMarkSeconds: 1950,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Good stories about people, told without exaggeration.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“Phone closures stay with humans.”' },
      { id: 'TM-5', answer: 'no', quote: '“The keynote slipped and so what.”' },
      { id: 'TM-1', answer: 'no', quote: "“Dates were on somebody else's wall.”" },
    ],
    redFlags: [],
  },
  {
    candidate: 'farah',
    round: 'R5',
    rater: 'en',
    submittedAfterHours: 5,
    ratings: {
      C12: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“My former colleagues feared for their shifts, so I showed the queue we never reached.”',
            timeMarkSeconds: 460,
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
            text: 'Answered the executive scene with a narrower launch on items under 200 euros and asked for the refusal in writing.',
            timeMarkSeconds: 1010,
          },
        ],
      },
      C13: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Rewrote the notion of a correct closure with two assessors so that a missing receipt is a question and no longer a refusal, and 55 rows changed their verdict.',
            timeMarkSeconds: 1565,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Comes from the claims floor and still thinks from there.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“The desk decides what the bot may learn to decide.”' },
      { id: 'TM-2', answer: 'no', quote: '“A register of worries helps me less than five angry letters.”' },
    ],
    redFlags: [],
  },
];
