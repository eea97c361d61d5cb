import type { DemoCard } from './demo-content.js';

export const RAFAEL_CARDS: readonly DemoCard[] = [
  {
    candidate: 'rafael',
    round: 'R1',
    rater: 'jp',
    submittedAfterHours: 11,
    ratings: {
      C1: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: "Opened the Pennant repository and walked through the runner, the caching and the parallelism; the cases arrived, in the candidate's phrase, “in a folder from product”.",
            timeMarkSeconds: 480,
          },
          {
            kind: 'quote',
            direction: 'against',
            text: '“I never set a pass mark, I made the number cheap to compute.”',
            timeMarkSeconds: 1040,
          },
        ],
      },
      C2: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“F1 was the agreed figure, and F1 went up.”',
            timeMarkSeconds: 1450,
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
            text: 'Explained retries, circuit breaker and a cached last-good answer with timings, and had fired the breaker in a game day.',
            timeMarkSeconds: 1950,
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
            text: "Found an off-by-one in my sample loader by reading it, wrote the fix and the test, and used it to argue that last month's 2% gain was an artefact.",
            timeMarkSeconds: 2415,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Built an impressive harness for a specification that somebody else wrote.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-2', answer: 'no', quote: '“Product wrote the folder, I made it run in four minutes.”' },
      { id: 'DS-1', answer: 'yes', quote: '“F1 was what we were told to move.”' },
      { id: 'AI-3', answer: 'no', quote: '“The cost side never reached us.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'rafael',
    round: 'R1',
    rater: 'lk',
    submittedAfterHours: 6,
    ratings: {
      C1: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Given our refund-note feature as a cold start, produced twenty plausible cases including a sarcastic customer and a bilingual memo.',
            timeMarkSeconds: 560,
          },
          {
            kind: 'quote',
            direction: 'against',
            text: '“Eighty-five, say? You would know better than me what hurts.”',
            timeMarkSeconds: 1200,
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
            text: 'Preferred calibration error to a count of harmed customers and did not convert one into the other when I asked.',
            timeMarkSeconds: 1655,
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
            text: '“The worst failure is fluent and wrong, so I log the retrieval score next to every sentence.”',
            timeMarkSeconds: 2170,
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
            text: 'Sketched a prompt, a fine-tune and a retrieval variant side by side with what each would cost to maintain.',
            timeMarkSeconds: 2760,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'I learned a great deal and would gladly sit beside this person on a build.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-1', answer: 'no', quote: '“Tell me what good is and I will hold it there.”' },
      { id: 'AI-3', answer: 'yes', quote: '“A silent miss is worse than a loud one, so recall.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'rafael',
    round: 'R2',
    rater: 'dv',
    submittedAfterHours: 16,
    ratings: {
      C5: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Pulled a hash of each chunk, found duplicates from a failed re-ingest, and showed that de-duplicating beat the reranker that the team had spent a month on.',
            timeMarkSeconds: 355,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Drift alarms belong to me: embedding distance by source, weekly, and a ticket when it moves.”',
            timeMarkSeconds: 880,
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
            text: 'Bisected by data, prompt, model and config in that order, with a roll-back ready after twenty minutes.',
            timeMarkSeconds: 1290,
          },
        ],
      },
      C2: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'Did not ask what a wrong invoice explanation costs.',
            timeMarkSeconds: 1730,
          },
        ],
      },
      C6: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Moved Pennant to 8-bit weights, measured 38% lower cost per thousand answers and 120 ms less at the median.',
            timeMarkSeconds: 2160,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Finally somebody who can tell an index bug from a model bug.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'ML-2', answer: 'yes', quote: '“Think of it as a pipeline with a language model at the end.”' },
      { id: 'ML-3', answer: 'yes', quote: '“It served a million calls without paging anybody.”' },
      { id: 'TM-4', answer: 'no', quote: '“I do the roll-back, the mail can wait.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'rafael',
    round: 'R2',
    rater: 'mo',
    submittedAfterHours: 5,
    ratings: {
      C5: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Asked for provenance of the failing documents, sorted by ingestion job, and named the job before the ten-minute mark.',
            timeMarkSeconds: 430,
          },
          {
            kind: 'metric',
            direction: 'for',
            text: 'Reported from Pennant: cleaning 4,200 orphaned chunks lifted exact-clause retrieval from 71% to 83% with the same model.',
            timeMarkSeconds: 800,
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
            text: '“A patch under pressure is a second incident, so I roll back unless the roll-back loses data.”',
            timeMarkSeconds: 1320,
          },
        ],
      },
      C2: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“I would let the product owner decide if five hundred cases are enough to ship.”',
            timeMarkSeconds: 1825,
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
            text: 'Priced three context sizes and pointed out that 60% of the tokens were the same boilerplate instruction.',
            timeMarkSeconds: 2490,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Superb diagnosis, with the customer absent from it until I introduced one.',
    supportedSeniority: null,
    indicators: [
      { id: 'ML-2', answer: 'yes', quote: '“Everything you see is explained by the ingest job of the ninth.”' },
      { id: 'ML-3', answer: 'yes', quote: '“Green in production for a quarter, that is the win.”' },
      { id: 'DS-2', answer: 'no', quote: '“I do not run studies, I ship.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'rafael',
    round: 'R3',
    rater: 'gt',
    submittedAfterHours: 19,
    ratings: {
      C3: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Laid out degraded modes by dependency and gave each a health check and a time-out.',
            timeMarkSeconds: 660,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'Read-only product, skipped by agreement with the recruiter.',
      },
      C8: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Prompt injection is handled by the input filter,” with no second layer when the filter was assumed to miss.',
            timeMarkSeconds: 1600,
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
            text: 'Compared two hosted models on price at 40k calls a day and proposed the cheaper with a nightly check.',
            timeMarkSeconds: 2340,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Good on technical containment, average on deciding what may be contained.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'ML-1', answer: 'yes', quote: '“The serving layer is mine down to the kernel flags.”' },
      { id: 'AI-4', answer: 'no', quote: '“Limits come in as config, I enforce them.”' },
      { id: 'AI-5', answer: 'yes', quote: '“The cheap one plus a nightly check beats the dear one.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'rafael',
    round: 'R3',
    rater: 'sa',
    submittedAfterHours: 7,
    ratings: {
      C3: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Estimated the confident-error share from logged scores, 5.1% with an interval of 4.2 to 6.1, and set the abstain point from it.',
            timeMarkSeconds: 525,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'medium',
        evidence: [],
        note: 'Nothing here acts on its own.',
      },
      C8: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Treated the tax-advice scenario as an accuracy problem; who signs came up only as “someone from legal, presumably”.',
            timeMarkSeconds: 1395,
          },
        ],
      },
      C6: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Ninety percent of calls need the small model and I can tell you which ten do not.”',
            timeMarkSeconds: 2245,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Quantifies every failure except the one that would end up in court.',
    supportedSeniority: null,
    indicators: [
      { id: 'ML-1', answer: 'yes', quote: '“I wrote the harness that everyone here would call the suite.”' },
      {
        id: 'AI-1',
        answer: 'no',
        quote: '“What an answer may say is above my pay grade, how fast it says it is not.”',
      },
    ],
    redFlags: [],
  },
  {
    candidate: 'rafael',
    round: 'R4',
    rater: 'cw',
    submittedAfterHours: 3,
    ratings: {
      C10: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Success was p99 under a second in production, and we got there.”',
            timeMarkSeconds: 420,
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
            text: 'Replaced a classifier with a regular expression for invoice numbers and removed a GPU node the same week.',
            timeMarkSeconds: 1110,
          },
        ],
      },
      C1: {
        level: 2,
        confidence: 'low',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Give me a bad answer and I will give you a regression test by lunch.”',
            timeMarkSeconds: 1545,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Not the classic deck, yet the thinking under it is honest and useful.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“One regular expression, one GPU less.”' },
      { id: 'TP-3', answer: 'no', quote: '“I could not tell you the adoption.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'rafael',
    round: 'R4',
    rater: 'ah',
    submittedAfterHours: 6,
    ratings: {
      C10: {
        level: 1,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: "The outcome slide listed uptime, throughput and coverage; asked who used Pennant, answered “the billing team's gateway”.",
            timeMarkSeconds: 390,
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
            text: '“Regex first, then trees, then this,” with the invoice-number parser as the case.',
            timeMarkSeconds: 960,
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
            text: 'Named pass rates for four builds and for none of them could say why that figure was enough.',
            timeMarkSeconds: 1460,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'I asked three times for the user and got the service.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“I would put rules in front of everything I have built.”' },
      { id: 'AI-2', answer: 'no', quote: "“Pass marks were somebody's spreadsheet.”" },
    ],
    redFlags: [{ id: 'RF-8', quote: '“The user outcome is that the endpoint answers.”' }],
  },
  {
    candidate: 'rafael',
    round: 'R5',
    rater: 'en',
    submittedAfterHours: 7,
    ratings: {
      C12: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Support had a channel they could read.”',
            timeMarkSeconds: 500,
          },
        ],
      },
      C8: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'In the executive scene asked for a written requirement and stopped there.',
            timeMarkSeconds: 1080,
          },
        ],
      },
      C13: {
        level: 1,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Had not met a billing clerk, and took “credit note” and “refund” for the same thing until corrected.',
            timeMarkSeconds: 1650,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'A generous colleague to engineers, with little contact to the people who get the calls.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-1', answer: 'no', quote: '“Plans are for people who do not have a cluster.”' },
      { id: 'AI-4', answer: 'no', quote: '“Whether to hand over to a human I would ask the product side.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'rafael',
    round: 'R5',
    rater: 'rb',
    submittedAfterHours: 9,
    ratings: {
      C12: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Two examples of bringing others along were both pull-request reviews.',
            timeMarkSeconds: 650,
          },
        ],
      },
      C8: {
        level: 3,
        confidence: 'low',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“I refused to log raw invoices to the tracing vendor, and I have the ticket where I said so.”',
            timeMarkSeconds: 1350,
          },
        ],
      },
      C13: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“A wrong line means a retry,” although on prompting recalled that a clerk once reissued forty documents.',
            timeMarkSeconds: 2110,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Careful and candid about the limits of the mandate held so far.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-5', answer: 'no', quote: '“We slipped three weeks and I would slip them again.”' },
      { id: 'TM-3', answer: 'yes', quote: '“That one I raised and left with the director.”' },
    ],
    redFlags: [],
  },
];
