import type { DemoCard, DemoDraft } from './demo-content.js';

export const SUPPORT_CARDS: readonly DemoCard[] = [
  {
    candidate: 'noor',
    round: 'R1',
    rater: 'mo',
    submittedAfterHours: 5,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Forty of the cases are tickets where our earlier bot told someone the wrong refund window, and every one of those has a name and a date.”',
            timeMarkSeconds: 860,
          },
          {
            kind: 'artefact',
            direction: 'for',
            text: 'Redacted export shown on screen: 412 rows, four slices, a column for the incident that each came from.',
            timeMarkSeconds: 1270,
          },
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Proposed “the whole thing” as the answer to what is re-run first after a swap, and moved on when probed twice.',
            timeMarkSeconds: 1865,
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
            text: 'Cross-border stood at 87 against a bar of 92; worked out on paper that shipping would cost 1,900 euros a week in honoured promises.',
            timeMarkSeconds: 2190,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Resolution rate is the one I refuse, it pays us for tiring people out.”',
            timeMarkSeconds: 2415,
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
            text: 'Listed three triggers for the hand-over (two retrievals that disagree, an open chargeback, any mention of a death) and the queue that takes each.',
            timeMarkSeconds: 2750,
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
            text: 'Read a trace with the tool call collapsed and asked to see the arguments before giving an opinion.',
            timeMarkSeconds: 3120,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Specified the refund suite and held a release with it; the plan for a model change is thin.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“The promise is the product.”' },
      { id: 'AI-2', answer: 'yes', quote: '“I am the only one who may delete a row.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Thirty-one against four.”' },
      { id: 'TP-4', answer: 'no', quote: '“QA had passed 4.2.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'Redacted release suite, walked through slice by slice.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Refund-policy assistant of Havnpost, release suite',
        candidateRole: 'specified',
        shown: 'redacted',
        caseSources: ['production incident', 'expert'],
        caseCount: 412,
        slices: ['refund window', 'cross-border', 'account closure', 'bereavement'],
        threshold: '92% of answers agree with the policy clause, per slice',
        thresholdReason: 'A wrong promise is honoured and costs 31 euros on average, a hand-over costs 4',
        judge: ['LLM-as-judge', 'human'],
        judgeCheck: 'Two policy leads graded 150 of the automatic verdicts and agreed with 139',
        offlineOnline: 'All 412 before a release; a daily sample of 80 live answers after',
        failureClasses: ['wrong window', 'wrong country', 'invented exception', 'tone'],
        unforgivable: ['invented exception', 'tells a bereaved customer to log in as the account holder'],
        humanInLoopOwner: 'Policy desk, duty lead',
        cadence: 'Nightly run, cases added within two days of an incident',
        lastBlockedRelease: 'Release 4.2 waited two days for the cross-border slice',
        baseModelPlan: 'Not worked out beyond running everything again',
        longTail: 'Bereavement has 19 cases and is read by a person in full',
      },
    },
  },
  {
    candidate: 'noor',
    round: 'R1',
    rater: 'jp',
    submittedAfterHours: 14,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Picked three rows at my request and explained for each why the expected answer is what it is; one explanation was that the row should be removed.',
            timeMarkSeconds: 750,
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
            text: '“If four percent of refusals are wrong we lose customers, if four percent of promises are wrong we lose money, and I know which one finance reads.”',
            timeMarkSeconds: 1500,
          },
        ],
      },
      C3: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'Chargeback trigger has never been exercised on live traffic.',
            timeMarkSeconds: 2260,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Slow responses fall back to the policy page after six seconds, with the number of times that happened last month (212).',
            timeMarkSeconds: 2055,
          },
        ],
      },
      C11: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Confused temperature with top-k twice and did not notice until I drew it.',
            timeMarkSeconds: 2790,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Good ownership, verified on the details I could check.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-2', answer: 'yes', quote: '“My name is on the threshold and on the apology.”' },
      { id: 'DS-1', answer: 'no', quote: '“The metric was a fight and I started it.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Promises are dearer than refusals.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'noor',
    round: 'R2',
    rater: 'dv',
    submittedAfterHours: 21,
    ratings: {
      C5: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Asked whether the policy pages had been re-crawled that week and predicted which country would be affected before seeing the rows.',
            timeMarkSeconds: 495,
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
            text: '“Hold, route cross-border to people, look, and only then argue about the model.”',
            timeMarkSeconds: 1100,
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
            text: 'Would not ship +3/-1 without knowing where the one point went.',
            timeMarkSeconds: 1630,
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
            text: 'Cost per conversation quoted from a slide, without knowing what was in it.',
            timeMarkSeconds: 2280,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Correct order of checks, some hand-waving over the index.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“Lost helpfulness in bereavement is not a point, it is a headline.”' },
      { id: 'ML-2', answer: 'no', quote: '“The crawler is a box to me, its timestamp is not.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'jiwoo',
    round: 'R1',
    rater: 'jp',
    submittedAfterHours: 7,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Worked on our practice log: proposed a bar per slice, said that 17 of 20 on injection is a stop, and wrote four missing cases.',
            timeMarkSeconds: 650,
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
            text: '“Eighty-five overall tells me nothing, fourteen of twenty outside English tells me whom we would fail.”',
            timeMarkSeconds: 1470,
          },
        ],
      },
      C3: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'All eighteen failures are confident and ungrounded; proposed better retrieval and no behaviour for when that fails too.',
            timeMarkSeconds: 2120,
          },
        ],
      },
      C11: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Grouped the failures in a notebook in six minutes, noticed that the latency assertion can never fail here, and withdrew it from the score.',
            timeMarkSeconds: 2625,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Reads a log better than most engineers I interview.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“It should rather say less in Polish than something else.”' },
      { id: 'AI-2', answer: 'yes', quote: '“Let me add four rows before we go on.”' },
      { id: 'TP-4', answer: 'no', quote: '“Passed is a word for buttons.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'House log handed over cold, with ten quiet minutes to read it.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Northwind practice log of a support agent, used as a reading exercise',
        candidateRole: 'specified',
        shown: 'hypothetical',
        caseSources: ['expert', 'adversarial'],
        caseCount: 120,
        slices: ['refund_policy', 'pricing', 'account_access', 'out_of_scope', 'prompt_injection', 'non_english'],
        threshold: '90% grounded in every slice, 20 of 20 on injection',
        thresholdReason: 'Chosen live; an ungrounded price has to be honoured under our terms',
        judge: ['exact match'],
        judgeCheck: 'Pointed out that a string check accepts any text with the word citation in it',
        lastBlockedRelease: 'Would hold this build on prompt_injection and non_english',
        baseModelPlan: 'Re-run the eighteen failures, then the slices with the smallest margin',
      },
    },
    attachEvalLog: true,
  },
  {
    candidate: 'jiwoo',
    round: 'R1',
    rater: 'cw',
    submittedAfterHours: 3,
    ratings: {
      C1: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“At Mallory Books every wrong delivery promise became a row by Thursday, and row 88 stopped the autumn release.”',
            timeMarkSeconds: 570,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Chose to keep six bizarre cases on purpose, with a reason for each, when the team wanted a cleaner set.',
            timeMarkSeconds: 1040,
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
            text: 'Put the price of a wrong delivery date in vouchers and of a missed one in cancelled orders.',
            timeMarkSeconds: 1575,
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
            text: '“Unsure is an answer, I gave it its own design.”',
            timeMarkSeconds: 2205,
          },
        ],
      },
      C11: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Opened the diff, guessed which line had moved the pricing slice, and proved it by reverting that line.',
            timeMarkSeconds: 2770,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Turned a dry log into a list of customers we would have upset.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-2', answer: 'yes', quote: '“Row 88 is framed at home.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Vouchers are cheap, cancelled orders come back to haunt you.”' },
      { id: 'DS-1', answer: 'no', quote: '“I picked late deliveries because that is what people phone about.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'jiwoo',
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
            text: 'Separated nine stale articles from two wrong answers by reading them next to the order history.',
            timeMarkSeconds: 455,
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
            text: "“My rule is half an hour: no cause by then and we are back on last week's version.”",
            timeMarkSeconds: 1075,
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
            text: 'Wrote down what 500 cases can and can not show before answering the shipping question.',
            timeMarkSeconds: 1720,
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
            text: "Calculated 2.7 cents per conversation, of which one cent repeats the store's opening hours in every prompt.",
            timeMarkSeconds: 2305,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Quick to the cause and unusually tidy about what remains unknown.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“A late parcel is annoying, a wrong address is a refund.”' },
      { id: 'ML-3', answer: 'no', quote: '“Up and serving is not a result.”' },
      { id: 'DS-2', answer: 'no', quote: '“I asked the question and I answer for what we did with it.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'jiwoo',
    round: 'R2',
    rater: 'dv',
    submittedAfterHours: 20,
    ratings: {
      C5: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Asked whether order status and article text come from one snapshot; they do not, and that was the fault.',
            timeMarkSeconds: 515,
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
            text: '“Nobody will thank me for the roll-back, so I do it before they ask.”',
            timeMarkSeconds: 1125,
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
            text: 'Put both error costs in vouchers and so lost the customers who never claim one.',
            timeMarkSeconds: 1675,
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
            text: 'Named tokens per step for three steps out of five and marked the other two as unknown.',
            timeMarkSeconds: 2190,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Precise about the data, and about where personal knowledge of it ends.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'ML-2', answer: 'no', quote: '“How it is fed I know from the invoice only.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Annoyed comes back, misled does not.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'mateus',
    round: 'R1',
    rater: 'sa',
    submittedAfterHours: 8,
    ratings: {
      C1: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: "Named eleven eval metrics for the Corriente chat service and one case, which turned out to be from the vendor's brochure.",
            timeMarkSeconds: 530,
          },
          { kind: 'quote', direction: 'against', text: '“The bar was ninety, ninety is good.”', timeMarkSeconds: 1140 },
        ],
      },
      C2: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'No answer to what a wrong tariff quotation costs, in money or in calls.',
            timeMarkSeconds: 1645,
          },
        ],
      },
      C3: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“There is a disclaimer in the footer of every reply.”',
            timeMarkSeconds: 2160,
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
            text: 'Argued well for prompting over fine-tuning in our example, with data volume and upkeep as reasons.',
            timeMarkSeconds: 2780,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Confident about the method, vague about what the method showed.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-2', answer: 'no', quote: '“The vendor has the suite, we have the contract.”' },
      { id: 'DS-1', answer: 'yes', quote: '“Ninety was in the statement of work.”' },
      { id: 'TP-1', answer: 'yes', quote: '“Every intent had a fixed reply, signed off in a table.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'weiling',
    round: 'R1',
    rater: 'gt',
    submittedAfterHours: 16,
    ratings: {
      C1: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Specified a suite for our password-reset flow in twenty minutes, with lock-outs as the class that stops a release.',
            timeMarkSeconds: 595,
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
            text: 'Precision and recall were explained correctly and then not used.',
            timeMarkSeconds: 1420,
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
            text: '“After two failed attempts the assistant is the wrong tool and says so.”',
            timeMarkSeconds: 2065,
          },
        ],
      },
      C11: {
        level: 3,
        confidence: 'low',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Followed the log without help up to the judge's rationale, where time ran out.",
            timeMarkSeconds: 2705,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Promising on the suite, middling on what the numbers mean.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“A reset works when the right person gets in, and nobody else does.”' },
      { id: 'TP-4', answer: 'no', quote: '“Testers do not try to be burglars.”' },
    ],
    redFlags: [],
  },
];

