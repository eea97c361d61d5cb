import type { DemoCard } from './demo-content.js';

export const MARIT_CARDS: readonly DemoCard[] = [
  {
    candidate: 'marit',
    round: 'R1',
    rater: 'sa',
    submittedAfterHours: 8,
    ratings: {
      C1: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“The pass rate was 91 percent and the data science team maintained the cases.”',
            timeMarkSeconds: 450,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Could not name one failing case from the last release; offered to forward the tracker instead.',
            timeMarkSeconds: 825,
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
            text: 'Listed precision, recall, latency and satisfaction on the board, then moved on without ranking them or tying any to money.',
            timeMarkSeconds: 1215,
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
            text: '“Low-confidence replies were marked with a banner, that was the mitigation we had agreed.”',
            timeMarkSeconds: 1850,
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
            text: 'Followed the trace, asked why two retrievals ran in sequence, and correctly guessed the timeout inheritance.',
            timeMarkSeconds: 2520,
          },
        ],
      },
    },
    overall: 'no',
    summary: "Reports the suite's status precisely and its content hardly at all.",
    supportedSeniority: null,
    indicators: [
      { id: 'AI-2', answer: 'no', quote: '“The cases live with data science, I have read access.”' },
      { id: 'DS-1', answer: 'yes', quote: '“Accuracy was given at kick-off.”' },
      { id: 'TP-4', answer: 'yes', quote: '“Once the test report is green I close the epic.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'marit',
    round: 'R1',
    rater: 'gt',
    submittedAfterHours: 20,
    ratings: {
      C1: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: "Described the sign-off meeting for the Tollgate assistant in detail; the threshold it used came, in the candidate's words, “from the vendor's template”.",
            timeMarkSeconds: 550,
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
            text: '“I made sure that everyone reported the same metric on the same day.”',
            timeMarkSeconds: 1355,
          },
        ],
      },
      C3: {
        level: 3,
        confidence: 'low',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Gave a clear escalation path for outages with names, times and a rehearsal date, although it covered availability more than wrong answers.',
            timeMarkSeconds: 1880,
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
            text: '“I read the diff of every prompt change because I had to plan the regression window.”',
            timeMarkSeconds: 2710,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Competent on process, second-hand on the suite itself.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-2', answer: 'no', quote: '“I never edited a case, I scheduled the runs.”' },
      { id: 'AI-3', answer: 'no', quote: '“Cost of error was outside my work package.”' },
      { id: 'TP-1', answer: 'yes', quote: '“Each requirement has a shall and a test number.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'marit',
    round: 'R2',
    rater: 'jp',
    submittedAfterHours: 12,
    ratings: {
      C5: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Assigned the corpus question to a data lead and the model question to an engineer, then waited for both to report.',
            timeMarkSeconds: 500,
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
            text: '“I would open a bridge, collect findings every hour and escalate to the owner for the roll-back call.”',
            timeMarkSeconds: 1005,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Left the holding action blank until I asked for one.',
            timeMarkSeconds: 1410,
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
            text: "“Which metric matters is the product side's choice, I make sure that it is measured.”",
            timeMarkSeconds: 1740,
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
            text: 'Reconstructed monthly inference spend from a calendar of batch runs to within 5% of the sheet I had.',
            timeMarkSeconds: 2260,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'In the exercise coordinated the regression and never decided it.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-4', answer: 'yes', quote: '“My part is the bridge call and the hourly note.”' },
      { id: 'AI-3', answer: 'no', quote: '“The owner picks the number.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'marit',
    round: 'R2',
    rater: 'cw',
    submittedAfterHours: 3,
    ratings: {
      C5: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Separated stale tickets from bad answers by asking when each article was last touched, and found the untouched folder.',
            timeMarkSeconds: 605,
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
            text: 'Built a timeline with freeze, check and decide columns and, on my second prompt, picked roll-back with a stated reason.',
            timeMarkSeconds: 1070,
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
            text: '“Ninety-five sounded like the number people could live with.”',
            timeMarkSeconds: 1580,
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
            text: '“Nightly batching saved us a third, because no customer was reading the report before eight.”',
            timeMarkSeconds: 2095,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'I saw someone who keeps a messy incident moving, even if the product call came late.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'TM-4', answer: 'yes', quote: '“I keep people informed while others repair.”' },
      { id: 'ML-2', answer: 'no', quote: '“Training runs are a bar on my chart.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'marit',
    round: 'R3',
    rater: 'mo',
    submittedAfterHours: 4,
    ratings: {
      C3: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Rated likelihood and impact for fourteen risks; the mitigation for eleven of them was a review meeting.',
            timeMarkSeconds: 585,
          },
          {
            kind: 'quote',
            direction: 'against',
            text: '“If it is uncertain the reviewer catches it,” and on the follow-up, “I do not know how many reviewers there were on a weekend.”',
            timeMarkSeconds: 1110,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'The role has no acting assistant and we kept the hour for risk and cost.',
      },
      C8: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Had obtained sign-off from privacy, security and works council for Tollgate, with the dates, and explained what each had asked to change.',
            timeMarkSeconds: 1990,
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
            text: 'Knew the total invoice but no cost for a single answer, and had not compared models.',
            timeMarkSeconds: 2780,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Excellent risk register, and no row in it says what the model should do.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-3', answer: 'yes', quote: '“I escalate with two options and a recommendation left open.”' },
      { id: 'AI-5', answer: 'no', quote: '“Trade-offs are for the steering group.”' },
    ],
    redFlags: [
      {
        id: 'RF-12',
        quote: '“Most of the week is the eight standing meetings, and the job is what happens between them.”',
      },
    ],
  },
  {
    candidate: 'marit',
    round: 'R3',
    rater: 'rb',
    submittedAfterHours: 10,
    ratings: {
      C3: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Whether six percent confident errors are acceptable is something the business owner signs.”',
            timeMarkSeconds: 720,
          },
        ],
      },
      C4: {
        level: 'na',
        naReason: 'not_in_role',
        confidence: 'high',
        evidence: [],
        note: 'Autonomy questions are outside this post and were not put.',
      },
      C8: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Cited the retention schedule that applied, the article it rested on, and the day on which the exception expired.',
            timeMarkSeconds: 1665,
          },
        ],
      },
      C6: {
        level: 2,
        confidence: 'low',
        evidence: [
          { kind: 'quote', direction: 'against', text: '“Finance owned the unit cost.”', timeMarkSeconds: 2430 },
        ],
      },
    },
    overall: 'no',
    summary: 'Procedure is complete; judgement on the substance is deferred to others throughout.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-3', answer: 'yes', quote: '“The owner takes the risk, I take the minutes.”' },
      { id: 'AI-1', answer: 'no', quote: '“What it should say is a matter for the content team.”' },
      { id: 'AI-4', answer: 'yes', quote: '“One rule I did set: no reply at all on legal letters.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'marit',
    round: 'R4',
    rater: 'ah',
    submittedAfterHours: 5,
    ratings: {
      C10: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Seven launches in two quarters, all inside the window.”',
            timeMarkSeconds: 350,
          },
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Asked which launch should not have happened, paused, and named a dependency that slipped.',
            timeMarkSeconds: 855,
          },
        ],
      },
      C7: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'Agreed that rules can be better, offered no instance, and said that the approach had been set before joining.',
            timeMarkSeconds: 1300,
          },
        ],
      },
      C1: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“The gate was green, so the date held.”',
            timeMarkSeconds: 1710,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'A strong programme, presented as one; I kept asking for the choice.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-6', answer: 'no', quote: '“AI was in the charter.”' },
      { id: 'TP-2', answer: 'yes', quote: '“Seven modules, two quarters, one plan on a page.”' },
    ],
    redFlags: [{ id: 'RF-6', quote: '“Seven launches is the number I am proudest of.”' }],
  },
  {
    candidate: 'marit',
    round: 'R4',
    rater: 'dv',
    submittedAfterHours: 23,
    ratings: {
      C10: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Eleven of fourteen slides were a schedule; the one outcome figure had no before.',
            timeMarkSeconds: 480,
          },
        ],
      },
      C7: {
        level: 1,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“Leadership wanted AI in all four modules, so the question was sequence.”',
            timeMarkSeconds: 1165,
          },
        ],
      },
      C1: {
        level: 1,
        confidence: 'medium',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“QA signed it off, that is where I would call it finished.”',
            timeMarkSeconds: 1510,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Slides about dates.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-1', answer: 'no', quote: '“Scope came from the sponsor.”' },
      { id: 'TP-2', answer: 'yes', quote: '“The roadmap is the contract with the business.”' },
      { id: 'AI-6', answer: 'no', quote: '“We were told to use the model.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'marit',
    round: 'R5',
    rater: 'lk',
    submittedAfterHours: 4,
    ratings: {
      C12: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Described telling a regional director eight days before launch that support had not seen the new replies, and getting the extra week by showing forty of them.',
            timeMarkSeconds: 520,
          },
          {
            kind: 'quote',
            direction: 'for',
            text: '“I send the bad news first and alone, never as point six of an update.”',
            timeMarkSeconds: 1025,
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
            text: 'Stopped a pilot for two days over missing consent texts and kept the mail thread as the record.',
            timeMarkSeconds: 1610,
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
            text: '“I know the invoices from the outside, I could not tell you which discount wins.”',
            timeMarkSeconds: 2250,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'People clearly trust this person to tell them the truth about a date.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'TM-1', answer: 'yes', quote: '“Dependencies are where I feel at home.”' },
      { id: 'TM-2', answer: 'yes', quote: '“The register goes out on Tuesdays, colour-coded.”' },
      { id: 'TM-5', answer: 'yes', quote: '“Fourteen of fifteen on the day.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'marit',
    round: 'R5',
    rater: 'en',
    submittedAfterHours: 6,
    ratings: {
      C12: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'for',
            text: '“Support is invited at kick-off, with a vote on the date, and the vote has moved two launches.”',
            timeMarkSeconds: 385,
          },
        ],
      },
      C8: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: "In the role-play wrote down the executive's request, promised a risk paper by Friday, and did not take a side until the fourth minute of pushing.",
            timeMarkSeconds: 1155,
          },
        ],
      },
      C13: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'No view on what a billing clerk would call a correct answer, beyond “no complaint afterwards”.',
            timeMarkSeconds: 1860,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Would be excellent at running our launches and frustrated by owning what the model says.',
    supportedSeniority: null,
    indicators: [
      { id: 'TM-1', answer: 'yes', quote: '“I own when, and I am good at when.”' },
      { id: 'TM-2', answer: 'yes', quote: '“If it is not in the register it does not exist.”' },
      { id: 'TM-3', answer: 'yes', quote: '“A sponsor decides, otherwise it will be decided twice.”' },
      { id: 'TM-5', answer: 'yes', quote: '“A late launch is the only thing that I lose sleep about.”' },
    ],
    redFlags: [],
  },
];
