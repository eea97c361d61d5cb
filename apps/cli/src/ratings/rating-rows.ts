import { RatingColumnsBuilder, type RatingColumns } from '@app/calibration';

const REQUIRED = ['candidate', 'rater', 'rating'] as const;
const OPTIONAL = ['criterion', 'weight', 'submitted_at'] as const;
type ColumnName = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** A day, or an instant with its zone: a time without one would be read in the zone of the machine. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
/** Problems that are listed; a file that is wrong in every line is not printed back. */
const MAX_PROBLEMS = 20;

/** Takes the rows of a ratings CSV into columns and notes every problem with its line. */
export class RatingRows {
  private readonly builder = new RatingColumnsBuilder();
  private readonly listed: string[] = [];
  private readonly numbers = new Map<string, number>();
  private header: Partial<Record<ColumnName, number>> | null = null;
  private fields = 0;
  private unlisted = 0;
  /** Line of each row of the columns. */
  private lines = new Int32Array(1024);

  add(fields: readonly string[], line: number): void {
    if (!this.header) this.readHeader(fields);
    else if (this.isReadable()) this.readRow(this.header, fields, line);
  }

  note(problem: string): void {
    if (this.listed.length < MAX_PROBLEMS) this.listed.push(problem);
    else this.unlisted += 1;
  }

  lineOf(row: number): number {
    return this.lines[row]!;
  }

  problems(): string[] {
    if (!this.header) this.note('line 1: there is no header with the columns candidate, rater and rating');
    return this.unlisted > 0 ? [...this.listed, `and ${this.unlisted} more problems`] : [...this.listed];
  }

  columns(): RatingColumns {
    return this.builder.build();
  }

  private isReadable(): boolean {
    return REQUIRED.every((name) => this.header?.[name] !== undefined);
  }

  private readHeader(fields: readonly string[]): void {
    const names = fields.map((field) => field.trim().toLowerCase());
    this.header = {};
    this.fields = fields.length;
    for (const name of [...REQUIRED, ...OPTIONAL]) {
      const at = names.indexOf(name);
      if (at >= 0) this.header[name] = at;
      if (at >= 0 && names.includes(name, at + 1)) this.note(`line 1: there are two columns named ${name}`);
    }
    for (const name of REQUIRED) {
      if (this.header[name] === undefined) this.note(`line 1: there is no column named ${name}`);
    }
  }

  private readRow(header: Partial<Record<ColumnName, number>>, fields: readonly string[], line: number): void {
    if (fields.length !== this.fields) {
      this.note(`line ${line}: ${fields.length} fields instead of ${this.fields}`);
      return;
    }
    const candidate = fields[header.candidate!]!;
    const rater = fields[header.rater!]!;
    const criterion = header.criterion === undefined ? undefined : fields[header.criterion]!;
    const empty = candidate === '' ? 'candidate' : rater === '' ? 'rater' : criterion === '' ? 'criterion' : null;
    if (empty !== null) {
      this.note(`line ${line}: ${empty} is empty`);
      return;
    }
    // 'Not assessed': absent, and never a low rating.
    const rating = fields[header.rating!]!;
    if (rating.trim() === '') return;
    const value = this.numberOf(rating);
    if (Number.isNaN(value)) {
      this.note(`line ${line}: rating ${JSON.stringify(rating)} is not a number`);
      return;
    }
    const weight = this.weightOf(header.weight === undefined ? undefined : fields[header.weight], line);
    const submittedAt = this.instantOf(
      header.submitted_at === undefined ? undefined : fields[header.submitted_at],
      line,
    );
    if (weight === null || submittedAt === null) return;
    if (this.builder.size === this.lines.length) this.grow();
    this.lines[this.builder.size] = line;
    this.builder.add(candidate, rater, criterion, value, weight, submittedAt);
  }

  private weightOf(text: string | undefined, line: number): number | null {
    if (text === undefined || text === '') return 1;
    const weight = this.numberOf(text);
    if (weight >= 1e-6 && weight <= 1e6) return weight;
    this.note(`line ${line}: weight ${JSON.stringify(text)} is not a number above 0, from 0.000001 to 1000000`);
    return null;
  }

  private instantOf(text: string | undefined, line: number): number | null {
    if (text === undefined || text === '') return Number.NaN;
    const instant = ISO_8601.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(instant)) return instant;
    this.note(
      `line ${line}: submitted_at ${JSON.stringify(text)} is not a date such as 2026-03-01 or 2026-03-01T09:30:00Z`,
    );
    return null;
  }

  /** Ratings are few different texts: each is read once. NaN for what is no number. */
  private numberOf(text: string): number {
    let value = this.numbers.get(text);
    if (value === undefined) {
      value = NUMBER.test(text) ? Number(text) : Number.NaN;
      // 1e999 is no rating either.
      if (!(Math.abs(value) <= 1e100)) value = Number.NaN;
      if (this.numbers.size < 10_000) this.numbers.set(text, value);
    }
    return value;
  }

  private grow(): void {
    const lines = new Int32Array(this.lines.length * 2);
    lines.set(this.lines);
    this.lines = lines;
  }
}
