import type { DemoCard } from './demo-content.js';

export const LUKAS_CARDS: readonly DemoCard[] = [
  {
    candidate: 'lukas',
    round: 'R1',
    rater: 'lk',
    submittedAfterHours: 5,
    ratings: {
      C1: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Showed beautiful acceptance criteria for the Signpost shopping helper, each with given, when and then, and one accuracy figure below them.',
            timeMarkSeconds: 620,
          },
          {
            kind: 'quote',
            direction: 'against',
            text: '“The agency delivered the test set with the model.”',
            timeMarkSeconds: 1125,
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
            text: "“Adoption was our north star, precision was the agency's.”",
            timeMarkSeconds: 1650,
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
            text: 'Described what the shopper sees when the helper is slow, unsure or wrong, screen by screen, and named the team that picks up each hand-over.',
            timeMarkSeconds: 2160,
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
            text: 'Asked sensible things about the trace, then accepted an explanation of mine that was deliberately wrong.',
            timeMarkSeconds: 2810,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Warm, organised and new to the idea that the specification can be a set of cases.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'TP-1', answer: 'yes', quote: '“Given, when, then, and no ifs.”' },
      { id: 'TP-4', answer: 'yes', quote: '“Green in test means that marketing may book the slot.”' },
      { id: 'AI-2', answer: 'no', quote: '“It came in a zip file from the agency.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'lukas',
    round: 'R2',
    rater: 'jp',
    submittedAfterHours: 12,
    ratings: {
      C5: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“I would ask engineering whether the catalogue or the model is at fault.”',
            timeMarkSeconds: 510,
          },
        ],
      },
      C9: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Waited for a reproducible case before any holding action; when told that there would be none, proposed a hotfix sprint.',
            timeMarkSeconds: 1020,
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
            text: 'Gave no price for a wrong recommendation, in either direction.',
            timeMarkSeconds: 1600,
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
            text: '“Tokens are like traffic, it adds up.”',
            timeMarkSeconds: 2175,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Understands the incident as a bug to be reproduced.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-3', answer: 'no', quote: '“Precision is what data science reports.”' },
      { id: 'TM-4', answer: 'no', quote: '“I would not run the call, I would want the ticket.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'lukas',
    round: 'R2',
    rater: 'sa',
    submittedAfterHours: 7,
    ratings: {
      C5: {
        level: 3,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: "Recognised from examples that discontinued products were still in the index and asked for the feed's timestamp.",
            timeMarkSeconds: 680,
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
            text: '“There is a dashboard from the platform team, I look at it on Mondays.”',
            timeMarkSeconds: 1190,
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
            text: 'Took the pooled precision as given although the two largest categories moved in opposite directions on the same slide.',
            timeMarkSeconds: 1680,
          },
        ],
      },
      C6: {
        level: 2,
        confidence: 'low',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'Knew neither the price of a call nor who would know.',
            timeMarkSeconds: 2370,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Reads a chart fluently and rarely asks what is behind a point on it.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-3', answer: 'no', quote: '“We reported all five and let the steering group choose.”' },
      { id: 'DS-2', answer: 'no', quote: '“Analysis is a service I order.”' },
    ],
    redFlags: [{ id: 'RF-7', quote: '“I have honestly never seen the bill.”' }],
  },
  {
    candidate: 'lukas',
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
            text: 'Answered the confident-error scenario with a note under the reply and a feedback button; neither had an owner.',
            timeMarkSeconds: 540,
          },
        ],
      },
      C4: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'quote',
            direction: 'against',
            text: '“It may recommend, compare and add to the basket,” and after a pause, “paying comes in phase two.”',
            timeMarkSeconds: 1210,
          },
          {
            kind: 'absence',
            direction: 'against',
            text: 'Whether adding to the basket needs a confirmation had not been considered.',
            timeMarkSeconds: 1415,
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
            text: 'Named paid placement presented as advice as the concrete harm, cited the labelling duty, and said that the general counsel signs.',
            timeMarkSeconds: 1980,
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
            text: '“We picked the model the agency had a contract for.”',
            timeMarkSeconds: 2720,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'Boundaries are listed as features, with courtesy but without a line at which to ask.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-4', answer: 'yes', quote: '“No payment without a person, in phase one at least.”' },
      { id: 'AI-5', answer: 'no', quote: "“Quality was the agency's, cost was purchasing's.”" },
      { id: 'ML-1', answer: 'no', quote: '“I have not been near the deployment.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'lukas',
    round: 'R3',
    rater: 'gt',
    submittedAfterHours: 19,
    ratings: {
      C3: {
        level: 3,
        confidence: 'low',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Proposed to hide prices older than a day and to fall back to the search page, with the page owner named.',
            timeMarkSeconds: 735,
          },
        ],
      },
      C4: {
        level: 2,
        confidence: 'medium',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'against',
            text: 'Rules were allowed and forbidden topics; I did not hear a stop or an undo.',
            timeMarkSeconds: 1470,
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
            text: '“A recommendation someone paid for has to say so in the same breath.”',
            timeMarkSeconds: 2140,
          },
        ],
      },
      C6: {
        level: 'na',
        naReason: 'no_time',
        confidence: 'medium',
        evidence: [],
        note: 'The room change cost us the cost exercise.',
      },
    },
    overall: 'no',
    summary: 'Reasonable on obligations, ordinary on failure, and we lost ten minutes to a broken meeting room.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-1', answer: 'yes', quote: '“A useful answer ends in a basket or in an honest no.”' },
      { id: 'TM-3', answer: 'no', quote: '“I decide scope, I do not pass it up.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'lukas',
    round: 'R4',
    rater: 'cw',
    submittedAfterHours: 2,
    ratings: {
      C10: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'behaviour',
            direction: 'for',
            text: 'Twelve store visits, three personas thrown away because of them, and a basket size that went from 38 to 43 euros in the test regions.',
            timeMarkSeconds: 370,
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
            text: '“Size advice stayed a table, a table does not flatter.”',
            timeMarkSeconds: 1130,
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
            text: "“Done meant that the agency's report said pass.”",
            timeMarkSeconds: 1590,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'A polished launch with real shopper insight; I missed the bit about the model.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'TP-2', answer: 'yes', quote: '“Phase one, two and three are agreed with the board.”' },
      { id: 'TP-3', answer: 'yes', quote: '“Adoption of thirty-one percent in eight weeks.”' },
      { id: 'AI-6', answer: 'yes', quote: '“A table does not have moods.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'lukas',
    round: 'R4',
    rater: 'im',
    submittedAfterHours: 10,
    ratings: {
      C10: {
        level: 3,
        confidence: 'high',
        evidence: [
          {
            kind: 'metric',
            direction: 'for',
            text: 'The basket effect was measured against held-out regions and stated with its range, 3 to 7 euros.',
            timeMarkSeconds: 480,
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
            text: 'The size table had been decided by the legal department, as became clear on the second question.',
            timeMarkSeconds: 1155,
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
            text: 'Invited to specify five cases live for our repair booking, wrote five user stories.',
            timeMarkSeconds: 1550,
          },
        ],
      },
    },
    overall: 'no',
    summary: 'A good classic product manager presenting a feature that happens to contain a model.',
    supportedSeniority: null,
    indicators: [
      { id: 'AI-2', answer: 'no', quote: '“I write stories, they write tests.”' },
      { id: 'TP-2', answer: 'yes', quote: '“There is a slot for autonomy in the third quarter.”' },
      { id: 'TP-3', answer: 'yes', quote: '“NPS plus six since launch.”' },
    ],
    redFlags: [{ id: 'RF-5', quote: '“For the roadmap it is another feature with another team.”' }],
  },
  {
    candidate: 'lukas',
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
            text: 'Had the labelling rule tested by two consumer associations before launch, unprompted, and adapted three texts.',
            timeMarkSeconds: 565,
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
            text: '“I took paid slots out of the first release, sales disliked me for a month.”',
            timeMarkSeconds: 1215,
          },
        ],
      },
      C13: {
        level: 'na',
        naReason: 'not_asked',
        confidence: 'low',
        evidence: [],
        note: 'Left to my colleague by agreement.',
      },
    },
    overall: 'yes',
    summary: 'Listens to counsel early and quotes counsel accurately.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'TM-5', answer: 'no', quote: '“We moved the launch for a label.”' },
      { id: 'AI-4', answer: 'yes', quote: '“Anything with a sponsor is shown to a person beforehand.”' },
    ],
    redFlags: [],
  },
  {
    candidate: 'lukas',
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
            text: '“Store managers got the bad recommendations first, framed, and it became a competition to find more.”',
            timeMarkSeconds: 515,
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
            text: 'In the executive scene negotiated the date well and the unlawful part barely.',
            timeMarkSeconds: 1060,
          },
        ],
      },
      C13: {
        level: 2,
        confidence: 'high',
        evidence: [
          {
            kind: 'absence',
            direction: 'against',
            text: 'Took a resolved ticket for a satisfied customer until I described three that were not.',
            timeMarkSeconds: 1735,
          },
        ],
      },
    },
    overall: 'yes',
    summary: 'Good with worried people, and honest that support desks are foreign ground.',
    supportedSeniority: 'mid',
    indicators: [
      { id: 'TM-1', answer: 'no', quote: '“A plan with dates exists and it is not my favourite document.”' },
      { id: 'TM-2', answer: 'no', quote: '“I report once a month and it fits on a card.”' },
    ],
    redFlags: [],
  },
];
