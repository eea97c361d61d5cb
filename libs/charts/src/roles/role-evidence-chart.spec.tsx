import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { printTheme, roleFigure, roleRowBoxes } from '../index.js';
import { NO_ROLES, ROLES } from '../testing/role-sample.js';
import { roleEvidenceTable } from './role-evidence-chart.js';
import { roleLayout, wrapText } from './role-layout.js';

const svg = (width: number, view = ROLES): string =>
  renderToStaticMarkup(roleFigure(view).chart({ theme: printTheme, width }));
const textsOf = (markup: string): string[] => [...markup.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]!);

describe('the chart of the role', () => {
  it('shows all five profiles with their counts, and says of the rest that nothing was asked of two', () => {
    const texts = textsOf(svg(760));
    expect(texts).toEqual(
      expect.arrayContaining(['AI PM', 'ML engineer', 'Data scientist', 'TPM', 'Traditional PM', '2 of 2', '0 of 1']),
    );
    expect(texts.filter((text) => text === 'not asked of two')).toHaveLength(2);
  });

  it('has a filled mark for yes, an open one for no, a dash for not seen, and none where nobody was asked', () => {
    const marks = [...svg(760).matchAll(/<circle[^>]*fill="([^"]*)"/g)].map((match) => match[1]);
    // The key on top has one of each; then AI-1 yes yes no, AI-2 yes yes, TP-2 no.
    expect(marks.filter((fill) => fill === printTheme.raw)).toHaveLength(1 + 4);
    expect(marks.filter((fill) => fill === 'none')).toHaveLength(1 + 2);
    expect(svg(760)).toMatch(/stroke-dasharray="3 3"/);
    expect(textsOf(svg(760))).toEqual(expect.arrayContaining(['2 yes, 1 no', '2 yes', '1 no', 'not seen']));
  });

  it('tells a screen reader the same, without a name', () => {
    const description = /<desc[^>]*>([^<]*)</.exec(svg(760))![1]!;
    expect(description).toContain('AI PM 2 of 2: Decides what the model should do');
    expect(description).toContain('ML engineer: not asked of two raters');
    expect(description).not.toMatch(/Mara|Park/);
    expect(/<desc[^>]*>([^<]*)</.exec(svg(760, NO_ROLES))![1]).toBe('One rater has answered so far.');
  });

  it('puts the marks under the words on a phone, every word of them', () => {
    const wide = roleLayout(ROLES, 760);
    const phone = roleLayout(ROLES, 330);
    expect([wide.isStacked, phone.isStacked]).toEqual([false, true]);
    expect(phone.height).toBeGreaterThan(wide.height);
    const words = phone.rows.flatMap(({ indicator, lines }) => (indicator ? [lines.join(' ')] : []));
    expect(words).toEqual(ROLES.profiles.flatMap((one) => one.indicators.map(({ text }) => text)));
  });

  it('keeps the marks of twelve raters within a phone', () => {
    const raters = Array.from({ length: 12 }, (_, index) => ({ id: `r${index}`, name: `R ${index}` }));
    const { left, step } = roleLayout({ ...ROLES, raters }, 300);
    expect(left + 11 * step).toBeLessThan(300 - 90);
  });

  it('says where each row lies, for controls over it', () => {
    const boxes = roleRowBoxes(ROLES, 760);
    expect(boxes.map(({ indicator }) => indicator.id)).toEqual(['AI-1', 'AI-2', 'TM-4', 'TP-2']);
    for (const [index, { y, height }] of boxes.entries())
      expect(y + height).toBeLessThanOrEqual(boxes[index + 1]?.y ?? Infinity);
  });
});

it('the table has a row for each answer, with its quote', () => {
  const { columns, rows } = roleEvidenceTable(ROLES);
  expect(columns).toEqual(['Profile', 'Rater', 'Answer', 'Indicator', 'Quote']);
  expect(rows).toHaveLength(3 + 2 + 3 + 2);
  expect(rows[0]).toEqual([
    ...[
      'AI PM',
      'Mara Okonjo',
      'Yes',
      'Decides what the model should do and what "working" means.',
      'Words behind AI-1 0.',
    ],
  ]);
  expect(rows.at(-1)).toEqual(['Traditional PM', 'Sunita Acharya', 'Not seen', 'Plans a roadmap of features.', null]);
});

it('breaks a text at spaces only, and loses none of it', () => {
  expect(wrapText('one two three', 60, 12)).toEqual(['one two', 'three']);
  expect(wrapText('supercalifragilistic one', 60, 12)).toEqual(['supercalifragilistic', 'one']);
});
