import type { DemoCard } from './demo-content.js';

export const THANDIWE_CARDS: readonly DemoCard[] = [
  {
    candidate: 'thandiwe',
    round: 'R1',
    rater: 'dv',
    submittedAfterHours: 20,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Produced the case list for Sable Meter's usage explainer from memory by class: 140 cases, four classes, two of them written with meter readers.",
            timeMarkSeconds: 630,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'The threshold of 90 had been inherited and questioned only once.',
            timeMarkSeconds: 1275,
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
            text: "“A false alarm sends a van, a miss sends a lawyer's letter, so I pay for vans.”",
            timeMarkSeconds: 1680,
          },
        ],
      },
      C3: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Fallback was “call us” with no owner for the extra calls.',
            timeMarkSeconds: 2140,
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
            text: 'Wrote a window function for repeat complaints and explained the output to me without jargon.',
            timeMarkSeconds: 2720,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Owns it, checks it, and does not decorate it.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“It has to name the reading, otherwise it has said nothing.”' },
      { id: 'AI-2', answer: 'yes', quote: '“A hundred and forty, and I can recite the ugly ones.”' },
      { id: 'TP-4', answer: 'no', quote: '“Passing QA got us the meter-swap mess.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'Classes and counts recited from memory, nothing opened; figures as given.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Usage explainer for disputed energy bills',
        candidateRole: 'specified',
        caseSources: ['production incident', 'expert'],
        caseCount: 140,
        slices: ['estimated reading', 'meter swap', 'tariff change', 'shared supply'],
        threshold: '90% of answers name the reading that caused the difference',
        thresholdReason: 'Taken over from the first vendor contract and reviewed after the meter-swap complaints',
        judge: ['exact match'],
        judgeCheck: 'The reading id is compared with the ledger, so agreement was not measured',
        lastBlockedRelease: 'None so far; one release passed with the shared-supply slice switched off',
        baseModelPlan: 'Shared supply before anything else, as it fails first',
        shown: 'verbal',
      },
    },
  },
  {
    candidate: 'thandiwe',
    round: 'R1',
    rater: 'cw',
    submittedAfterHours: 2,
    ratings: {
      C1: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Shared supply was failing, so I shipped without it and told the sales lead why before the release note did.”',
            timeMarkSeconds: 470,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Added eleven rows after the meter-swap week and could say which street each came from.',
            timeMarkSeconds: 970,
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
            text: 'Showed repeat contacts within thirty days falling from 23% to 14% after the share of named readings rose by nine points.',
            timeMarkSeconds: 1500,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“I will not optimise handle time, we would get there by hanging up.”',
            timeMarkSeconds: 1780,
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
            text: 'Placed tariff explanations at the strict end and savings tips at the loose end, with temperature and template as the levers.',
            timeMarkSeconds: 2240,
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
            text: '“I pulled it myself in Python because the ticket would have taken longer than the answer.”',
            timeMarkSeconds: 2895,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Took me from complaint letter to test row in one breath.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“Good is when the second letter never comes.”' },
      { id: 'AI-2', answer: 'yes', quote: '“I own the list, the vendor borrows it.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Vans are cheaper than lawyers.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'thandiwe',
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
            text: "Compared label dates with reading dates, found that reviewers had graded against next month's tariff, and asked who owned the guideline.",
            timeMarkSeconds: 490,
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
            text: '“First I stop the bleeding on estimated readings, that is one flag, then I get curious.”',
            timeMarkSeconds: 995,
          },
        ],
      },
      C2: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Noted that 3 points on 500 cases is inside two standard errors and that the helpfulness loss was measured on only 80.',
            timeMarkSeconds: 1435,
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
            text: 'Cost per answer was an order of magnitude too low and nothing in the reasoning would have caught it.',
            timeMarkSeconds: 2010,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Orders the checks well and knows the noise in the figures.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“Estimated readings are pricey to miss, so they get their own bar.”' },
      { id: 'DS-3', answer: 'no', quote: '“The score went up in March and the letters did too.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'thandiwe',
    round: 'R2',
    rater: 'jp',
    submittedAfterHours: 14,
    ratings: {
      C5: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“If the article is wrong the model is innocent, so I read the article.”',
            timeMarkSeconds: 555,
          },
        ],
      },
      C9: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Set the roll-back criterion before looking at the cause and wrote it where both of us could see it.',
            timeMarkSeconds: 1045,
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
            text: 'Split precision by reading type unprompted and refused to discuss the pooled number.',
            timeMarkSeconds: 1560,
          },
        ],
      },
      C6: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Procurement negotiated a flat fee, so I stopped counting tokens.”',
            timeMarkSeconds: 2150,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Adequate everywhere, strong on triage, weak on price.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'ML-2', answer: 'no', quote: '“I stop understanding where the embedding starts.”' },
      { id: 'TM-4', answer: 'no', quote: '“Flag off, then phone calls.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'thandiwe',
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
            text: 'Described the February freeze: estimated bills tripled, the assistant was put into listen-only within the hour, and that switch had been tried out in November.',
            timeMarkSeconds: 600,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“A wrong kilowatt is tolerable, telling someone that they will be cut off is not.”',
            timeMarkSeconds: 1150,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'No actions in scope for billing insights.',
      },
      C8: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Named medically dependent households as people for whom one wrong sentence is dangerous, and routed them to a person from the first word.',
            timeMarkSeconds: 1820,
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
            text: '“I honestly could not price a message for you today.”',
            timeMarkSeconds: 2640,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Kind and exact in equal parts about what happens to a frightened customer.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“No sentence about cut-offs without a person.”' },
      { id: 'AI-1', answer: 'yes', quote: '“It may explain a bill, it may not console.”' },
      { id: 'AI-5', answer: 'no', quote: '“I have never had to choose between cost and quality, we had a flat fee.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'thandiwe',
    round: 'R3',
    rater: 'mo',
    submittedAfterHours: 4,
    ratings: {
      C3: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Wrote a table of seven error classes with tolerable or not beside each; five had a guard, two were left open and were marked as open.',
            timeMarkSeconds: 745,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'Agreed not to simulate an agent for this post.',
      },
      C8: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Disconnection wording is regulated, so counsel signs the template and I sign the routing.”',
            timeMarkSeconds: 1620,
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
            text: 'Recovered from a bad first estimate by asking for the token sheet and recalculated to 1.1 cents.',
            timeMarkSeconds: 2560,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Sorts failures by consequence and can show the switch that was pulled.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: "“The listen-only switch is operations' to pull and mine to explain.”" },
      { id: 'TM-3', answer: 'no', quote: '“I told the board, I did not ask it.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'thandiwe',
    round: 'R4',
    rater: 'gt',
    submittedAfterHours: 17,
    ratings: {
      C10: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Ranked five opportunities by avoided contacts and dropped the second-highest because its data arrived a month late.',
            timeMarkSeconds: 515,
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
            text: '“The tariff calendar is a calendar, I did not ask a model to guess dates.”',
            timeMarkSeconds: 1185,
          },
        ],
      },
      C1: {
        level: 3,
        confidence: 'low',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Said which two slices decide the release and who reads them on the eve.',
            timeMarkSeconds: 1620,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'A clear story with a credible before and after; I would have liked a harder trade-off.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“A calendar beats a guess.”' },
      { id: 'TP-3', answer: 'no', quote: '“Opens went up, use went nowhere, tips went out.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'thandiwe',
    round: 'R4',
    rater: 'ah',
    submittedAfterHours: 5,
    ratings: {
      C10: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Complaint letters to the regulator went from 31 a month to 18 after release two, with a flat customer count.',
            timeMarkSeconds: 375,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Tips were a vanity project of mine, forty percent opened them and nobody used less.”',
            timeMarkSeconds: 810,
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
            text: 'Retired the savings tips in favour of a static leaflet after six weeks of data.',
            timeMarkSeconds: 1330,
          },
        ],
      },
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“The suite is why I could say no in that meeting without raising my voice.”',
            timeMarkSeconds: 1760,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Knows why each thing was built and which thing should not have been.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“Leaflet, four cents, same effect.”' },
      { id: 'TP-2', answer: 'no', quote: '“I plan by which complaint I want gone.”' },
      { id: 'AI-1', answer: 'yes', quote: '“Done is eighteen letters and falling.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'thandiwe',
    round: 'R5',
    rater: 'rb',
    submittedAfterHours: 8,
    ratings: {
      C12: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Briefed the regulator's liaison with failing cases, obtained written comments, and altered two templates.",
            timeMarkSeconds: 570,
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
            text: '“I do not need legal to love it, I need them to know which sentence they own.”',
            timeMarkSeconds: 1240,
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
            text: 'Explained estimated against actual readings and the six-week correction rule without notes.',
            timeMarkSeconds: 1995,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'States limits precisely enough that counsel could act on the statement.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“Below that line counsel never has to read it, above it always.”' },
      { id: 'TM-2', answer: 'no', quote: '“I have one page and it is about harm.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'thandiwe',
    round: 'R5',
    rater: 'en',
    submittedAfterHours: 4,
    ratings: {
      C12: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“I spent two shifts on the phones and stopped arguing about tone.”',
            timeMarkSeconds: 410,
          },
        ],
      },
      C8: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Held position in the executive scene and offered the three regions where the wording was lawful.',
            timeMarkSeconds: 955,
          },
        ],
      },
      C13: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Asked meter readers to mark forty bills and replaced the notion of a correct cause with theirs.',
            timeMarkSeconds: 1535,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Field people, call centre and lawyers all appear in the stories by what they changed.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'TM-1', answer: 'no', quote: '“Someone better than me kept the dates.”' },
      { id: 'TM-5', answer: 'no', quote: '“We were two months late and I would defend it.”' },
    ],
    redFlags: [],
  },
];
