import { checkFields, checkList, checkText, isRecord, problem, type Problems } from '../shared/field-checks.js';
import { LIMITS } from '../shared/limits.js';
import { checkId, checkTimeMark } from './check-marks.js';
import type { InterviewNote, ScorecardContent } from './scorecard.js';

/** The notes of a card in the order they were written; none on a card without the field. */
export const notesOf = (content: ScorecardContent): readonly InterviewNote[] => content.notes ?? [];

/** Notes that no evidence has been made of yet. */
export const openNotes = (content: ScorecardContent): readonly InterviewNote[] =>
  notesOf(content).filter((note) => !note.used && note.text.trim() !== '');

/**
 * A card as everybody but its author reads it. Notes are raw: half-heard, unsorted, about anything. What an interviewer wants
 * the panel to know is evidence; the rest stays theirs, also after the reveal and in the sealed record. So do the text
 * hints they waved away. Field by field: what is added to a card is its author's alone until it is named here.
 */
export const withoutPrivate = (content: ScorecardContent): ScorecardContent => ({
  ratings: content.ratings,
  evidence: content.evidence,
  indicators: content.indicators,
  redFlags: content.redFlags,
  recommendation: content.recommendation,
  summary: content.summary,
  supportedSeniority: content.supportedSeniority,
});

function checkNote(value: unknown, path: string): Problems {
  const shape = checkFields(value, path, ['id', 'text', 'atSeconds', 'used']);
  if (shape.length > 0 || !isRecord(value)) return shape;
  return [
    ...checkId(value.id, `${path}/id`),
    ...checkText(value.text, `${path}/text`, LIMITS.noteText),
    ...checkTimeMark(value.atSeconds, `${path}/atSeconds`),
    ...(typeof value.used === 'boolean' ? [] : problem(`${path}/used`, 'Send true or false.')),
  ];
}

/** The notes of a draft: known fields, limits, and each id once. */
export function checkNotes(value: unknown, path: string): Problems {
  const seen = new Set<unknown>();
  return checkList(value, path, LIMITS.notes, (entry, at) => {
    const problems = checkNote(entry, at);
    const id = isRecord(entry) ? entry.id : undefined;
    const twice = seen.has(id) ? problem(`${at}/id`, 'Another note has this id.') : [];
    seen.add(id);
    return [...problems, ...twice];
  });
}
