import type { DecisionRecordFile, DecisionRecordPayload } from '@app/contracts';
import { CONTENT_WIDTH, PAGE } from '../pdf-document.js';
import { grid } from './grid.js';
import { revealOf } from './record-model.js';
import { inWords, STATES, words } from './record-texts.js';
import { INK, type Sheet } from './sheet.js';

/** Every move of the loop with who made it, when and why; the reveal by itself where a reason was asked for it. */
export function writeHistory(sheet: Sheet, record: DecisionRecordPayload): void {
  sheet.heading('How the decision came about', 80);
  const reveal = revealOf(record);
  if (reveal && reveal.reason !== '') {
    const skipped =
      reveal.from === 'packet_ready' ? 'Cards were revealed without a pre-read' : 'Cards and votes were revealed';
    const by = reveal.by ? ` by ${reveal.by.name}` : '';
    sheet.paragraph(`${skipped}${by}, with this reason: ${reveal.reason}`, { gapAfter: 8 });
  }
  grid(
    sheet,
    [
      { head: 'When', width: 104, look: { colour: INK.muted } },
      { head: 'Step', width: 92, isRowHead: true, look: { face: 'bold' } },
      { head: 'By', width: 92 },
      { head: 'Reason', width: 181 },
    ],
    record.history.map(({ at, from, to, by, reason }) => [
      inWords(at),
      from === to ? 'Ballots opened' : STATES[to],
      by?.name ?? 'Plumbline',
      reason,
    ]),
  );
}

/** What the record was measured with, and how anybody can check it. */
export function writeProof(sheet: Sheet, { record, proof }: DecisionRecordFile): void {
  sheet.heading('Rubric', 50);
  const { rubric, names } = record;
  facts(sheet, [
    ['Pack', `${names?.pack ?? rubric.packId}, version ${rubric.version}`],
    ['Hash of its text', rubric.contentHash],
  ]);
  sheet.heading('Proof', 150);
  sheet.paragraph(words.verify, { gapAfter: 8 });
  facts(sheet, [
    ['Hash of this record', proof.hash],
    ['Follows', proof.previousHash ?? 'no earlier version: this is the first'],
    ['Commitment', proof.commitment],
  ]);
  sheet.keep(34);
  const top = sheet.y;
  sheet.decor((pdf) => pdf.roundedRect(PAGE.edge, top, CONTENT_WIDTH, 24, 4).fill(INK.ground));
  sheet.y = top + 7.5;
  sheet.leaf('P', () => sheet.write(words.command, { face: 'mono', size: 8.4, x: 12 }));
  sheet.y = top + 34;
  sheet.paragraph(words.compensation, { size: 8.8, colour: INK.muted });
}

const IS_HASH = /^[0-9a-f]{64}$/;

function facts(sheet: Sheet, entries: readonly (readonly [name: string, value: string])[]): void {
  for (const [name, value] of entries) {
    const look = IS_HASH.test(value)
      ? ({ face: 'mono', size: 7.8, x: 112 } as const)
      : ({ size: 9.2, x: 112 } as const);
    sheet.keep(sheet.height(value, look) + 4);
    const top = sheet.y;
    sheet.leaf('P', () => {
      sheet.write(name, { size: 9.2, colour: INK.quiet, width: 106 });
      sheet.y = top;
      sheet.write(value, look);
    });
    sheet.y = Math.max(sheet.y, top + 12) + 4;
  }
}
