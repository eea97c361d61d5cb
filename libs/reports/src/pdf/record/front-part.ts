import type { DecisionRecordFile, DecisionRecordPayload } from '@app/contracts';
import { PAGE, CONTENT_WIDTH } from '../pdf-document.js';
import { criteriaOf } from './record-model.js';
import { inWords, OUTCOMES, SENIORITIES, STATES, words } from './record-texts.js';
import { INK, type Sheet } from './sheet.js';

/** Who, for what, and what was decided: what one looks for first. */
export function writeTitle(sheet: Sheet, { record, proof }: DecisionRecordFile): void {
  const { candidate, requisition, organisation } = record;
  sheet.paragraph(words.kind, { face: 'bold', size: 9.5, colour: INK.accent, gapAfter: 3 });
  sheet.paragraph(candidate.name, { face: 'bold', size: 22, tag: 'H1', gapAfter: 1, lineGap: 0 });
  sheet.paragraph(`${requisition.title}, ${SENIORITIES[requisition.seniority]} · ${organisation}`, {
    size: 10.5,
    colour: INK.muted,
    gapAfter: 14,
  });
  writeVerdict(sheet, record, proof.hash);
}

function writeVerdict(sheet: Sheet, record: DecisionRecordPayload, hash: string): void {
  const { decision, sealedAt, sealedBy, decisionVersion } = record;
  const level = decision.level ? `, ${SENIORITIES[decision.level]}` : '';
  const lines = [
    `Recorded by ${decision.decidedBy.name}, ${inWords(decision.decidedAt)}`,
    `Sealed by ${sealedBy.name}, ${inWords(sealedAt)} · version ${decisionVersion} of the decision`,
  ];
  const headline = `${OUTCOMES[decision.outcome]}${level}`;
  const inner = CONTENT_WIDTH - 36;
  const height =
    30 +
    sheet.height(headline, { face: 'bold', size: 17, width: inner }) +
    lines.reduce((sum, text) => sum + sheet.height(text, { size: 9, width: inner }) + 2, 0) +
    sheet.height(hash, { face: 'mono', size: 7.4, width: inner });
  sheet.keep(height);
  const top = sheet.y;
  sheet.decor((pdf) => {
    pdf.roundedRect(PAGE.edge, top, CONTENT_WIDTH, height, 6).fill(INK.accentGround);
    pdf.rect(PAGE.edge, top + 6, 3, height - 12).fill(INK.accent);
  });
  sheet.y = top + 11;
  sheet.leaf('P', () => sheet.write(headline, { face: 'bold', size: 17, x: 18, width: inner }));
  sheet.y += 3;
  for (const text of lines) {
    sheet.leaf('P', () => sheet.write(text, { size: 9, colour: INK.muted, x: 18, width: inner }));
    sheet.y += 2;
  }
  sheet.y += 3;
  sheet.leaf('P', () => sheet.write(hash, { face: 'mono', size: 7.4, colour: INK.quiet, x: 18, width: inner }));
  sheet.y = top + height + 4;
}

/** Why, tied to criteria; who held against it, in their own words; under which conditions. */
export function writeReasons(sheet: Sheet, record: DecisionRecordPayload): void {
  const { rationale, dissent, conditions, overrideReason } = record.decision;
  sheet.heading('Rationale');
  const names = new Map(criteriaOf(record).map(({ id, name }) => [id, name]));
  const carried = new Map((record.carrying ?? []).map(({ criterionId, why }) => [criterionId, why]));
  for (const { criterionId, text } of rationale) {
    const name = names.get(criterionId) ?? '';
    const why = carried.get(criterionId);
    sheet.keep(16 + sheet.height(text, { x: 34 }));
    const top = sheet.y;
    sheet.leaf('H3', () => {
      sheet.write(criterionId, { face: 'bold', size: 9, colour: INK.accent, width: 30 });
      if (name === '') return;
      sheet.y = top;
      sheet.write(name, { face: 'bold', size: 9, x: 34 });
    });
    if (name === '') sheet.y = top;
    if (why !== undefined)
      sheet.paragraph(`Carried the decision. ${why}`, { x: 34, size: 8.6, colour: INK.muted, gapAfter: 2 });
    sheet.paragraph(text, { x: 34, gapAfter: 7 });
  }
  sheet.heading('Dissent');
  if (dissent.length === 0) sheet.paragraph(words.noDissent, { colour: INK.muted });
  for (const { person, text } of dissent) writeQuote(sheet, text, person.name);
  sheet.heading('Conditions', 24);
  sheet.paragraph(conditions === '' ? words.noConditions : conditions, conditions === '' ? { colour: INK.muted } : {});
  if (overrideReason === null) return;
  sheet.heading('Decided against a rule, because', 24);
  sheet.paragraph(overrideReason);
}

/** What was sealed before, and why each was opened again: its own record holds the rest. */
export function writeEarlier(sheet: Sheet, { earlier = [] }: DecisionRecordPayload): void {
  if (earlier.length === 0) return;
  sheet.heading('Earlier decisions', 60);
  for (const { decisionVersion, outcome, level, sealedAt, hash, reopened } of earlier) {
    const what = `Version ${decisionVersion}: ${OUTCOMES[outcome]}${level ? `, ${SENIORITIES[level]}` : ''}, sealed ${inWords(sealedAt)}`;
    const by = reopened.by ? ` by ${reopened.by.name}` : '';
    const how = reopened.to === 'collecting' ? 'Went back to collecting' : 'Opened again';
    const after = reopened.from === 'sealed' ? '' : ` It was ${STATES[reopened.from].toLowerCase()} then.`;
    sheet.paragraph(what, { face: 'bold', size: 9.5, gapAfter: 2 });
    sheet.paragraph(`${how}${by}, ${inWords(reopened.at)}: ${reopened.reason}${after}`, { gapAfter: 2 });
    sheet.paragraph(hash, { face: 'mono', size: 7.8, colour: INK.quiet, gapAfter: 8 });
  }
}

function writeQuote(sheet: Sheet, text: string, by: string): void {
  sheet.keep(sheet.height(text, { face: 'quote', x: 14 }) + 16);
  const { page } = sheet.pdf;
  const top = sheet.y;
  sheet.leaf('BlockQuote', () => {
    sheet.write(text, { face: 'quote', x: 14 });
    sheet.write(by, { face: 'bold', size: 8.5, colour: INK.muted, x: 14 });
  });
  const bottom = sheet.y;
  // A quote that goes on over the page has no bar: it would have to stand on both.
  if (sheet.pdf.page === page) sheet.decor((pdf) => pdf.rect(PAGE.edge, top, 2.5, bottom - top - 2).fill(INK.accent));
  sheet.y = bottom + 8;
}
