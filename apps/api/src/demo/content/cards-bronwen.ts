import type { DemoCard } from './demo-content.js';

export const BRONWEN_CARDS: readonly DemoCard[] = [
  {
    candidate: 'bronwen',
    round: 'R1',
    rater: 'sa',
    submittedAfterHours: 8,
    ratings: {
      C1: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Calls a list of 60 approved leak-and-bill answers the suite; who set its pass mark of 95 could not be said.',
            timeMarkSeconds: 560,
          },
          {
            kind: 'quote',
            direction: 'against',
            text: '“The integrator ran it each night and we got a green mail.”',
            timeMarkSeconds: 1020,
          },
        ],
      },
      C2: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Listed deflection, satisfaction and accuracy on the board and connected none of them to a household that pays too much.',
            timeMarkSeconds: 1590,
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
            text: "A bill three times the seasonal mean is never explained by Dyfnant's assistant: it books a meter visit, with the field planner as owner.",
            timeMarkSeconds: 2120,
          },
        ],
      },
      C11: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Followed my trace step by step and had no question of the kind that would have changed it.',
            timeMarkSeconds: 2760,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Knows by heart what the answers should be, and not how one would find out that they are not.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-2', answer: 'no', quote: '“The nightly run belongs to the integrator.”' },
      { id: 'TP-1', answer: 'yes', quote: '“Each intent had a script with its acceptance line under it.”' },
      { id: 'TP-4', answer: 'yes', quote: '“Signed off by testing, live on the first of the month.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'List of approved answers described from a printed copy, without results of a run.',
      direction: 'against',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Bill and leak questions of the water utility Dyfnant',
        candidateRole: 'used',
        shown: 'redacted',
        caseSources: ['expert'],
        caseCount: 60,
        slices: ['high bill', 'leak allowance', 'moving house'],
        threshold: '95% of the approved answers are reproduced',
        thresholdReason: "Came with the integrator's offer",
        judge: ['exact match'],
        judgeCheck: 'None, the comparison is by text',
        humanInLoopOwner: 'Field planner for every meter visit',
        lastBlockedRelease: 'No release was ever held',
        baseModelPlan: 'Would ask the integrator for a new green mail',
      },
    },
  },
  {
    candidate: 'bronwen',
    round: 'R1',
    rater: 'cw',
    submittedAfterHours: 2,
    ratings: {
      C1: {
        level: 3,
        confidence: 'low',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Given our reminder feature, built a set in twenty minutes from complaint letters: burst pipe, shared meter, vacant flat, and a stop for wrong disconnection notices.',
            timeMarkSeconds: 680,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Nothing of the sort had been done at Dyfnant.',
            timeMarkSeconds: 1150,
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
            text: '“Send a plumber for nothing and we lose ninety pounds, miss a burst and someone loses a kitchen.”',
            timeMarkSeconds: 1640,
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
            text: 'Rewrote the unsure answer with me so that it names the reading it lacks and who will fetch it.',
            timeMarkSeconds: 2190,
          },
        ],
      },
      C11: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“I can follow this if you read the grey part to me.”',
            timeMarkSeconds: 2815,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Learns the method while one watches; the customers were there from the first minute.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“Ninety pounds or a kitchen.”' },
      { id: 'AI-1', answer: 'yes', quote: '“Working means that nobody rings a second time about the same drip.”' },
      { id: 'TP-1', answer: 'yes', quote: '“The script comes first, then the line that it has to pass.”' },
      { id: 'TP-4', answer: 'yes', quote: '“When testing signs, it is done, and I go on to the next intent.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'bronwen',
    round: 'R2',
    rater: 'mo',
    submittedAfterHours: 6,
    ratings: {
      C5: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Spotted from four examples that the tariff leaflet in the index was the one withdrawn in April, and described the retirement date every article carries at Dyfnant.',
            timeMarkSeconds: 450,
          },
        ],
      },
      C9: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'The first three steps were all messages to people, and the flag that stops the answers was mentioned after my second hint.',
            timeMarkSeconds: 1090,
          },
        ],
      },
      C2: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Would ship the prompt because three is more than one, then doubted it without being able to say why.',
            timeMarkSeconds: 1685,
          },
        ],
      },
      C6: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'No figure for a conversation, a month or a model, in any unit.',
            timeMarkSeconds: 2270,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'A keeper of knowledge with excellent hygiene who has not yet run the thing that reads it.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-4', answer: 'yes', quote: '“I would get the supplier on the line and keep everyone posted.”' },
      { id: 'DS-2', answer: 'no', quote: '“Experiments happened elsewhere, I never saw one.”' },
      {
        id: 'AI-3',
        answer: 'yes',
        quote: '“A wrong no costs us a visit, a wrong yes costs them a kitchen, so I count the second.”',
      },
    ],
    redFlags: [],
  },
  {
    candidate: 'bronwen',
    round: 'R2',
    rater: 'dv',
    submittedAfterHours: 21,
    ratings: {
      C5: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Found the withdrawn leaflet quickly and then held the whole fall in precision to be explained by it, against two rows that it could not explain.',
            timeMarkSeconds: 520,
          },
        ],
      },
      C9: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“The dashboard was on the wall, the integrator rang us when it went red.”',
            timeMarkSeconds: 1160,
          },
        ],
      },
      C2: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Precision and recall changed places three times in ten minutes.',
            timeMarkSeconds: 1740,
          },
        ],
      },
      C6: {
        level: 1,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Is that not included in the licence?”',
            timeMarkSeconds: 2330,
          },
        ],
      },
    },
    overall: 'strong_no',
    summary: 'Content work of a good standard; the rest of the case was carried by my hints.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-4', answer: 'yes', quote: '“My part is that nobody is surprised.”' },
      { id: 'ML-3', answer: 'no', quote: '“I would not know what serving looks like.”' },
    ],
    redFlags: [{ id: 'RF-7', quote: '“I have honestly never seen a bill for the model.”' }],
  },
  {
    candidate: 'bronwen',
    round: 'R3',
    rater: 'jp',
    submittedAfterHours: 14,
    ratings: {
      C3: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'The meter visit covers tripled bills only; a confident wrong allowance below that passes and no one would notice.',
            timeMarkSeconds: 740,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'Passed over as agreed, this product explains and does nothing else.',
      },
      C8: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Refused to let the assistant read the vulnerable-customer register and showed which two staff roles may, with the regulator's clause number.",
            timeMarkSeconds: 1520,
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
            text: 'Wanted the click summary for everybody and withdrew it when I wrote the total on the board.',
            timeMarkSeconds: 2450,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Protects people on the register better than most, prices nothing.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“It does not get to know who is on dialysis.”' },
      { id: 'ML-1', answer: 'no', quote: '“I brought the articles, others brought the machine.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'bronwen',
    round: 'R3',
    rater: 'gt',
    submittedAfterHours: 17,
    ratings: {
      C3: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Took the slow case first: after eight seconds the caller hears that a person will ring back before six, and that promise has a rota.',
            timeMarkSeconds: 710,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'medium',
        evidence: [],
        note: 'Billing explains only, so we used the time for leaks.',
      },
      C8: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“A leak allowance refused in error is a breach of licence, so compliance signs that page and I sign that it is used.”',
            timeMarkSeconds: 1490,
          },
        ],
      },
      C6: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'Cost was left to the supplier contract, whose length was known and whose price was not.',
            timeMarkSeconds: 2420,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Reliable on rules, rota and register.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-5', answer: 'no', quote: '“I never had to give up one for the other.”' },
      { id: 'AI-1', answer: 'yes', quote: '“It may say when, it may not say whose fault.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'bronwen',
    round: 'R4',
    rater: 'ah',
    submittedAfterHours: 11,
    ratings: {
      C10: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Sat with fourteen callers before choosing among six ideas, dropped the loudest one, and brought repeat calls on high bills from 31 to 22 percent.',
            timeMarkSeconds: 590,
          },
        ],
      },
      C7: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Moving house is a form, we built a form.”',
            timeMarkSeconds: 1240,
          },
        ],
      },
      C1: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Done was defined as the sixty answers matching; asked for a sixty-first, pointed to the testers.',
            timeMarkSeconds: 1690,
          },
        ],
      },
    },
    overall: 'yes',
    summary: "Product craft I would hire for on its own, and a suite that was never the candidate's.",
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“Half of the intents lost their model and nobody wrote in.”' },
      { id: 'TP-2', answer: 'yes', quote: '“My plan had a column for each quarter.”' },
      { id: 'TP-3', answer: 'yes', quote: '“Four stars on the answer page was what I promised, and what we got.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'bronwen',
    round: 'R4',
    rater: 'lk',
    submittedAfterHours: 4,
    ratings: {
      C10: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Repeat calls down by nine points, then estimated bills down by a fifth after the second idea, each with what it had displaced.',
            timeMarkSeconds: 630,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Said unasked that the call-back rota should have come before the assistant and what that order had cost.',
            timeMarkSeconds: 1005,
          },
        ],
      },
      C7: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Took the model out of moving house and leak dates although the board had paid for it, and reported after ten weeks that complaints had not moved.',
            timeMarkSeconds: 1300,
          },
        ],
      },
      C1: {
        level: 2,
        confidence: 'medium',
        evidence: [
          { kind: 'quote', direction: 'against', text: '“If the sixty are right I sleep.”', timeMarkSeconds: 1760 },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'The best listener of this requisition, without a way yet to check what the machine heard.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“I gave the board its money back in the form of a form.”' },
      { id: 'TP-3', answer: 'yes', quote: '“Satisfaction with the answer page went from three to four stars.”' },
      { id: 'TP-2', answer: 'yes', quote: '“Every intent has its quarter on the plan.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'bronwen',
    round: 'R5',
    rater: 'rb',
    submittedAfterHours: 6,
    ratings: {
      C12: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Brought compliance the three sentences that might breach the licence, each with its alternative, a month before the launch.',
            timeMarkSeconds: 560,
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
            text: "Stopped a campaign text that would have told tenants to pay a landlord's arrears and kept the correspondence about it.",
            timeMarkSeconds: 1210,
          },
        ],
      },
      C13: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Correct is what the allowance code says on the day of the burst, not on the day of the call.”',
            timeMarkSeconds: 1790,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Had nine answers rewritten after riding along with a meter crew for two days.',
            timeMarkSeconds: 2040,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Carries the trade in both hands and takes counsel along early.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“Arrears are talked about by people.”' },
      { id: 'TM-3', answer: 'no', quote: '“I asked for a signature, the sentence was mine.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'bronwen',
    round: 'R5',
    rater: 'en',
    submittedAfterHours: 9,
    ratings: {
      C12: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Met the pricing director's anger by listening first, showed the fourteen calls, kept the refusal, and was asked to train two other teams.",
            timeMarkSeconds: 610,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Both teams still use the article calendar and its owners.',
            timeMarkSeconds: 930,
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
            text: '“The register is a promise, not a data source.”',
            timeMarkSeconds: 1280,
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
            text: 'Corrected our own example of a leak allowance and was right when I looked it up.',
            timeMarkSeconds: 1850,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: "Angry people leave this person's room calmer and better informed.",
    supportedSeniority: 'mid',
    indicators: [
      { id: 'TM-2', answer: 'no', quote: '“I keep a calendar of articles, not of risks.”' },
      { id: 'TM-5', answer: 'no', quote: '“Late and right beat the first of the month, twice.”' },
    ],
    redFlags: [],
  },
];
