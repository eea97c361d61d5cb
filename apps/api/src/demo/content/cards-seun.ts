import type { DemoCard } from './demo-content.js';

export const SEUN_CARDS: readonly DemoCard[] = [
  {
    candidate: 'seun',
    round: 'R1',
    rater: 'mo',
    submittedAfterHours: 3.5,
    ratings: {
      C1: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“The first ninety cases were disputes a clerk had already settled by hand, so we knew the right answer and the cost of getting it wrong.”',
            timeMarkSeconds: 490,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Opened the Clearline change log from March: eleven cases added after a reseller was quoted the wrong proration, each row carrying a ticket date and an owner.',
            timeMarkSeconds: 875,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“I held the May build over four rounding cases, because a cent off on a tax invoice means the customer has to reissue it.”',
            timeMarkSeconds: 1325,
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
            text: '“Helpful and correct came apart for us: clerks liked the long answers and the long answers were wrong twice as often.”',
            timeMarkSeconds: 1660,
          },
          {
            kind: 'metric',
            direction: 'for',
            text: 'Put a missed dispute at 41 euros of clerk time and a false alarm at 6, then derived the 0.82 cut-off from that ratio on the whiteboard.',
            timeMarkSeconds: 1755,
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
            text: 'Drew three exits for a doubtful invoice (cite the clause, ask one question, hand to the ledger desk) and named the desk lead who owned the third.',
            timeMarkSeconds: 2180,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Nothing on what happens when the tariff service times out; the answer was that it “has not come up yet”.',
            timeMarkSeconds: 2460,
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
            text: 'Read an unfamiliar trace aloud, spotted that the retrieved contract was the superseded one, and asked whether the index stores effective dates.',
            timeMarkSeconds: 2870,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Brought a suite that still changes every week and could say which customer each change came from.',
    supportedSeniority: 'mid',
    indicators: [
      {
        id: 'AI-1',
        answer: 'yes',
        quote: '“Working means that the clerk can close the dispute without opening the contract.”',
      },
      { id: 'AI-2', answer: 'yes', quote: '“Nobody adds a row without me reading it.”' },
      { id: 'AI-3', answer: 'yes', quote: '“Forty-one against six, so the cut-off writes itself.”' },
      { id: 'TP-4', answer: 'no', quote: '“QA checks that the button works, not that the sentence is true.”' },
    ],
    redFlags: [],
    evalSuite: {
      text: 'Suite of Clearline opened on the shared screen, rows linked to tickets.',
      direction: 'for',
      criterionIds: ['C1', 'C2'],
      answers: {
        feature: 'Clearline, an explainer for disputed B2B invoice lines',
        candidateRole: 'specified',
        caseSources: ['production incident', 'expert'],
        caseCount: 268,
        slices: ['proration', 'tax rounding', 'reseller discount', 'credit note'],
        threshold: '94% of answers cite the clause that settles the line',
        thresholdReason: 'Below 94 the ledger desk spent longer checking answers than writing them',
        judge: ['human'],
        judgeCheck: 'Two clerks marked 60 shared cases and disagreed on three of them',
        lastBlockedRelease: 'May build, four rounding failures on tax invoices',
        baseModelPlan:
          'Run rounding and credit notes first, then the rest overnight, and compare failures case by case',
        shown: 'artefact',
      },
    },
  },
  {
    candidate: 'seun',
    round: 'R1',
    rater: 'jp',
    submittedAfterHours: 9,
    ratings: {
      C1: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Wrote acceptance rows for a new credit-note type in front of us, including two that should be refused.',
            timeMarkSeconds: 690,
          },
          {
            kind: 'quote',
            direction: 'against',
            text: '“If the vendor swapped the model I would re-run everything and look.”',
            timeMarkSeconds: 1185,
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
            text: '“I told sales I would not report deflection, because a customer who gives up also counts as deflected.”',
            timeMarkSeconds: 1570,
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
            text: 'Asked twice who is paged when the explainer is confidently wrong on a Sunday; got a description of the ticket queue, no person and no trigger.',
            timeMarkSeconds: 1980,
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
            text: 'Queried the sample ledger in SQL without help, joined on the wrong key first, noticed the row count and fixed it.',
            timeMarkSeconds: 2665,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Solid owner of a small suite, thinner on degraded behaviour than the material suggested.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“I decided that it refuses to guess a tariff.”' },
      { id: 'AI-2', answer: 'yes', quote: '“The rows are mine, the runner belongs to engineering.”' },
      { id: 'DS-1', answer: 'no', quote: '“They handed me accuracy and I handed it back.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'seun',
    round: 'R2',
    rater: 'sa',
    submittedAfterHours: 5,
    ratings: {
      C5: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'First request was twenty failing rows rather than a dashboard; sorted them by contract version and had the stale-tariff cause in nine minutes.',
            timeMarkSeconds: 410,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“We bought back four points by deleting nine hundred expired price lists, and the bigger model we had been quoted would have given us two.”',
            timeMarkSeconds: 740,
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
            text: "Named a holding action before a cause: pin yesterday's index, tell the desk, set a ninety-minute limit on the search.",
            timeMarkSeconds: 1085,
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
            text: "Computed a 95% interval for 37 failures in 500 by hand, saw that it straddled last week's rate, and asked for the tax slice before calling it a drop.",
            timeMarkSeconds: 1480,
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
            text: '“Explaining a line under two euros costs us more than crediting it, so under two euros we credit it.”',
            timeMarkSeconds: 1875,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Diagnoses in the right order and attaches a price to each hypothesis.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“The tax slice sets the bar because the tax office sets the fine.”' },
      { id: 'ML-2', answer: 'no', quote: '“How the index is sharded I would have to look up.”' },
      { id: 'TM-4', answer: 'no', quote: '“I call the roll-back myself and write the mail after.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'seun',
    round: 'R2',
    rater: 'dv',
    submittedAfterHours: 22,
    ratings: {
      C5: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Asked for the effective-from column before asking for anything about the model.',
            timeMarkSeconds: 540,
          },
          {
            kind: 'quote',
            direction: 'against',
            text: '“Lineage sat with the platform team, I only saw the output of it.”',
            timeMarkSeconds: 930,
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
            text: 'No standing review of outputs after the launch quarter; the weekly sample lapsed when the analyst left and was not restarted.',
            timeMarkSeconds: 1270,
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
            text: '“Recall on fraud-like disputes had to be near one; on courtesy credits I let it slide to seventy percent.”',
            timeMarkSeconds: 1725,
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
            text: 'Gave 0.9 cents per explanation at 210,000 lines a month and said the prompt had been cut from 3,100 to 1,400 tokens.',
            timeMarkSeconds: 2120,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Knows where the data came from, which is rarer than it should be.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-3', answer: 'yes', quote: '“Cheap misses I allow, dear ones I do not.”' },
      { id: 'DS-3', answer: 'no', quote: '“A better score nobody notices is not a win.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'seun',
    round: 'R3',
    rater: 'rb',
    submittedAfterHours: 7,
    ratings: {
      C3: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Distinguished an arithmetic error in a tax line, which stops the release, from a clumsy sentence, which is logged and fixed in the next cycle.',
            timeMarkSeconds: 615,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'This requisition proposes no actions by the model, so the refund scenario was left out of the session.',
      },
      C8: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: "“An explanation that quotes another customer's discount is a leak, whatever the accuracy number says.”",
            timeMarkSeconds: 1500,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Listed the controller, the data-protection officer and the head of ledger as signatories, in that order, and explained why the first can veto.',
            timeMarkSeconds: 1900,
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
            text: '“Legal review is a cost per release too, about two person-days, so we batch wording changes.”',
            timeMarkSeconds: 2610,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Identifies who would be harmed by a wrong invoice and who must put their name to the release.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“It explains, it never advises.”' },
      { id: 'AI-5', answer: 'yes', quote: '“Two seconds slower was the price of a second check on tax lines.”' },
      { id: 'TM-3', answer: 'no', quote: '“That decision stops at my desk.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'seun',
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
            text: 'Told the story of the night the tariff feed froze: answers switched to “we are checking this line”, 312 invoices waited, none went out wrong, and the switch was then rehearsed every month.',
            timeMarkSeconds: 535,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“There are errors I apologise for and errors I resign over, and the second list has five lines.”',
            timeMarkSeconds: 1050,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'We agreed at the start that a read-only explainer has no autonomy to bound.',
      },
      C8: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Spotted that a memo field on an invoice can carry instructions into the prompt and proposed to render it as quoted data only.',
            timeMarkSeconds: 1690,
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
            text: 'Kept the small model for eight of ten line types and could say which two earned the larger one.',
            timeMarkSeconds: 2385,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Writes for the clerk at the other end of the mistake, and it shows in every fallback.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“A good answer lets somebody hang up calmly.”' },
      { id: 'AI-4', answer: 'yes', quote: '“Above five hundred euros a person speaks first.”' },
      { id: 'AI-5', answer: 'yes', quote: '“I traded the nicer tone for the smaller model and would do so again.”' },
      { id: 'ML-1', answer: 'no', quote: '“I have never deployed one of these.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'seun',
    round: 'R4',
    rater: 'ah',
    submittedAfterHours: 6,
    ratings: {
      C10: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'Dispute handling time fell from 19 to 11 minutes over two quarters while reopened disputes stayed at 3%.',
            timeMarkSeconds: 440,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“I would not launch to resellers first again; they had the strangest contracts and we learned slowly.”',
            timeMarkSeconds: 945,
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
            text: '“Half the backlog was date arithmetic. We wrote a rule table and the rule table never has a bad day.”',
            timeMarkSeconds: 1290,
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
            text: 'Asked what done meant, answered with the clause-citation threshold and the name of the desk lead who agreed to it.',
            timeMarkSeconds: 1675,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'Choice, cost and outcome on one slide, and a second slide on what went wrong.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“Dates do not need a probability.”' },
      { id: 'AI-2', answer: 'yes', quote: '“The threshold has my initials.”' },
      { id: 'TP-3', answer: 'no', quote: '“Usage went up in the worst month, so I stopped showing usage.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'seun',
    round: 'R4',
    rater: 'cw',
    submittedAfterHours: 2,
    ratings: {
      C10: {
        level: 4,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“We said no to invoice summaries, the loudest request, because nobody could tell me which decision it would change.”',
            timeMarkSeconds: 400,
          },
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Showed eight clerk interviews boiled down to one sentence per clerk and pointed at the two that contradicted the plan.',
            timeMarkSeconds: 790,
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
            text: 'Turned off the model for late-fee lines after the pilot against the wish of the sponsor, put a lookup in place, and measured error on that line type going from 7% to zero.',
            timeMarkSeconds: 1225,
          },
        ],
      },
      C1: {
        level: 4,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Every incident review ends with the same question: which row would have caught this?”',
            timeMarkSeconds: 1610,
          },
        ],
      },
    },
    overall: 'strong_yes',
    summary: 'This is what I want a mid-level presentation to look like, trade-offs and all.',
    supportedSeniority: 'senior',
    indicators: [
      { id: 'AI-6', answer: 'yes', quote: '“We deleted the model for late fees and nobody missed it.”' },
      { id: 'AI-5', answer: 'yes', quote: '“Latency first, prose second, and accuracy never for sale.”' },
      { id: 'TP-2', answer: 'no', quote: '“There is no feature roadmap, there is a list of errors.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'seun',
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
            text: 'Ran a half-hour reading of failing cases for the finance controllers every second Thursday and changed two thresholds because of what they said.',
            timeMarkSeconds: 575,
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
            text: '“I asked counsel for a sentence I could test, not for an opinion.”',
            timeMarkSeconds: 1260,
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
            text: 'Explained revenue recognition on a prorated upgrade correctly, with the journal entry.',
            timeMarkSeconds: 2025,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Steady account of working with finance, nothing that worried me and nothing extraordinary.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'TM-5', answer: 'no', quote: '“On time is pleasant, I would not put it on a slide.”' },
      { id: 'TM-1', answer: 'no', quote: '“Our TPM kept the calendar.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'seun',
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
            text: '“My controller was worried, so the twenty worst answers went over before the average did.”',
            timeMarkSeconds: 435,
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
            text: 'In the executive role-play refused to switch on automatic write-offs for regulated accounts and offered a four-week read-only trial with a named reviewer.',
            timeMarkSeconds: 990,
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
            text: "Changed the suite's idea of correct after a senior clerk showed that a technically right credit note triggers a second audit; nine rows were rewritten that week.",
            timeMarkSeconds: 1700,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Finance people would take the call, because the candidate speaks in ledgers and not in models.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“For regulated accounts the line is drawn before the draft.”' },
      { id: 'TM-2', answer: 'no', quote: '“I kept one risk, the one that would have hurt.”' },
    ],
    redFlags: [],
  },
];
