import type { DecisionRecordPayload, WithdrawnCardView } from '@app/contracts';
import { printTheme } from '@app/charts';
import { PAGE } from '../pdf-document.js';
import { grid } from './grid.js';
import { criteriaOf, type Evidence, evidenceFor, type RatedCards, roundName, timeMark } from './record-model.js';
import { inWords, KINDS, RECOMMENDATIONS, words } from './record-texts.js';
import { INK, type Sheet } from './sheet.js';

/** What was seen and heard, by criterion, in the words of who saw it. */
export function writeEvidence(sheet: Sheet, record: RatedCards, criteria = criteriaOf(record)): void {
  sheet.heading('Evidence by criterion', 90);
  sheet.paragraph(words.evidenceHelp, { size: 8.8, colour: INK.muted, gapAfter: 6 });
  for (const criterion of criteria) {
    const pieces = evidenceFor(record, criterion.id);
    const rated = record.scores.some((score) => score.criterionId === criterion.id && score.n > 0);
    if (pieces.length === 0 && !rated) continue;
    sheet.keep(60);
    sheet.y += 4;
    sheet.leaf('H3', () => sheet.write(`${criterion.id} ${criterion.name}`.trim(), { face: 'bold', size: 10 }));
    sheet.y += 4;
    if (pieces.length === 0) sheet.paragraph(words.noEvidence, { colour: INK.muted });
    for (const piece of pieces) writePiece(sheet, record, piece);
  }
}

function writePiece(sheet: Sheet, record: RatedCards, { card, item }: Evidence): void {
  const isQuote = item.kind === 'quote';
  const text = isQuote && !/^["“„«]/.test(item.text) ? `“${item.text}”` : item.text;
  const face = isQuote ? 'quote' : 'text';
  const by = [
    item.direction === 'for' ? 'For' : 'Against',
    card.author.name,
    roundName(record, card.roundId),
    KINDS[item.kind],
    ...(item.timeMarkSeconds === null ? [] : [`at ${timeMark(item.timeMarkSeconds)}`]),
    ...(card.independent ? [] : ['not independent']),
    ...(card.excluded ? ['recused: kept, not counted'] : []),
  ].join(' · ');
  const look = { face, x: 14 } as const;
  sheet.keep(sheet.height(text, look) + sheet.height(by, { size: 8.2, x: 14 }));
  const { page } = sheet.pdf;
  const top = sheet.y;
  sheet.leaf(isQuote ? 'BlockQuote' : 'P', () => {
    sheet.write(text, look);
    sheet.write(by, { size: 8.2, colour: INK.muted, x: 14 });
  });
  const bottom = sheet.y;
  const isFor = item.direction === 'for';
  if (sheet.pdf.page === page) {
    sheet.decor((pdf) => {
      const bar = pdf.rect(PAGE.edge + 1, top + 1, 3, bottom - top - 4).lineWidth(0.8);
      if (isFor) bar.fillAndStroke(printTheme.levels[3].fill, printTheme.levels[3].edge);
      else bar.stroke(printTheme.levels[1].edge);
    });
  }
  sheet.y = bottom + 7;
}

/** Everybody whose card the decision rests on, whoever was kept out of it, and what was taken back. */
export function writePeople(sheet: Sheet, record: DecisionRecordPayload): void {
  sheet.heading('Who rated', 60);
  grid(
    sheet,
    [
      { head: 'Interviewer', width: 118, isRowHead: true, look: { face: 'bold' } },
      { head: 'Round', width: 130 },
      { head: 'Handed in', width: 104, look: { colour: INK.muted } },
      { head: 'Recommendation', width: 117 },
    ],
    record.cards.map((card) => [
      card.author.name,
      roundName(record, card.roundId),
      inWords(card.submittedAt),
      [
        card.content.recommendation ? RECOMMENDATIONS[card.content.recommendation] : '–',
        ...(card.independent ? [] : ['not independent']),
        ...(card.excluded ? ['recused: not counted'] : []),
      ].join(' · '),
    ]),
  );
  writeAmendments(sheet, record);
  writeWithdrawn(sheet, record);
  sheet.heading('Recused', 30);
  if (!record.recused) sheet.paragraph(words.notNamed, { colour: INK.muted });
  else if (record.recused.length === 0) sheet.paragraph(words.noneRecused, { colour: INK.muted });
  else {
    sheet.paragraph(record.recused.map(({ name }) => name).join(', '), { gapAfter: 2 });
    sheet.paragraph(words.recusedHelp, { size: 8.8, colour: INK.muted });
  }
}

export function writeAmendments(sheet: Sheet, record: Pick<RatedCards, 'cards'>): void {
  const rows = record.cards.flatMap(({ author, roundId, revised }) =>
    (revised?.revisions ?? []).map((one) => [
      author.name,
      roundId,
      inWords(one.revisedAt),
      `${one.reason}${one.independent ? '' : ' (written after others could be read: counted nowhere)'}`,
    ]),
  );
  if (rows.length === 0) return;
  sheet.heading('Amended cards', 50);
  grid(
    sheet,
    [
      { head: 'Author', width: 118, isRowHead: true, look: { face: 'bold' } },
      { head: 'Round', width: 40 },
      { head: 'When', width: 104, look: { colour: INK.muted } },
      { head: 'Why', width: 207 },
    ],
    rows,
  );
}

export function writeWithdrawn(
  sheet: Sheet,
  { withdrawnCards = [] }: { readonly withdrawnCards?: readonly WithdrawnCardView[] },
): void {
  if (withdrawnCards.length === 0) return;
  sheet.heading('Cards taken back', 50);
  for (const { author, roundId, withdrawnAt, reason } of withdrawnCards)
    sheet.paragraph(`${author.name}, ${roundId}, ${inWords(withdrawnAt)}: ${reason}`);
}
