import { closePdf, openPdf } from '../pdf-document.js';
import { writeBar } from '../record/advice-part.js';
import { writeAmendments, writeEvidence, writeWithdrawn } from '../record/evidence-part.js';
import { writeFeet } from '../record/feet.js';
import { grid } from '../record/grid.js';
import { writeMatrix } from '../record/matrix-part.js';
import { roundName } from '../record/record-model.js';
import { inWords, RECOMMENDATIONS, SENIORITIES, STATES } from '../record/record-texts.js';
import { INK, Sheet } from '../record/sheet.js';
import { writeArtifacts } from './artifact-part.js';
import { packetCards, type PacketCards } from './packet-cards.js';
import type { PacketInput } from './packet-input.js';
import { words } from './packet-texts.js';
import { writeRoleDistinction } from './role-part.js';

/**
 * What a debrief rests on, for reading: all of it is in the viewer's own answer of the page. Tagged for screen readers.
 * @returns the bytes of a PDF, the same for the same input: its only date is the printing
 */
export async function packetPdf(input: PacketInput): Promise<Uint8Array> {
  const { debrief, printedAt } = input;
  const { candidate, requisition, scores, barResult, roleDistinction, withdrawnCards = [] } = debrief;
  const pdf = openPdf({
    title: `Debrief packet: ${candidate.name}, ${requisition.title}`,
    subject: 'Cards, figures of eval suites and role distinction before a decision',
    createdAt: printedAt,
    tagged: true,
  });
  const sheet = new Sheet(pdf);
  const packet = packetCards(debrief);
  writeTitle(sheet, input);
  writeRaters(sheet, packet);
  if (scores) writeMatrix(sheet, packet);
  else sheet.paragraph(words.notOpen, { colour: INK.muted });
  if (barResult) writeBar(sheet, { barResult }, words.barHelp);
  if (roleDistinction) writeRoleDistinction(sheet, roleDistinction);
  writeArtifacts(sheet, input, packet);
  writeEvidence(sheet, packet, packet.names.criteria);
  writeAmendments(sheet, packet);
  writeWithdrawn(sheet, { withdrawnCards });
  sheet.close();
  writeFeet(sheet, `${words.kind} · ${candidate.name} · ${inWords(printedAt)}`);
  return closePdf(pdf);
}

function writeTitle(sheet: Sheet, { debrief, printedBy, printedAt }: PacketInput): void {
  const { candidate, requisition, rubric, state } = debrief;
  sheet.paragraph(words.kind, { face: 'bold', size: 9.5, colour: INK.accent, gapAfter: 3 });
  sheet.paragraph(candidate.name, { face: 'bold', size: 22, tag: 'H1', gapAfter: 1, lineGap: 0 });
  sheet.paragraph(`${requisition.title}, ${SENIORITIES[requisition.seniority]} · ${STATES[state]}`, {
    size: 10.5,
    colour: INK.muted,
    gapAfter: 4,
  });
  sheet.paragraph(`Rubric: ${rubric.name} ${rubric.version}`, { size: 9, colour: INK.muted, gapAfter: 4 });
  sheet.paragraph(words.printed(printedBy, inWords(printedAt)), { size: 9, gapAfter: 2 });
  sheet.paragraph(words.without, { size: 9, colour: INK.muted });
}

/** Who rated, and the one sentence that each wrote after all criteria. */
function writeRaters(sheet: Sheet, packet: PacketCards): void {
  sheet.heading('Who rated', 60);
  grid(
    sheet,
    [
      { head: 'Interviewer', width: 100, isRowHead: true, look: { face: 'bold' } },
      { head: 'Round', width: 92 },
      { head: 'Recommendation', width: 96 },
      { head: 'In one sentence', width: 181 },
    ],
    packet.cards.map((card) => [
      card.author.name,
      roundName(packet, card.roundId),
      [
        card.content.recommendation ? RECOMMENDATIONS[card.content.recommendation] : '–',
        ...(card.independent ? [] : ['not independent']),
        ...(card.excluded ? ['recused: not counted'] : []),
      ].join(' · '),
      card.content.summary || words.noSummary,
    ]),
  );
}
