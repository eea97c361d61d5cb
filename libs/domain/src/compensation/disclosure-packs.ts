// What the law of a place asks of an employer before people are interviewed, as far as a hiring tool can hold it. A summary for
// whoever sets a requisition up, NOT LEGAL ADVICE: each pack names its source and when it was last read.

export const DISCLOSURE_CHANNELS = [
  'job_advert',
  'careers_page',
  'job_board',
  'recruiter_message',
  'candidate_email',
  'call',
] as const;
export type DisclosureChannel = (typeof DISCLOSURE_CHANNELS)[number];

/** Anything written that reaches people who may apply. */
const POSTING: readonly DisclosureChannel[] = ['job_advert', 'careers_page', 'job_board'];
const WRITTEN: readonly DisclosureChannel[] = [...POSTING, 'recruiter_message', 'candidate_email'];

export interface DisclosurePack {
  readonly id: string;
  readonly name: string;
  readonly law: string;
  /** Since when it applies. */
  readonly since: string;
  /** What has to be told. */
  readonly requires: readonly string[];
  /** When it has to be told, in words. */
  readonly when: string;
  /** Whom it binds, in words; the organisation knows its own size. */
  readonly appliesTo: string;
  /** Ways of telling that count as evidence. */
  readonly channels: readonly DisclosureChannel[];
  readonly source: string;
  /** When the source was last read for this pack. */
  readonly readOn: string;
  /** Words of a requisition's location that suggest it, in lower case. */
  readonly places: readonly string[];
}

const READ_ON = '2026-11-26';

/** Said wherever a pack is shown. */
export const NOT_LEGAL_ADVICE =
  'A summary to work with, not legal advice. It may be out of date or leave out what matters in your case: ask a lawyer.';

const EU_PLACES = [
  ...['eu', 'european union', 'austria', 'belgium', 'bulgaria', 'croatia', 'cyprus', 'czechia', 'denmark', 'estonia'],
  ...['finland', 'france', 'germany', 'greece', 'hungary', 'ireland', 'italy', 'latvia', 'lithuania', 'luxembourg'],
  ...['malta', 'netherlands', 'poland', 'portugal', 'romania', 'slovakia', 'slovenia', 'spain', 'sweden'],
  ...['amsterdam', 'rotterdam', 'berlin', 'munich', 'hamburg', 'brussels', 'copenhagen', 'dublin', 'helsinki'],
  ...['lisbon', 'porto', 'madrid', 'barcelona', 'paris', 'prague', 'rome', 'milan', 'stockholm', 'vienna', 'warsaw'],
];

export const DISCLOSURE_PACKS: readonly DisclosurePack[] = [
  {
    id: 'EU-2023-970',
    name: 'European Union',
    law: 'Directive (EU) 2023/970 (pay transparency), article 5',
    since: '2026-06-07',
    requires: ['the initial pay or its range', 'the pay provisions of a collective agreement, where one applies'],
    when: 'so early that the applicant can negotiate informed: in the vacancy notice, before the interview, or otherwise. Here: before the first interview. Pay history may not be asked.',
    appliesTo:
      'employers of every size; member states had to bring it into their own law by 7 June 2026, and that law decides',
    channels: WRITTEN,
    source: 'Directive (EU) 2023/970, articles 5 and 34; summaries of Freshfields and Castegnaro read beside it',
    readOn: READ_ON,
    places: EU_PLACES,
  },
  {
    id: 'US-CO',
    name: 'Colorado',
    law: 'Equal Pay for Equal Work Act as amended by SB 23-105',
    since: '2024-01-01',
    requires: [
      'the pay or its range',
      'a general description of benefits and other compensation',
      'when the application window is expected to close',
    ],
    when: 'in the notice of each job opportunity',
    appliesTo: 'employers with anybody in Colorado; jobs that can be done from there too',
    channels: POSTING,
    source: 'SB 23-105 (leg.colorado.gov); summaries of Vedder and the Colorado Staffing Association',
    readOn: READ_ON,
    places: ['colorado', 'denver', 'boulder'],
  },
  {
    id: 'US-NY',
    name: 'New York State',
    law: 'Labor Law section 194-b',
    since: '2023-09-17',
    requires: ['the lowest and the highest pay believed in good faith', 'the job description, where one exists'],
    when: 'in every advertisement of a job, promotion or transfer',
    appliesTo: 'employers of four or more; jobs done at least in part in New York, or that report there',
    channels: POSTING,
    source: 'Labor Law 194-b; summaries of Nixon Peabody and Schnader',
    readOn: READ_ON,
    places: ['new york', 'nyc', 'brooklyn', 'manhattan'],
  },
  {
    id: 'US-CA',
    name: 'California',
    law: 'Labor Code section 432.3 as amended by SB 1162',
    since: '2023-01-01',
    requires: ['the pay scale'],
    when: 'in every job posting, also by a third party',
    appliesTo: 'employers of 15 or more, with at least one person in California',
    channels: POSTING,
    source: 'SB 1162; the Labor Commissioner as Sequoia summarises it',
    readOn: READ_ON,
    places: ['california', 'san francisco', 'los angeles', 'san diego', 'san jose', 'bay area'],
  },
  {
    id: 'US-WA',
    name: 'Washington State',
    law: 'RCW 49.58.110 (SB 5761)',
    since: '2023-01-01',
    requires: ['the wage scale or salary range', 'a general description of benefits and other compensation'],
    when: 'in each posting of each job opening',
    appliesTo: 'employers of 15 or more; jobs that somebody in Washington could fill',
    channels: POSTING,
    source: 'SB 5761 (lawfilesext.leg.wa.gov), L&I Administrative Policy ES.E.1 as Morgan Lewis summarises it',
    readOn: READ_ON,
    places: ['washington state', 'seattle', 'bellevue'],
  },
  {
    id: 'US-MA',
    name: 'Massachusetts',
    law: 'Frances Perkins Workplace Equity Act',
    since: '2025-10-29',
    requires: ['the pay range'],
    when: 'in every posting, also by a third party',
    appliesTo: 'employers of 25 or more in Massachusetts',
    channels: POSTING,
    source: 'Chapter 141 of the Acts of 2024 as Saul Ewing summarises it',
    readOn: READ_ON,
    places: ['massachusetts', 'boston'],
  },
];
