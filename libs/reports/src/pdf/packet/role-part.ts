import type { RoleDistinctionView } from '@app/contracts';
import { grid } from '../record/grid.js';
import { INK, type Sheet } from '../record/sheet.js';
import { words } from './packet-texts.js';

/** What the panel saw of the role: the sentences of the page, the counts of all five profiles, and the words behind each answer. */
export function writeRoleDistinction(sheet: Sheet, role: RoleDistinctionView): void {
  sheet.heading('Role distinction', 90);
  for (const sentence of role.sentences) sheet.paragraph(sentence, { gapAfter: 3 });
  if (role.none !== null) return;
  grid(
    sheet,
    [
      { head: 'Profile', width: 130, isRowHead: true, look: { face: 'bold' } },
      { head: 'Yes by two or more', width: 100 },
      { head: 'Asked of two or more', width: 110 },
      { head: 'Left out: one rater or none', width: 120, look: { colour: INK.muted } },
    ],
    role.profiles.map(({ label, yes, asked, leftOut }) => [label, String(yes), String(asked), String(leftOut)]),
  );
  writeQuotes(sheet, role);
}

function writeQuotes(sheet: Sheet, { profiles, raters }: RoleDistinctionView): void {
  const names = new Map(raters.map(({ id, name }) => [id, name]));
  const quoted = profiles.flatMap(({ label, indicators }) =>
    indicators.flatMap(({ text, answers }) => {
      const said = answers.filter(({ answer, quote }) => answer !== 'not_seen' && quote !== '');
      return said.length === 0 ? [] : [{ label, text, said }];
    }),
  );
  if (quoted.length === 0) return;
  sheet.keep(60);
  sheet.leaf('H3', () => sheet.write(words.quotes, { face: 'bold', size: 10 }));
  sheet.y += 3;
  for (const { label, text, said } of quoted) {
    sheet.paragraph(`${label}: ${text}`, { size: 9, gapAfter: 1 });
    for (const { raterId, answer, quote } of said) {
      const by = `${names.get(raterId) ?? ''}: ${answer === 'yes' ? 'yes' : 'no'}`;
      sheet.paragraph(`${quote} (${by})`, { face: 'quote', size: 9, x: 14, gapAfter: 2, tag: 'BlockQuote' });
    }
    sheet.y += 3;
  }
}
