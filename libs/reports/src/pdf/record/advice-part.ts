import type { DecisionRecordPayload, VoteCounts } from '@app/contracts';
import { PAGE } from '../pdf-document.js';
import { grid } from './grid.js';
import { CONDITIONS, PROFILES, SENIORITIES, VERDICTS, words } from './record-texts.js';
import { INK, type Sheet } from './sheet.js';

const CHOICES = [
  ['hire', 'Hire'],
  ['hold', 'Hold'],
  ['noHire', 'No hire'],
] as const satisfies readonly (readonly [keyof VoteCounts, string])[];

const signed = (value: number): string => (value === 0 ? 'unchanged' : value > 0 ? `+${value}` : `−${-value}`);

/** How the votes stood before the room spoke, how they stood after, and what moved between. */
export function writeVotes(sheet: Sheet, { votes }: DecisionRecordPayload): void {
  sheet.heading('Votes', 90);
  sheet.paragraph(words.votesHelp, { size: 8.8, colour: INK.muted, gapAfter: 4 });
  grid(
    sheet,
    [
      { head: 'When', width: 120, isRowHead: true, look: { face: 'bold' } },
      ...CHOICES.map(([, head]) => ({ head, width: 84 })),
    ],
    [
      ['Private pre-vote', ...CHOICES.map(([key]) => String(votes.pre[key]))],
      ['Final vote', ...CHOICES.map(([key]) => String(votes.final[key]))],
      ['Movement', ...CHOICES.map(([key]) => signed(votes.final[key] - votes.pre[key]))],
    ],
  );
}

/** What the rubric's bar computes from the ratings. */
export function writeBar(
  sheet: Sheet,
  { barResult: bar }: Pick<DecisionRecordPayload, 'barResult'>,
  help: string = words.barHelp,
): void {
  sheet.heading(`The bar, ${SENIORITIES[bar.seniority]}`, 90 + 20 * Math.min(bar.conditions.length, 6));
  sheet.paragraph(VERDICTS[bar.verdict], { face: 'bold', size: 11, gapAfter: 1 });
  sheet.paragraph(help, { size: 8.8, colour: INK.muted, gapAfter: 4 });
  for (const reason of bar.reasons) sheet.paragraph(reason, { size: 9, gapAfter: 3 });
  if (bar.conditions.length === 0) return;
  grid(
    sheet,
    [
      { head: 'Condition', width: 225, isRowHead: true },
      { head: 'Outcome', width: 74, look: { face: 'bold' } },
      { head: 'On what', width: 180, look: { colour: INK.muted } },
    ],
    bar.conditions.map(({ text, outcome, detail }) => [text, CONDITIONS[outcome], detail]),
  );
}

/** Which role the room found, and how many indicators of each profile were seen. */
export function writeRole(sheet: Sheet, { decision, roleProfile }: DecisionRecordPayload): void {
  const asked = (roleProfile ?? []).filter((profile) => profile.asked > 0);
  sheet.heading('Role finding', 60 + 16 * asked.length);
  sheet.paragraph(PROFILES[decision.roleFinding], { face: 'bold', size: 11, gapAfter: 2 });
  sheet.paragraph(decision.roleReason);
  if (asked.length === 0) return;
  sheet.paragraph(words.roleHelp, { size: 8.8, colour: INK.muted, gapAfter: 4 });
  for (const { label, yes, asked: of, contested } of asked) {
    const note = contested.length > 0 ? ` · contested: ${contested.join(', ')}` : '';
    const text = `${yes} of ${of}${note}`;
    sheet.keep(sheet.height(text, { size: 9, x: 220 }));
    const top = sheet.y;
    sheet.decor((pdf) => {
      for (let index = 0; index < of; index += 1) {
        const mark = pdf.roundedRect(PAGE.edge + 110 + index * 15, top + 2, 12, 8, 2).lineWidth(0.7);
        if (index < yes) mark.fillAndStroke('#4e7094', '#4e7094');
        else mark.stroke('#8591a1');
      }
    });
    sheet.leaf('P', () => {
      sheet.write(label, { size: 9, face: 'bold', width: 104 });
      sheet.y = top;
      sheet.write(text, { size: 9, colour: INK.muted, x: 220 });
    });
    sheet.y += 3;
  }
}
