import type { DemoCard } from './demo-content.js';

export const ELENA_CARDS: readonly DemoCard[] = [
  {
    candidate: 'elena',
    round: 'R1',
    rater: 'mo',
    submittedAfterHours: 5,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'artefact',
            direction: 'for',
            text: 'Opened a sheet of 610 translated segments with a column for the client complaint behind each, and could say which 90 were written by two staff translators.',
            timeMarkSeconds: 540,
          },
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Asked what runs after release, described a monthly regrade and then said the last one had been skipped.',
            timeMarkSeconds: 1190,
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
            text: 'Plotted reviewer agreement by language pair: kappa 0.81 for German, 0.44 for Finnish, and took Finnish out of the automatic lane on that ground.',
            timeMarkSeconds: 1610,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Edit distance is what the vendor sells us, it falls when reviewers are tired.”',
            timeMarkSeconds: 1835,
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
            text: 'Segments between the two cut-offs go to a queue with a duty linguist as its owner; drew both cut-offs and the share that lies between them.',
            timeMarkSeconds: 2260,
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
            text: 'Wrote the query for segments that two reviewers graded differently, found a template fault in the fourth row and had the prompt of that template rolled back last spring because of such a find.',
            timeMarkSeconds: 2840,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Numbers of rare quality behind the suite, and a habit of stopping once the number is explained.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-2', answer: 'yes', quote: '“I wrote the acceptance sheet, the linguists filled in their rows.”' },
      {
        id: 'AI-3',
        answer: 'yes',
        quote: '“A wrong sum in a translated invoice is a lawsuit, a clumsy verb is a grumble.”',
      },
      { id: 'DS-1', answer: 'no', quote: '“I threw the vendor score out in my second week.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'Segment sheet opened on screen and filtered live by complaint, language pair and reviewer.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Clearance, which decides at Verso Nord whether a translated segment needs a reviewer',
        candidateRole: 'specified',
        shown: 'artefact',
        caseSources: ['production incident', 'expert'],
        caseCount: 610,
        slices: ['invoice lines', 'contract clauses', 'product copy', 'Finnish and Estonian'],
        threshold: 'At most 2 of 100 cleared segments may carry a fault of the severe class',
        thresholdReason: 'A severe fault costs a credit note of 340 euros on average, a needless review 1.20',
        judge: ['human', 'LLM-as-judge'],
        judgeCheck: '300 segments graded by two linguists and the judge; kappa reported for each language pair',
        offlineOnline: 'The whole sheet before a release, a monthly regrade of 200 cleared segments afterwards',
        failureClasses: ['wrong figure', 'negation lost', 'wrong term', 'register'],
        unforgivable: ['wrong figure on an invoice', 'negation lost in a clause'],
        humanInLoopOwner: 'Duty linguist of the language pair',
        cadence: 'Weekly run, rows added at the end of a month',
        lastBlockedRelease: 'The Estonian engine of October, held for eleven lost negations',
        baseModelPlan: 'Pairs with the lowest kappa first, since their labels are the weakest',
      },
    },
  },
  {
    candidate: 'elena',
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
            text: 'Specified four fault classes for our invoice reminders in a quarter of an hour and tied a stop to the class with wrong sums.',
            timeMarkSeconds: 610,
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
            text: '“Three hundred and forty euros against one euro twenty, so I can afford to be a coward.”',
            timeMarkSeconds: 1380,
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
            text: 'Explained what the linguist sees when the engine times out: the source text, no draft, and a note that none was attempted.',
            timeMarkSeconds: 2045,
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
            text: 'Questioned our choice of fine-tuning with two measurements we did not have, politely and with an offer to take them.',
            timeMarkSeconds: 2710,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Solid suite owner who would rather compute a price than visit the person who pays it.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-2', answer: 'yes', quote: '“Every row has an owner, and for the invoice lines that is me.”' },
      { id: 'TP-4', answer: 'no', quote: '“A passed test run told us nothing about negations.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'elena',
    round: 'R2',
    rater: 'sa',
    submittedAfterHours: 7,
    ratings: {
      C5: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Checked the glossary versions before the model and recognised from six rows that two clients shared one term base by mistake.',
            timeMarkSeconds: 430,
          },
          {
            kind: 'metric',
            direction: 'for',
            text: 'Cleaning that term base at Verso Nord removed 38 percent of severe faults; the larger engine tried in the same month removed nine.',
            timeMarkSeconds: 720,
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
            text: 'Ordered the work as freeze the automatic lane, sample by pair, then look for the change, and set two hours for the middle step.',
            timeMarkSeconds: 1120,
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
            text: 'Computed an interval for the one lost point on paper, called it noise for the pool and then asked for the same table by customer.',
            timeMarkSeconds: 1655,
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
            text: 'Compared three engines at 400,000 segments a month by price, delay and severe faults, and picked the middle one for contracts only.',
            timeMarkSeconds: 2290,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'The cleanest treatment of the data case I have watched this quarter.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'DS-2', answer: 'no', quote: '“I ran the figures and I threw the lever.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Severe faults have a price list, I carry it with me.”' },
      { id: 'ML-2', answer: 'no', quote: '“Serving sits with a colleague, I read the queue length.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'elena',
    round: 'R2',
    rater: 'lk',
    submittedAfterHours: 3,
    ratings: {
      C5: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Two clients had swapped dictionaries and for nine days everyone blamed the engine.”',
            timeMarkSeconds: 470,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Turned the weekly count of unknown terms into backlog items with the client named on each.',
            timeMarkSeconds: 815,
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
            text: "Would return to last Friday's routing within the hour and wrote the sentence that project managers would send to their clients.",
            timeMarkSeconds: 1240,
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
            text: 'Showed that a five point drop in reviews moved on-time delivery by two, and that pushing further moved complaints instead.',
            timeMarkSeconds: 1700,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“Share of untouched segments is the metric on the poster, and I asked for the poster to come down.”',
            timeMarkSeconds: 1910,
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
            text: 'Limited the large engine to contract clauses because product copy never earned it back.',
            timeMarkSeconds: 2350,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Makes a term base sound like a detective story, with the receipts to go with it.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“I would rather pay for ten reviews than explain one lost not.”' },
      { id: 'DS-3', answer: 'yes', quote: '“When the kappa passed point eight we had cake.”' },
      { id: 'TM-4', answer: 'no', quote: '“Routing first, mail second.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'elena',
    round: 'R3',
    rater: 'rb',
    submittedAfterHours: 8,
    ratings: {
      C3: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Separated faults a reader notices from those nobody does, and put the second kind behind a person whatever the score said.',
            timeMarkSeconds: 690,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'Left out at the start, the post has no agent to limit.',
      },
      C8: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Asked about client documents reaching another client through a shared memory, answered that this had not occurred and offered no boundary.',
            timeMarkSeconds: 1480,
          },
          {
            kind: 'quote',
            direction: 'against',
            text: '“Confidentiality is in the framework contract, I never needed to open it.”',
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
            text: 'Put a summary on each click at 0.9 cents and showed that only yearly subscribers would carry it.',
            timeMarkSeconds: 2480,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Guards against the wrong sentence and never asks whose sentence it is.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“Cleared means that I would send it without looking.”' },
      { id: 'TM-3', answer: 'yes', quote: '“Leaks go to the data protection officer, who decides.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'elena',
    round: 'R3',
    rater: 'dv',
    submittedAfterHours: 19,
    ratings: {
      C3: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Has a queue for doubtful segments but no plan for the night on which its duty linguist is ill; the question came up twice.',
            timeMarkSeconds: 820,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'Struck from my list before we began, billing insights do not act.',
      },
      C8: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: "No measurement of whether faults fall more often on the smaller languages' customers, although the data for it was on the table.",
            timeMarkSeconds: 1540,
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
            text: 'Knew the price of a segment and not the price of the reviews that a cheaper engine causes, which is the larger sum.',
            timeMarkSeconds: 2510,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Has a grip on the pooled figure and leaves nights, leaks and small customers to chance.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-4', answer: 'no', quote: '“If the queue is full it simply waits until Monday.”' },
      { id: 'ML-1', answer: 'no', quote: '“I have not deployed an engine since the laboratory.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'elena',
    round: 'R4',
    rater: 'cw',
    submittedAfterHours: 3,
    ratings: {
      C10: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'On-time deliveries rose from 88 to 93 percent in two quarters with the same number of linguists.',
            timeMarkSeconds: 560,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Met no buyer of translations in the eighteen months of the story.',
            timeMarkSeconds: 940,
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
            text: '“Number formats are a table with forty rows, the engine was the wrong employee for that.”',
            timeMarkSeconds: 1290,
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
            text: 'Told how eleven lost negations stopped the October engine and which rows the linguists asked for the week after.',
            timeMarkSeconds: 1700,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Has a plan for a swap of engines ordered by how far the labels of a language pair can be trusted.',
            timeMarkSeconds: 1985,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'A presentation with an honest outcome; the customers in it stay statistics.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“Forty rows beat seven billion weights.”' },
      { id: 'AI-2', answer: 'yes', quote: '“Stop was my word, and I had to say it in front of sales.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'elena',
    round: 'R4',
    rater: 'ah',
    submittedAfterHours: 10,
    ratings: {
      C10: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Could not name who had asked for Clearance; the choice fell on it because the labels existed already.',
            timeMarkSeconds: 600,
          },
          {
            kind: 'quote',
            direction: 'against',
            text: '“I would have to look up who the buyers are, our account people know them.”',
            timeMarkSeconds: 1010,
          },
        ],
      },
      C7: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Agrees that rules are cheaper, then proposes a classifier for our due-date question.',
            timeMarkSeconds: 1330,
          },
        ],
      },
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Answered three questions about the October stop without slides, including the row that nearly let it pass.',
            timeMarkSeconds: 1795,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'I heard an excellent measurement of a product somebody else discovered.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-5', answer: 'no', quote: '“The account team picks the problem, I make it measurable.”' },
      { id: 'TP-3', answer: 'no', quote: '“Nobody counts clicks with us, they count complaints.”' },
    ],
    redFlags: [{ id: 'RF-8', quote: '“What the buyers do with the files I never asked.”' }],
  },
  {
    candidate: 'elena',
    round: 'R5',
    rater: 'jp',
    submittedAfterHours: 15,
    ratings: {
      C12: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Sales heard of the October stop from the release calendar, two days after it was certain.',
            timeMarkSeconds: 520,
          },
        ],
      },
      C8: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Ninety-eight percent of our segments are harmless, I put my hours there.”',
            timeMarkSeconds: 1260,
          },
        ],
      },
      C13: {
        level: 1,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'Has never seen a dunning run, a credit note or a ledger from inside.',
            timeMarkSeconds: 1880,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Explains to peers very well, upwards and sideways too late.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-3', answer: 'yes', quote: '“At some point I pass it up and then it is theirs.”' },
      { id: 'AI-4', answer: 'no', quote: '“The linguists drew that line before I came.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'elena',
    round: 'R5',
    rater: 'en',
    submittedAfterHours: 9,
    ratings: {
      C12: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'The one example with an executive ends with a chart being sent, and the meeting happened without the candidate.',
            timeMarkSeconds: 640,
          },
        ],
      },
      C8: {
        level: 3,
        confidence: 'low',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Named a negation lost in a payment clause as the harm that counts, with the linguist's signature in front of it.",
            timeMarkSeconds: 1310,
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
            text: 'Uses the words of accounting correctly and guessed wrong on what a reversed invoice costs a customer.',
            timeMarkSeconds: 1930,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Explains in person to a small circle; the large one gets a chart.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-1', answer: 'no', quote: '“I have never owned a date in this job.”' },
      { id: 'TM-5', answer: 'no', quote: "“On time was the linguists' pride, mine was the error list.”" },
    ],
    redFlags: [],
  },
];
