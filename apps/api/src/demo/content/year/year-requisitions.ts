import type { DemoBand, DemoRequisition } from '../demo-content.js';

/** What the past requisitions of the year differ in; everything else they share. */
export interface YearPosting {
  readonly title: string;
  readonly seniority: DemoRequisition['seniority'];
  readonly location: string;
  readonly hiringManager: string;
  readonly intake: string;
  readonly band: DemoBand;
}

const euro = (low: number, high: number): DemoBand => ({ component: 'base', currency: 'EUR', low, high });

export const YEAR_POSTINGS: Readonly<Record<string, YearPosting>> = {
  'year-refunds': {
    title: 'AI Product Manager, Refunds (eight positions)',
    ...{ seniority: 'mid', location: 'Dublin', hiringManager: 'cw', band: euro(72_000, 90_000) },
    intake: 'Owns when a refund is proposed without a person; finance answers for the ledger.',
  },
  'year-runtime': {
    title: 'AI Product Manager, Agent Runtime (six positions)',
    ...{ seniority: 'senior', location: 'Boston, hybrid', hiringManager: 'im', band: euro(118_000, 146_000) },
    intake: 'Owns what an agent may do alone; the runtime team answers for availability.',
  },
  'year-voice': {
    title: 'AI Product Manager, Voice (five positions)',
    ...{ seniority: 'mid', location: 'Lisbon or remote', hiringManager: 'lk', band: euro(70_000, 88_000) },
    intake: 'Owns the voice product in four languages, from the first call to the hand-over.',
  },
  'year-search': {
    title: 'AI Product Manager, Search (seven positions)',
    ...{ seniority: 'mid', location: 'Rotterdam', hiringManager: 'ah', band: euro(76_000, 95_000) },
    intake: 'Owns the quality of answers from the help centre; content stays with its authors.',
  },
  'year-invoices': {
    title: 'AI Product Manager, Invoices (six positions)',
    ...{ seniority: 'mid', location: 'Dublin', hiringManager: 'cw', band: euro(74_000, 92_000) },
    intake: 'Owns the reading of invoices; an accountant signs each rule.',
  },
  'year-tools': {
    title: 'Senior AI Product Manager, Tool Use (six positions)',
    ...{ seniority: 'senior', location: 'Boston, hybrid', hiringManager: 'im', band: euro(120_000, 148_000) },
    intake: 'Owns which tools agents reach and how partners add one.',
  },
  'year-dialogue': {
    title: 'AI Product Manager, Dialogue (five positions)',
    ...{ seniority: 'mid', location: 'Lisbon or remote', hiringManager: 'lk', band: euro(71_000, 89_000) },
    intake: 'Owns how the assistant speaks and when it stops speaking.',
  },
  'year-deflection': {
    title: 'AI Product Manager, Self Service (six positions)',
    ...{
      seniority: 'mid',
      location: 'Rotterdam or remote within the EU',
      hiringManager: 'ah',
      band: euro(78_000, 98_000),
    },
    intake: 'Owns what is solved without a person, and what must not be.',
  },
  'year-quality': {
    title: 'AI Product Manager, Answer Quality (five positions)',
    ...{ seniority: 'mid', location: 'Rotterdam', hiringManager: 'ah', band: euro(78_000, 97_000) },
    intake: 'Owns the suites of support automation and the right to stop a release.',
  },
};
