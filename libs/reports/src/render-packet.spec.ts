import { describe, expect, it } from '@jest/globals';
import { EVAL_QUESTION_WORDS } from '@app/contracts';
import { type PacketInput, renderPacket } from './render-packet.js';
import { pdfText } from './testing/pdf-text.js';
import { SAMPLE_ARTIFACT, SAMPLE_DEBRIEF, samplePacket } from './testing/sample-packet.js';

const print = async (change: Partial<PacketInput> = {}): Promise<Uint8Array> =>
  (await renderPacket(samplePacket(change))).bytes;
const wordsOf = async (change: Partial<PacketInput> = {}): Promise<string> =>
  pdfText(await print(change)).replaceAll('\n', ' ');

describe('a printed packet', () => {
  it('holds who rated, the matrix, the bar, the evidence and what was taken back', async () => {
    const words = await wordsOf();
    for (const said of [
      ...['Debrief packet', 'Zoë Søndergård', 'Revealed', 'Rubric: AI product manager 1.2.0', 'One sentence.', 'Yes'],
      ...['Printed by Rafael Ortega, 22 Nov 2026, 09:00 UTC', 'Owns the eval suite as the spec', 'One rater'],
      ...['C1 at 3 or more', '“We shipped when the forty cases passed.”', 'Read the failing cases later.'],
      ...['recused: not counted', 'Of another candidate.', 'shown as advice. People decide.'],
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('\uFFFD');
  });

  it('holds the figures of every file: rate, interval, of how many, threshold, what is in no rate, slices and metrics', async () => {
    const words = await wordsOf();
    for (const said of [
      ...['refunds.eval', 'File of the candidate · refund agent', 'shown-in-the-room.json', 'Card of Marit Olsen'],
      '75 % (95 % interval 40.9 % to 92.9 %) of 8 cases judged, threshold 90 %, too few cases to tell',
      '10 cases: passed 6 · failed 1 · partial 1 · errored 1 · unscored 1',
      ...['Models: openai/m', 'Judge: model-graded', 'Run: unknown', 'Case sources: unknown', 'Same input twice: 2'],
      ...['the interval is narrower than the evidence', 'The run did not finish.'],
      ...['cross-border', '33.3 %', '6.1 % to 79.2 %', 'accuracy'],
    ])
      expect(words).toContain(said);
  });

  it('asks what a file can not tell, and nothing else', async () => {
    const words = await wordsOf();
    expect(words).toContain(EVAL_QUESTION_WORDS.caseSources);
    expect(words).toContain(EVAL_QUESTION_WORDS.judgeModel);
    expect(words).not.toContain(EVAL_QUESTION_WORDS.thresholdReason);
  });

  it('holds the role in sentences, counts of the profiles and the words behind the answers', async () => {
    const words = await wordsOf();
    for (const said of ['2 raters answered 3 role indicators.', 'Asked of two or more', 'AI PM: Owns the suite.'])
      expect(words).toContain(said);
    expect(words).toContain('I wrote the cases. (Marit Olsen: yes)');
  });

  it('holds no ballot and nothing of pay, whatever the page shows', async () => {
    expect(await wordsOf()).not.toMatch(/Canary|98[ ,.]?76|EUR/);
  });

  it('leaves out what is not open to the viewer: figures and role; the cards that are open stay', async () => {
    const { scores: _, barResult: __, roleDistinction: ___, ...rest } = SAMPLE_DEBRIEF;
    const words = await wordsOf({ debrief: rest });
    for (const hidden of ['Panel matrix', 'The bar', 'Role distinction', 'C1 at 3 or more'])
      expect(words).not.toContain(hidden);
    expect(words).toContain('Figures of the panel are not open to you yet.');
    expect(words).toContain('“We shipped when the forty cases passed.”');
  });

  it('names a file without a judged case, and one that was read before more was kept, without a made-up figure', async () => {
    const { more: _, ...older } = SAMPLE_ARTIFACT;
    const overall = { passed: 0, cases: 0, rate: null, interval: null, verdict: null };
    const words = await wordsOf({
      candidateArtifacts: [{ ...older, overall, threshold: null, passed: 0, failed: 0, slices: [], metrics: [] }],
      debrief: { ...SAMPLE_DEBRIEF, cards: [] },
    });
    expect(words).toContain('No case could be judged, no threshold given');
    expect(words).toContain('10 cases: passed 0 · failed 0 · errored 1');
    expect(words).not.toContain('Ask, since');
  });

  it('says how many slices it leaves to the page', async () => {
    const slices = Array.from({ length: 43 }, (_, n) => ({ ...SAMPLE_ARTIFACT.slices[0]!, name: `customer ${n}` }));
    const words = await wordsOf({ candidateArtifacts: [{ ...SAMPLE_ARTIFACT, slices }] });
    expect(words).toContain('3 further slices are on the page.');
  });

  it('is the same to the byte for the same input', async () => {
    expect(Buffer.compare(await print(), await print())).toBe(0);
  });

  it('can be read aloud', async () => {
    const raw = Buffer.from(await print()).toString('latin1');
    for (const tag of ['H1', 'H2', 'H3', 'P', 'BlockQuote', 'Table', 'TR', 'TH', 'TD'])
      expect(raw).toContain(`/S /${tag}\n`);
  });
});