export const SUPPORT_DRAFTS: readonly DemoDraft[] = [
  {
    candidate: 'noor',
    round: 'R2',
    rater: 'sa',
    ratings: {
      C5: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Compared policy versions by crawl date and found the French pages stuck in June.',
            timeMarkSeconds: 565,
          },
        ],
      },
      C9: { level: 3, confidence: 'low', evidence: [] },
    },
    indicators: [{ id: 'TM-4', answer: 'no', quote: '“I will tell them when it has stopped.”' }],
    redFlags: [],
  },
  {
    candidate: 'mateus',
    round: 'R1',
    rater: 'lk',
    ratings: {
      C1: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Came alive on the outage week and described seven conversations almost word for word.',
            timeMarkSeconds: 600,
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
            text: '“During the outage it only said where the crews were.”',
            timeMarkSeconds: 1990,
          },
        ],
      },
      C11: { level: 2, confidence: 'low', evidence: [] },
    },
    indicators: [],
    redFlags: [],
  },
  {
    candidate: 'weiling',
    round: 'R1',
    rater: 'mo',
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'artefact',
            direction: 'for',
            text: 'Sheet with 34 reset cases, nine of them attempted take-overs, written before the interview.',
            timeMarkSeconds: 735,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Nine burglars, twenty-five tired people.”',
            timeMarkSeconds: 1085,
          },
        ],
      },
      C2: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'which error is worse was answered with “both”',
            timeMarkSeconds: 1610,
          },
        ],
      },
    },
    indicators: [{ id: 'AI-2', answer: 'yes', quote: '“I wrote all thirty-four on the train.”' }],
    redFlags: [],
  },
];
