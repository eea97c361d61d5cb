// Notes as pure steps from one content to the next, and what sorting them into evidence does.
import {
  type EvidenceDirection,
  type EvidenceItem,
  type EvidenceKind,
  type InterviewNote,
  LIMITS,
  notesOf,
  type NotePiece,
  type ScorecardContent,
  splitNotes,
} from '@app/domain';
import { readPrefix } from './composer-prefix.js';
import { putEvidence, removeEvidence } from './content-edits.js';

const withNotes = (content: ScorecardContent, notes: readonly InterviewNote[]): ScorecardContent => ({
  ...content,
  notes,
});

export const putNote = (content: ScorecardContent, note: InterviewNote): ScorecardContent => {
  const notes = notesOf(content);
  const isKnown = notes.some((one) => one.id === note.id);
  return withNotes(content, isKnown ? notes.map((one) => (one.id === note.id ? note : one)) : [...notes, note]);
};

export const dropNote = (content: ScorecardContent, id: string): ScorecardContent =>
  withNotes(
    content,
    notesOf(content).filter((one) => one.id !== id),
  );

const markUsed = (content: ScorecardContent, id: string, used: boolean): ScorecardContent =>
  withNotes(
    content,
    notesOf(content).map((one) => (one.id === id ? { ...one, used } : one)),
  );

/**
 * What was written into the note field as notes: one, or one per thought when several lines were pasted.
 * @param atSeconds when the first character was typed; a mark in the text itself wins
 */
export function notesFrom(text: string, atSeconds: number | null, newId: () => string): readonly InterviewNote[] {
  const pieces = text.includes('\n') ? splitNotes(text) : [];
  const several = pieces.length > 1 ? pieces : [{ text: text.trim(), atSeconds: null }];
  return several
    .filter((one) => one.text !== '')
    .map((one) => ({
      id: newId(),
      text: one.text.slice(0, LIMITS.noteText),
      atSeconds: one.atSeconds ?? atSeconds,
      used: false,
    }));
}

/** One thought on its way to becoming evidence. */
export interface SortPiece {
  /** Of the evidence it may become. */
  readonly id: string;
  readonly text: string;
  readonly atSeconds: number | null;
  readonly kind: EvidenceKind;
  readonly direction: EvidenceDirection;
  /** The note it came from; null when it was pasted. */
  readonly noteId: string | null;
}

const toSort = (piece: Pick<NotePiece, 'text' | 'atSeconds'> & Partial<NotePiece>, id: string): SortPiece => ({
  id,
  text: piece.text,
  atSeconds: piece.atSeconds,
  kind: piece.kind ?? 'behaviour',
  direction: piece.direction ?? 'for',
  noteId: null,
});

export const piecesOfText = (text: string, newId: () => string): readonly SortPiece[] =>
  splitNotes(text).map((piece) => toSort(piece, newId()));

/** A note may begin with the same tags as a piece in the composer; one in quotation marks is a quote. */
export function pieceOfNote(note: InterviewNote, newId: () => string): SortPiece {
  const [read] = splitNotes(note.text.replaceAll(/\s*\n\s*/g, ' '));
  const plain = { text: note.text.trim(), kind: read?.kind ?? 'behaviour', direction: 'for' } as const;
  const { text, kind, direction } = readPrefix({ ...plain, criterionIds: [] }, []);
  return { id: newId(), text, kind, direction, atSeconds: note.atSeconds, noteId: note.id };
}

export interface Assigned {
  readonly piece: SortPiece;
  readonly outcome: 'evidence' | 'kept';
}

/** Makes evidence of a piece; the note it came from is done. */
export function assign(content: ScorecardContent, piece: SortPiece, criterionIds: readonly string[]): ScorecardContent {
  const item: EvidenceItem = {
    id: piece.id,
    kind: piece.kind,
    direction: piece.direction,
    text: piece.text.trim(),
    timeMarkSeconds: piece.atSeconds,
    criterionIds,
    artifactId: null,
    suite: null,
  };
  const added = putEvidence(content, item);
  return piece.noteId === null ? added : markUsed(added, piece.noteId, true);
}

/** Not evidence: a note stays a note, and a pasted line becomes one, so that nothing pasted is lost. */
export function keepAsNote(content: ScorecardContent, piece: SortPiece): ScorecardContent {
  if (piece.noteId !== null) return content;
  return putNote(content, { id: piece.id, text: piece.text, atSeconds: piece.atSeconds, used: false });
}

/** Takes one of the two back. */
export function takeBack(content: ScorecardContent, { piece, outcome }: Assigned): ScorecardContent {
  if (outcome === 'kept') return piece.noteId === null ? dropNote(content, piece.id) : content;
  const without = removeEvidence(content, piece.id);
  return piece.noteId === null ? without : markUsed(without, piece.noteId, false);
}
