/** Told every row: its fields and the line it begins on, from 1. */
export type OnRow = (fields: readonly string[], line: number) => void;

const QUOTE = '"';

/**
 * Rows of a CSV (RFC 4180) from text in pieces of any size. Lines without quotes, nearly all of them, are split at once; the others are
 * read sign by sign. Empty lines are no rows; a byte order mark and CR before LF are dropped.
 */
export class CsvRows {
  private rest = '';
  private line = 1;
  private isFirst = true;

  constructor(private readonly onRow: OnRow) {}

  push(piece: string): void {
    let text = this.rest + piece;
    if (this.isFirst && text.length > 0) {
      if (text.startsWith('\uFEFF')) text = text.slice(1);
      this.isFirst = false;
    }
    let at = 0;
    for (;;) {
      const next = this.rowFrom(text, at);
      if (next === null) break;
      at = next;
    }
    this.rest = text.slice(at);
  }

  /** @returns the line on which a quote was opened and never closed, or null */
  end(): number | null {
    if (this.rest === '') return null;
    const open = this.rest;
    const line = this.line;
    this.rest = '';
    this.push(`${open}\n`);
    return this.rest === '' ? null : line;
  }

  /** Reads the row that begins at `at`; where the next begins, or null when its end has not come yet. */
  private rowFrom(text: string, at: number): number | null {
    const end = text.indexOf('\n', at);
    if (end < 0) return null;
    const line = text.slice(at, end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end);
    if (!line.includes(QUOTE)) {
      if (line !== '') this.onRow(line.split(','), this.line);
      this.line += 1;
      return end + 1;
    }
    return this.quotedRowFrom(text, at);
  }

  private quotedRowFrom(text: string, start: number): number | null {
    const fields: string[] = [];
    let lines = 0;
    let at = start;
    for (;;) {
      const field = fieldFrom(text, at);
      if (field === null) return null;
      fields.push(field.value);
      lines += field.lines;
      at = field.end + 1;
      if (text[field.end] === '\n') break;
    }
    this.onRow(fields, this.line);
    this.line += lines + 1;
    return at;
  }
}

/** One field, and where the comma or line end after it stands; null when the text ends before. */
function fieldFrom(text: string, at: number): { value: string; end: number; lines: number } | null {
  if (text[at] !== QUOTE) {
    const end = nextSeparator(text, at);
    return end < 0 ? null : { value: withoutReturn(text.slice(at, end), text[end]!), end, lines: 0 };
  }
  let value = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote < 0 || quote + 1 === text.length) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== QUOTE) {
      const end = nextSeparator(text, quote + 1);
      if (end < 0) return null;
      const lines = value.split('\n').length - 1;
      // What stands between the closing quote and the comma belongs to the field, as spreadsheets read it.
      return { value: value + withoutReturn(text.slice(quote + 1, end), text[end]!), end, lines };
    }
    value += QUOTE;
    from = quote + 2;
  }
}

function nextSeparator(text: string, at: number): number {
  const comma = text.indexOf(',', at);
  const line = text.indexOf('\n', at);
  if (comma < 0 || line < 0) return Math.max(comma, line);
  return Math.min(comma, line);
}

const withoutReturn = (value: string, separator: string): string =>
  separator === '\n' && value.endsWith('\r') ? value.slice(0, -1) : value;
