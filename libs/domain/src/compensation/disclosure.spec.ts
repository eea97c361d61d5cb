import { describe, expect, it } from '@jest/globals';
import { DISCLOSURE_PACKS } from './disclosure-packs.js';
import {
  type DisclosureFacts,
  disclosureGaps,
  evidenceProblems,
  missingDisclosure,
  suggestedPacks,
} from './disclosure.js';

const facts = (change: Partial<DisclosureFacts> = {}): DisclosureFacts => ({
  location: 'Denver, hybrid',
  postedRange: 'USD 186,000 to 224,000 base',
  chosenPacks: null,
  evidence: [{ rangeText: 'USD 186,000 to 224,000 base', disclosedOn: '2026-11-01', channel: 'job_advert' }],
  today: '2026-11-26',
  ...change,
});
const evidence = facts().evidence[0]!;

describe('the packs of a location', () => {
  it.each([
    ['Boston, hybrid', ['US-MA']],
    ['Rotterdam or remote within the EU', ['EU-2023-970']],
    ['New York or San Francisco', ['US-NY', 'US-CA']],
    ['Washington, D.C.', []],
    ['Neuss', []],
    ['Remote', []],
    ['', []],
  ])('%s: %j', (location, ids) => expect(suggestedPacks(location)).toEqual(ids));

  it('each name a source, when it was read, and ways that count', () => {
    for (const pack of DISCLOSURE_PACKS) {
      expect([pack.source !== '', pack.readOn >= pack.since, pack.channels.length > 0, pack.places.length > 0]).toEqual(
        [true, true, true, true],
      );
    }
  });
});

describe('interviews', () => {
  it.each([
    ['open with range and evidence', facts(), []],
    ['need the evidence', facts({ evidence: [] }), ['evidence']],
    ['need the range too', facts({ postedRange: ' ' }), ['range', 'evidence']],
    [
      'are not opened by evidence of no range',
      facts({ postedRange: '', evidence: [{ ...evidence, rangeText: '' }] }),
      ['range', 'evidence'],
    ],
    ['need evidence of the present range', facts({ postedRange: 'USD 190,000 to 230,000 base' }), ['evidence']],
    [
      'need a posting where the law asks for one',
      facts({ evidence: [{ ...evidence, channel: 'call' }] }),
      ['evidence'],
    ],
    [
      'need evidence that is not of tomorrow',
      facts({ evidence: [{ ...evidence, disclosedOn: '2026-11-27' }] }),
      ['evidence'],
    ],
    ['open where no pack holds', facts({ location: 'Remote', evidence: [], postedRange: '' }), []],
    ['open where somebody chose no pack', facts({ chosenPacks: [], evidence: [] }), []],
    ['follow the chosen packs, not the place', facts({ chosenPacks: ['US-NY'], evidence: [] }), ['evidence']],
    ['open before the law applies', facts({ chosenPacks: ['EU-2023-970'], evidence: [], today: '2026-06-06' }), []],
  ])('%s', (_, given, lacks) => expect(disclosureGaps(given).flatMap((gap) => gap.lacks)).toEqual(lacks));

  it('that can not open say what is missing, by which law, and where it goes', () => {
    expect(missingDisclosure(facts({ evidence: [] }))).toBe(
      'Pay range: missing is evidence of when and how the present range was told, asked for by Colorado (Equal Pay for Equal Work Act as amended by SB 23-105). Record it on the requisition.',
    );
    expect(missingDisclosure(facts())).toBeNull();
  });
});

it.each([
  [evidence, []],
  [{ ...evidence, disclosedOn: '2026-11-27' }, ['/disclosedOn']],
])('evidence is of the past (case %#)', (given, paths) => {
  expect(evidenceProblems(given, '2026-11-26').map((one) => one.path)).toEqual(paths);
});
