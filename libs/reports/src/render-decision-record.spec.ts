import { describe, expect, it } from '@jest/globals';
import { renderDecisionRecord } from './render-decision-record.js';
import { pdfPages, pdfText } from './testing/pdf-text.js';
import { SAMPLE_RECORD, sampleRecordFile } from './testing/sample-record.js';

const print = async (record = SAMPLE_RECORD): Promise<Uint8Array> =>
  (await renderDecisionRecord(sampleRecordFile(record))).bytes;
const wordsOf = (bytes: Uint8Array): string => pdfText(bytes).replaceAll('\n', ' ');

describe('a printed decision record', () => {
  it('says who, what, why, who held against it, on what evidence, how it came about and how to check it', async () => {
    const bytes = await print();
    const words = wordsOf(bytes);
    for (const said of [
      ...[
        'Zoë Søndergård',
        'AI product manager, support, senior',
        'Hire, senior',
        'Sealed by Lukas Brandt, 22 Nov 2026, 12:00 UTC',
      ],
      ...[
        'Owns the eval suite as the spec',
        'The suite is the spec.',
        'One launch is thin.',
        'Thandiwe Nkosi',
        'Two references.',
      ],
      ...[
        'One rater fell ill.',
        'Private pre-vote',
        'Final vote',
        '+1',
        '−1',
        'unchanged',
        'Owns the suite.',
        '2 of 3',
      ],
      ...['names what it misses', 'Not enough evidence', 'C1 at 3 or more', '3→2', 'Read the failing cases later.'],
      ...['“We shipped when the forty cases passed.”', 'Marit Olsen · R1 Suite review · verbatim quote · at 12:34'],
      ...['recused: kept, not counted', 'not independent', 'Yuki Tanaka', 'Of another candidate.'],
      ...['revealed without a pre-read by Lukas Brandt, with this reason: The room was there.', 'Every vote is in.'],
      ...[
        'AI product manager, version 1.2.0',
        'b'.repeat(64),
        'a'.repeat(64),
        'npx plumbline verify decision-record.json',
      ],
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('\uFFFD');
    expect(words).toContain(`Page ${pdfPages(bytes)} of ${pdfPages(bytes)}`);
  });

  it('names what was sealed before, why it was opened again, and the hash it links to; a first version nothing', async () => {
    const by = { id: 'f', name: 'Lukas Brandt' };
    const at = '2026-11-30T09:00:00.000Z';
    const reopened = { at, by, reason: 'A reference contradicts it.', from: 'closed', to: 'discussing' } as const;
    const sealed = { sealedAt: '2026-11-22T12:00:00.000Z', hash: 'c'.repeat(64) };
    const decided = { outcome: 'no_hire', level: null, decidedAt: sealed.sealedAt, decidedBy: by } as const;
    const words = wordsOf(
      await print({ ...SAMPLE_RECORD, earlier: [{ decisionVersion: 1, ...decided, ...sealed, reopened }] }),
    );
    expect(words).toContain('Version 1: No hire, sealed 22 Nov 2026, 12:00 UTC');
    expect(words).toContain(
      'Opened again by Lukas Brandt, 30 Nov 2026, 09:00 UTC: A reference contradicts it. It was closed then.',
    );
    expect(words).toContain('c'.repeat(64));
    expect(wordsOf(await print())).not.toContain('Earlier decisions');
  });

  it('is the same to the byte for the same record, and another for another', async () => {
    const [one, same, other] = await Promise.all([
      print(),
      print(structuredClone(SAMPLE_RECORD)),
      print({ ...SAMPLE_RECORD, organisation: 'Another' }),
    ]);
    expect(Buffer.compare(one, same)).toBe(0);
    expect(Buffer.compare(one, other)).not.toBe(0);
  });

  it('can be read aloud: language, title, headings, tables with heads, levels in words', async () => {
    const raw = Buffer.from(await print()).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toContain('/Lang (en)');
    expect(raw).toContain('/DisplayDocTitle true');
    for (const tag of ['H1', 'H2', 'H3', 'P', 'BlockQuote', 'Table', 'TR', 'TH', 'TD'])
      expect(raw).toContain(`/S /${tag}\n`);
    expect(raw).toMatch(/\/Scope \/Column/);
    expect(raw).toContain('/Alt (Level 3, amended later to 2)');
    expect(raw).toContain('/Alt (Level 4, recused, not counted)');
  });

  it('prints a record of before the names were kept, with ids', async () => {
    const { names: _, recused: __, roleProfile: ___, ...old } = SAMPLE_RECORD;
    const words = wordsOf(await print(old));
    expect(words).toContain('ai-pm, version 1.2.0');
    expect(words).toContain('This record was sealed before its format named them.');
  });

  it('goes on over the page with long texts, many raters and many criteria', async () => {
    const [first] = SAMPLE_RECORD.cards;
    const bytes = await print({
      ...SAMPLE_RECORD,
      cards: Array.from({ length: 25 }, (_, n) => ({ ...first!, author: { id: `${n}`, name: `Rater Number${n}` } })),
      decision: { ...SAMPLE_RECORD.decision, conditions: 'A long condition. '.repeat(600) },
    });
    expect(pdfPages(bytes)).toBeGreaterThan(6);
    expect(wordsOf(bytes)).toContain(`Page 1 of ${pdfPages(bytes)}`);
  });
});
