import type { DemoContent, DemoExcuse, DemoOutcome, DemoRecusal } from './demo-content.js';

export const OUTCOMES: readonly DemoOutcome[] = [
  {
    candidate: 'seun',
    preVotes: [
      { person: 'hb', choice: 'hire', level: 'mid', confidence: 'medium', note: 'Wants to hear about Sunday nights.' },
      { person: 'nf', choice: 'hire', level: 'mid', confidence: 'high', note: 'The change log decided it for me.' },
      {
        person: 'im',
        choice: 'hold',
        level: 'mid',
        confidence: 'low',
        note: 'Production discipline is my doubt, everything else is there.',
      },
    ],
    finalVotes: [
      { person: 'hb', choice: 'hire', level: 'mid', confidence: 'high' },
      { person: 'nf', choice: 'hire', level: 'mid', confidence: 'high' },
      { person: 'im', choice: 'hire', level: 'mid', confidence: 'medium' },
    ],
    decision: {
      outcome: 'hire',
      level: 'mid',
      roleFinding: 'ai-pm',
      roleReason:
        'Two or more raters saw Clearline being decided, priced and refused by this person, and nobody saw a schedule.',
      rationale: [
        {
          criterionId: 'C1',
          text: 'All four raters accepted the Clearline suite, and the change log ties its rows to tickets.',
        },
        { criterionId: 'C2', text: 'The cut-off follows from 41 and 6 euros, which finance can check.' },
        { criterionId: 'C3', text: 'Accepted at the bar although one rater found no owner for Sunday nights.' },
        { criterionId: 'C10', text: 'Handling time and reopened disputes were reported together over two quarters.' },
        { criterionId: 'C9', text: 'Below what a senior would need, since the weekly sample lapsed without notice.' },
      ],
      dissent: [
        {
          person: 'im',
          text: 'I voted for the hire and still read the production evidence as a two, so the first quarter should test it.',
        },
      ],
      conditions: 'Sets up a weekly output review with the ledger desk before the first own release.',
    },
  },
  {
    candidate: 'marit',
    preVotes: [
      {
        person: 'hb',
        choice: 'no_hire',
        level: 'mid',
        confidence: 'medium',
        note: 'A loss for launches if we say no and leave it there.',
      },
      {
        person: 'nf',
        choice: 'no_hire',
        level: 'mid',
        confidence: 'high',
        note: 'Would take this person into my own department tomorrow.',
      },
      {
        person: 'im',
        choice: 'no_hire',
        level: 'mid',
        confidence: 'high',
        note: 'No decision of substance in ten cards.',
      },
    ],
    finalVotes: [
      { person: 'hb', choice: 'no_hire', level: 'mid', confidence: 'high' },
      { person: 'nf', choice: 'no_hire', level: 'mid', confidence: 'high' },
      { person: 'im', choice: 'no_hire', level: 'mid', confidence: 'high' },
    ],
    decision: {
      outcome: 'redirect',
      level: 'mid',
      roleFinding: 'tpm',
      roleReason:
        'Seven quotes from five rounds describe when and how, and the regression exercise was coordinated without being decided.',
      rationale: [
        { criterionId: 'C1', text: 'Nobody heard a case, a source or a reason for the threshold.' },
        { criterionId: 'C10', text: 'Both presentations of outcome stopped at the number of launches.' },
        {
          criterionId: 'C12',
          text: 'Three of three examples show people informed early and truthfully, which is why we want to keep talking.',
        },
      ],
      dissent: [],
      conditions:
        'Recruiting offers the open programme manager post within the week, with this record attached only if the candidate agrees.',
    },
  },
  {
    candidate: 'rafael',
    preVotes: [
      { person: 'hb', choice: 'no_hire', level: 'mid', confidence: 'medium', note: 'Right person, wrong opening.' },
      {
        person: 'nf',
        choice: 'hold',
        level: 'mid',
        confidence: 'medium',
        note: 'I would like one more hour on users.',
      },
      {
        person: 'im',
        choice: 'no_hire',
        level: 'mid',
        confidence: 'high',
        note: 'We already have the engineers who tell product to choose.',
      },
    ],
    finalVotes: [
      { person: 'hb', choice: 'no_hire', level: 'mid', confidence: 'high' },
      { person: 'nf', choice: 'no_hire', level: 'mid', confidence: 'low' },
      { person: 'im', choice: 'no_hire', level: 'mid', confidence: 'high' },
    ],
    decision: {
      outcome: 'no_hire',
      level: 'mid',
      roleFinding: 'ml-engineer',
      roleReason: 'Serving, harness and index were this person’s; the pass marks and the users were somebody else’s.',
      rationale: [
        { criterionId: 'C1', text: 'Median two from four raters, who agree that the suite was run and not specified.' },
        { criterionId: 'C5', text: 'The strongest data evidence of the whole requisition, two fours with figures.' },
        { criterionId: 'C10', text: 'Asked for users three times, the panel was told about the gateway.' },
      ],
      dissent: [
        {
          person: 'nf',
          text: 'I would have preferred a second conversation about discovery, because the cold-start cases in the suite review were good.',
        },
      ],
      conditions: '',
    },
  },
  {
    candidate: 'thandiwe',
    preVotes: [
      {
        person: 'hb',
        choice: 'hire',
        level: 'mid',
        confidence: 'medium',
        note: 'The February switch is the story I remember.',
      },
      {
        person: 'nf',
        choice: 'hire',
        level: 'mid',
        confidence: 'medium',
        note: 'Threshold came with the contract, judgement did not.',
      },
      { person: 'im', choice: 'hold', level: 'mid', confidence: 'medium', note: 'Who will keep an eye on the bill?' },
    ],
    finalVotes: [
      { person: 'hb', choice: 'hire', level: 'mid', confidence: 'high' },
      { person: 'nf', choice: 'hire', level: 'mid', confidence: 'high' },
      { person: 'im', choice: 'hire', level: 'mid', confidence: 'medium' },
    ],
    decision: {
      outcome: 'hire',
      level: 'mid',
      roleFinding: 'ai-pm',
      roleReason:
        'The panel quotes refusals, thresholds and the February switch, each with this person as the one who decided.',
      rationale: [
        {
          criterionId: 'C1',
          text: 'The inherited threshold was discussed at length and weighed less than the slice that was held back.',
        },
        {
          criterionId: 'C3',
          text: 'Ratings ran from two to four; the rehearsal in November and the switch in February settled it.',
        },
        { criterionId: 'C6', text: 'Two raters could not get a price for an answer, and we accept that for mid.' },
        { criterionId: 'C10', text: 'Regulator complaints fell by thirteen a month with customers constant.' },
      ],
      dissent: [],
      conditions:
        'Works through unit economics of the explainer with data science in the first month. Reviews the 90 percent threshold with two meter readers before release one.',
    },
  },
  {
    candidate: 'elena',
    preVotes: [
      {
        person: 'hb',
        choice: 'no_hire',
        level: 'mid',
        confidence: 'medium',
        note: 'Brilliant on error, absent on demand.',
      },
      {
        person: 'nf',
        choice: 'no_hire',
        level: 'mid',
        confidence: 'medium',
        note: 'The calendar told sales, that is my worry.',
      },
      {
        person: 'im',
        choice: 'hire',
        level: 'mid',
        confidence: 'medium',
        note: 'Discovery can be learned here, kappa can not.',
      },
    ],
    finalVotes: [
      { person: 'hb', choice: 'no_hire', level: 'mid', confidence: 'high' },
      { person: 'nf', choice: 'no_hire', level: 'mid', confidence: 'medium' },
      { person: 'im', choice: 'hire', level: 'mid', confidence: 'low' },
    ],
    decision: {
      outcome: 'no_hire',
      level: 'mid',
      roleFinding: 'ai-pm',
      roleReason:
        'Sheet, prices and the October stop were decided by this person; the distance from buyers is a gap in craft and no other job.',
      rationale: [
        {
          criterionId: 'C1',
          text: 'Four raters found the Clearance sheet specified, owned and used to stop an engine.',
        },
        { criterionId: 'C2', text: 'Two fours: a price for each fault class and a metric taken off the poster.' },
        { criterionId: 'C10', text: 'One of two raters saw the outcome, neither saw who had wanted it.' },
        {
          criterionId: 'C8',
          text: 'Three of four cards are below the bar, for leaks between clients and for customers of rare pairs.',
        },
      ],
      dissent: [
        {
          person: 'im',
          text: 'The gate is the hard part of this post and it was met with ease; I would have hired and paired with a researcher.',
        },
      ],
      conditions: '',
    },
  },
  {
    candidate: 'bronwen',
    preVotes: [
      {
        person: 'hb',
        choice: 'hold',
        level: 'mid',
        confidence: 'low',
        note: 'Could the suite be taught in a quarter?',
      },
      {
        person: 'nf',
        choice: 'no_hire',
        level: 'mid',
        confidence: 'high',
        note: 'Sixty approved answers are a script.',
      },
      { person: 'im', choice: 'no_hire', level: 'mid', confidence: 'medium', note: 'Hints carried the data case.' },
    ],
    finalVotes: [
      { person: 'hb', choice: 'no_hire', level: 'mid', confidence: 'medium' },
      { person: 'nf', choice: 'no_hire', level: 'mid', confidence: 'high' },
      { person: 'im', choice: 'no_hire', level: 'mid', confidence: 'high' },
    ],
    decision: {
      outcome: 'no_hire',
      level: 'mid',
      roleFinding: 'mixed',
      roleReason:
        'Scripts, quarters and a green mail on one side; on the other a form in place of a model, which is why nobody was quick about it.',
      rationale: [
        {
          criterionId: 'C1',
          text: 'Three of four raters heard a list that others had run and others had set a mark for.',
        },
        {
          criterionId: 'C10',
          text: 'Repeat calls on high bills fell by nine points after fourteen conversations with callers.',
        },
        { criterionId: 'C6', text: 'No card holds a figure, and one holds a question about the licence.' },
        {
          criterionId: 'C13',
          text: 'The deepest knowledge of a trade among the six, in its own column and without weight.',
        },
      ],
      dissent: [],
      conditions: 'Recruiting mentions the open post in customer operations, where callers are the whole job.',
    },
  },
  {
    candidate: 'farah',
    preVotes: [
      {
        person: 'hb',
        choice: 'hold',
        level: 'senior',
        confidence: 'medium',
        note: 'Two raters heard a suite and two heard about one.',
      },
      {
        person: 'nf',
        choice: 'hire',
        level: 'senior',
        confidence: 'medium',
        note: 'Domain from the floor is rare, I would accept the risk.',
      },
      {
        person: 'ah',
        choice: 'hold',
        level: 'senior',
        confidence: 'high',
        note: 'Needs the second review before I can say anything on the gate.',
      },
    ],
    finalVotes: [],
    decision: null,
  },
  {
    candidate: 'yuki',
    preVotes: [
      {
        person: 'hb',
        choice: 'hire',
        level: 'senior',
        confidence: 'high',
        note: 'If the next half hour brings nothing new, this is clear.',
      },
    ],
    finalVotes: [],
    decision: null,
  },
];

export const EXCUSES: readonly DemoExcuse[] = [
  {
    candidate: 'lukas',
    round: 'R1',
    rater: 'dv',
    by: 'nf',
    reason: 'Left after ten minutes for an outage of the ingest cluster and saw too little to rate anything.',
  },
];

export const RECUSALS: readonly DemoRecusal[] = [
  {
    candidate: 'yuki',
    person: 'ah',
    reason: 'Managed the candidate for two years at Tidewater Logistics, declared when the loop was opened.',
  },
];

export const OVERDUE: DemoContent['overdue'] = [{ candidate: 'catalina', round: 'R2', rater: 'jp' }];
