import type { EvidenceDirection, EvidenceKind } from './scorecard.js';
import { MAX_TIME_MARK } from './check-marks.js';

/** One thought out of rough notes, with what its line already says about it. */
export interface NotePiece {
  readonly text: string;
  /** From a mark at the beginning of the line, e.g. 14:20 or [1:02:05]; null without one. */
  readonly atSeconds: number | null;
  /** 'quote' when the whole piece stands in quotation marks; null when the notes do not say. */
  readonly kind: Extract<EvidenceKind, 'quote'> | null;
  /** Only where the notes use + and - as signs; null otherwise. */
  readonly direction: EvidenceDirection | null;
}

const BULLET = /^(?:[-*\u2022\u2023\u2043\u2013\u2014]|\d{1,3}[.)]|[a-z][.)])\s+/i;
const SIGN = /^([+\-\u2013\u2212])\s*(?=\S)/;
const MARK = /^[[(]?(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?!\d)[\])]?\s*(?:[-\u2013:]\s+)?/;
const QUOTED = /^(?:"[^"]+"|\u201c[^\u201d]+\u201d|\u00ab[^\u00bb]+\u00bb|\u201e[^\u201c\u201d]+[\u201c\u201d])[.,;]?$/;

/** '14:20 ...' -> [860, '...']; a clock that no interview reaches is text. */
function takeMark(text: string): readonly [number | null, string] {
  const match = MARK.exec(text);
  if (!match) return [null, text];
  const [whole, hours = '0', minutes = '0', seconds = '0'] = match;
  const at = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const rest = text.slice(whole.length);
  return at <= MAX_TIME_MARK && rest.trim() !== '' ? [at, rest] : [null, text];
}

const startsPiece = (line: string): boolean => BULLET.test(line.trimStart()) || takeMark(line.trimStart())[0] !== null;

/** Notes in which some lines begin with + use + and - as signs; in others a - is a bullet. */
const usesSigns = (lines: readonly string[]): boolean => lines.some((line) => /^\s*\+\s*\S/.test(line));

function toPiece(text: string, signs: boolean): NotePiece {
  const sign = signs ? SIGN.exec(text) : null;
  const bare = sign ? text.slice(sign[0].length) : text.replace(BULLET, '');
  const [atSeconds, marked] = takeMark(bare);
  const line = marked.trim();
  return {
    text: line,
    atSeconds,
    kind: QUOTED.test(line) ? 'quote' : null,
    direction: sign ? (sign[1] === '+' ? 'for' : 'against') : null,
  };
}

/**
 * Rough notes cut into pieces that can be sorted one by one: a line each; a bullet, a number, a sign or a time mark begins one; an
 * indented line, and one that begins with a small letter, goes on with the piece before; a blank line ends it. Nothing but
 * bullets, signs, time marks and white space is taken away.
 *
 * @param text as pasted; any length, read once from beginning to end
 * @returns the pieces in order; none for blank text
 */
export function splitNotes(text: string): readonly NotePiece[] {
  const lines = text.split(/\r\n?|\n/);
  const signs = usesSigns(lines);
  const grouped: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const content = line.trim();
    if (content === '') {
      isOpen = false;
      continue;
    }
    const begins = startsPiece(line) || (signs && SIGN.test(content));
    const goesOn = isOpen && !begins && (/^\s{2,}|^\t/.test(line) || /^\p{Ll}/u.test(content));
    if (goesOn) grouped.push(`${grouped.pop() ?? ''} ${content}`);
    else grouped.push(content);
    isOpen = true;
  }
  return grouped.map((one) => toPiece(one, signs)).filter((one) => one.text !== '');
}
