import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@app/domain';
import { readCsv } from './read-csv.js';

const COLUMNS = { required: ['name', 'email'], optional: ['title'], aliases: { mail: 'email' } };
const read = (...lines: string[]) => readCsv(lines.join('\n'), COLUMNS);
const short = (...lines: string[]) =>
  read(...lines).map(({ line, cells, problem }) => [line, problem ?? cells['name']]);

describe('a pasted table', () => {
  it('has the cells of its own columns and of no other', () => {
    expect(read('Mail;Name', ' a@b.c ; Ann ')[0]!.cells).toEqual({ email: 'a@b.c', name: 'Ann' });
    expect(read('name,email,title', 'Ann')[0]!.cells).toEqual({ name: 'Ann', email: '', title: '' });
  });

  it('counts lines as they were pasted, with any line ends', () => {
    const rows = readCsv('\uFEFFname,email\r\n"An\r\nn",a@b.c\r\n\r\nBo,b@b.c\r\n', COLUMNS);
    expect(rows.map(({ line, cells, text }) => [line, cells['name'], text])).toEqual([
      [2, 'An\nn', '"An'],
      [5, 'Bo', 'Bo,b@b.c'],
    ]);
  });

  it('keeps the other lines when one has too many cells', () => {
    expect(short('name,email', 'Ann,a@b.c', 'Bo,b@b.c,x,y', 'Cy,c@b.c')).toEqual([
      [2, 'Ann'],
      [3, expect.stringMatching(/^This line has 4 cells, the first line names 2 columns\./)],
      [4, 'Cy'],
    ]);
  });

  it.each([
    ['inside a cell', 'Bo "the boss",b@b.c', /stands inside a cell/],
    ['after a closed cell', '"Bo" B,b@b.c', /stands inside a cell/],
    ['opened and not closed', '"Bo,b@b.c', /opened and not closed/],
  ])('keeps the other lines when a quotation mark is %s', (_, broken, problem) => {
    expect(short('name,email', 'Ann,a@b.c', broken, 'Cy,c@b.c', 'Di,d@b.c')).toEqual([
      [2, 'Ann'],
      [3, expect.stringMatching(problem)],
      [4, 'Cy'],
      [5, 'Di'],
    ]);
  });

  it('finds its way back when a stray mark meets a cell in marks', () => {
    expect(short('name,email', '"Ann,a@b.c', '"Bo, Jr",b@b.c', 'Cy,c"@b.c', 'Di,d@b.c')).toEqual([
      [2, expect.stringMatching(/quotation mark/)],
      [3, 'Bo, Jr'],
      [4, expect.stringMatching(/quotation mark/)],
      [5, 'Di'],
    ]);
  });

  it.each([
    ['', 'Paste at least the line'],
    ['"name,email\nAnn,a@b.c', 'Line 1: A quotation mark is opened'],
    ['name,email', 'no row below'],
    ['name,email,constructor\nAnn,a@b.c,x', "'constructor' is not known"],
    [`name,email\n${'Ann,a@b.c\n'.repeat(LIMITS.csvRows + 1)}`, 'At most 500 rows'],
    [`name,email\n${'A"nn,a@b.c\n'.repeat(20_000)}`, 'At most 500 rows'],
  ])('is refused as a whole when it is none (case %#)', (text, message) => {
    let problems: unknown;
    try {
      readCsv(text, COLUMNS);
    } catch (error) {
      problems = (error as { details: { errors: unknown } }).details.errors;
    }
    expect(problems).toEqual([{ path: '/csv', message: expect.stringContaining(message) }]);
  });
});
