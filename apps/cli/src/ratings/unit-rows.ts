import type { UnitRating } from '@app/calibration';

const COLUMNS = ['unit', 'rater', 'rating'] as const;
type ColumnName = (typeof COLUMNS)[number];

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
/** Problems that are listed; a file that is wrong in every line is not printed back. */
const MAX_PROBLEMS = 20;
/** Units times raters: agreement looks at each pair of raters, and a table of more is no table of raters. */
const MAX_CELLS = 20_000_000;
/** Different values: weights of each two of them are a table of their own, and more of them are no levels. */
const MAX_CATEGORIES = 200;

/** Takes the rows of a units CSV and notes every problem with its line. */
export class UnitRows {
  readonly ratings: UnitRating[] = [];
  private readonly listed: string[] = [];
  private readonly lines = new Map<string, number>();
  private header: Record<ColumnName, number> | null = null;
  private hasHeader = false;
  private fields = 0;
  private unlisted = 0;

  add(fields: readonly string[], line: number): void {
    if (!this.hasHeader) this.readHeader(fields);
    else if (this.header) this.readRow(this.header, fields, line);
  }

  note(problem: string): void {
    if (this.listed.length < MAX_PROBLEMS) this.listed.push(problem);
    else this.unlisted += 1;
  }

  problems(): string[] {
    if (!this.hasHeader) this.note('line 1: there is no header with the columns unit, rater and rating');
    if (this.listed.length === 0) this.noteSize();
    return this.unlisted > 0 ? [...this.listed, `and ${this.unlisted} more problems`] : [...this.listed];
  }

  private noteSize(): void {
    const count = (key: keyof UnitRating) => new Set(this.ratings.map((one) => one[key])).size;
    const [units, raters, values] = [count('unit'), count('rater'), count('rating')];
    if (units * raters > MAX_CELLS) this.note(`${units} units x ${raters} raters are more than ${MAX_CELLS} cells`);
    if (values > MAX_CATEGORIES)
      this.note(`${values} different ratings are no levels of a scale (at most ${MAX_CATEGORIES})`);
  }

  private readHeader(fields: readonly string[]): void {
    this.hasHeader = true;
    this.fields = fields.length;
    const names = fields.map((field) => field.trim().toLowerCase());
    const at = (name: ColumnName) => names.indexOf(name);
    for (const name of COLUMNS) {
      if (at(name) < 0) this.note(`line 1: there is no column named ${name}`);
      else if (names.includes(name, at(name) + 1)) this.note(`line 1: there are two columns named ${name}`);
    }
    if (COLUMNS.every((name) => at(name) >= 0)) {
      this.header = { unit: at('unit'), rater: at('rater'), rating: at('rating') };
    }
  }

  private readRow(header: Record<ColumnName, number>, fields: readonly string[], line: number): void {
    if (fields.length !== this.fields) {
      this.note(`line ${line}: ${fields.length} fields instead of ${this.fields}`);
      return;
    }
    const [unit, rater, text] = [fields[header.unit]!, fields[header.rater]!, fields[header.rating]!];
    if (unit === '' || rater === '') {
      this.note(`line ${line}: ${unit === '' ? 'unit' : 'rater'} is empty`);
      return;
    }
    if (text.trim() === '') return;
    const rating = Number(text);
    // 1e999 is no rating either.
    if (!NUMBER.test(text) || !(Math.abs(rating) <= 1e100)) {
      this.note(`line ${line}: rating ${JSON.stringify(text)} is not a number`);
      return;
    }
    const key = JSON.stringify([unit, rater]);
    const earlier = this.lines.get(key);
    if (earlier !== undefined) this.note(`lines ${earlier} and ${line}: the same unit and rater twice`);
    this.lines.set(key, line);
    this.ratings.push({ unit, rater, rating });
  }
}
