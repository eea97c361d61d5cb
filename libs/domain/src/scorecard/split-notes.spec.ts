import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitNotes } from './split-notes.js';

const texts = (notes: string): string[] => splitNotes(notes).map((one) => one.text);

describe('splitting rough notes', () => {
  it.each([
    [
      'bullets',
      '- Held release 4.2\n- Named the owner\n• Asked about cost',
      ['Held release 4.2', 'Named the owner', 'Asked about cost'],
    ],
    ['numbers and letters', '1. First\n2) Second\na) third', ['First', 'Second', 'third']],
    ['one line a thought', 'Names tokens\nNo numbers', ['Names tokens', 'No numbers']],
    [
      'a wrapped line',
      '- Walked through the suite,\n  slice by slice\n- Next',
      ['Walked through the suite, slice by slice', 'Next'],
    ],
    [
      'a line that goes on in small letters',
      'Could not say what\nwould be re-run first',
      ['Could not say what would be re-run first'],
    ],
    ['paragraphs', 'One thought\n\nand another', ['One thought', 'and another']],
    ['Windows line ends', 'One\r\nTwo', ['One', 'Two']],
    ['nothing', ' \n\n\t', []],
  ])('cuts at %s', (_, notes, expected) => {
    expect(texts(notes)).toEqual(expected);
  });

  it('reads a time mark at the beginning of a line, in minutes or hours, with or without brackets', () => {
    expect(
      splitNotes('14:20 Held the release\n[1:02:05] - "Everyone got a name."\n(31:05) third').map(
        (one) => one.atSeconds,
      ),
    ).toEqual([860, 3725, 1865]);
    expect(texts('14:20 Held the release\n[1:02:05] - late')).toEqual(['Held the release', 'late']);
  });

  it('leaves a clock alone that is part of the sentence, or that no interview reaches', () => {
    expect(splitNotes('Paged at 14:20 and fixed it')[0]).toMatchObject({
      text: 'Paged at 14:20 and fixed it',
      atSeconds: null,
    });
    expect(splitNotes('720:01 too late')[0]).toMatchObject({ text: '720:01 too late', atSeconds: null });
    expect(splitNotes('14:20')[0]).toMatchObject({ text: '14:20', atSeconds: null });
  });

  it('takes + and - as signs only where + occurs; elsewhere - is a bullet', () => {
    expect(splitNotes('+ named the threshold\n- no owner for escalation').map((one) => one.direction)).toEqual([
      'for',
      'against',
    ]);
    expect(splitNotes('- named the threshold\n- no owner').map((one) => one.direction)).toEqual([null, null]);
  });

  it('knows a whole line in quotation marks as a quote and keeps the marks', () => {
    expect(splitNotes('“Every one of those got a name.”').map((one) => one.kind)).toEqual(['quote']);
    expect(splitNotes('"We held it."\nSaid "maybe" twice').map((one) => one.kind)).toEqual(['quote', null]);
  });

  it('loses no word, whatever is pasted', () => {
    // Letters that no bullet, sign or time mark is made of.
    const word = fc.stringMatching(/^[B-Y]{2,8}$/);
    const separator = fc.constantFrom(
      ' ',
      '\n',
      '\n\n',
      '\n- ',
      '\n* ',
      '\n  ',
      '\n12:30 ',
      '\n+ ',
      '\r\n',
      '\t',
      ' "',
      '" ',
      ': ',
      ', ',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(separator, word), { maxLength: 60 }), (parts) => {
        const pasted = parts.map(([before, one]) => before + one).join('');
        const kept =
          texts(pasted)
            .join(' ')
            .match(/[B-Y]{2,8}/g) ?? [];
        expect(kept).toEqual(parts.map(([, one]) => one));
      }),
    );
  });

  it('never throws and gives no blank piece', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (pasted) => {
        for (const piece of splitNotes(pasted)) expect(piece.text.trim()).not.toBe('');
      }),
    );
  });
});
