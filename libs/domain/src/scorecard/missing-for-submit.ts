import type { RubricCriterion } from '../rubric/rubric.js';
import type { FieldProblem } from '../shared/domain-error.js';
import type { CardKit } from './card-kit.js';
import { evidenceFor, openPieceOf, ratingOf } from './evidence.js';
import type { IndicatorNote, RedFlagNote, ScorecardContent } from './scorecard.js';

type SubmitKit = Pick<CardKit, 'criteria' | 'indicators' | 'redFlags' | 'exemptCriterionIds'>;

function missingLevel(content: ScorecardContent, { id, name }: RubricCriterion): readonly FieldProblem[] {
  const rating = ratingOf(content, id);
  if (rating.notAssessed !== null || rating.level !== null) return [];
  return [{ path: `/ratings/${id}`, message: `Choose a level for '${name}', or mark it not assessed and say why.` }];
}

function missingEvidence(content: ScorecardContent, { id, name }: RubricCriterion): readonly FieldProblem[] {
  const path = `/evidence/${id}`;
  if (openPieceOf(content, id)) {
    return [{ path, message: `Evidence for '${name}' is written but not added: add it, or clear it.` }];
  }
  if (ratingOf(content, id).level === null || evidenceFor(content, id).length > 0) return [];
  return [{ path, message: `Add at least one piece of evidence for '${name}', or mark it not assessed.` }];
}

function missingForIndicator(id: string, text: string, note: IndicatorNote | undefined): readonly FieldProblem[] {
  if (note === undefined || note.answer === 'not_seen' || note.quote.trim() !== '') return [];
  return [{ path: `/indicators/${id}/quote`, message: `Quote what made you answer '${text}', or choose not seen.` }];
}

function missingForFlag(note: RedFlagNote, index: number, kit: SubmitKit): readonly FieldProblem[] {
  if (note.quote.trim() !== '') return [];
  const text = kit.redFlags.find((flag) => flag.id === note.flagId)?.text ?? note.flagId;
  return [{ path: `/redFlags/${index}/quote`, message: `A red flag needs a quote: '${text}'` }];
}

function missingOverall(content: ScorecardContent): readonly FieldProblem[] {
  const missing: FieldProblem[] = [];
  if (content.recommendation === null) {
    missing.push({ path: '/recommendation', message: 'Choose an overall recommendation.' });
  }
  if (content.summary.trim() === '') {
    missing.push({ path: '/summary', message: 'Say in one sentence what your recommendation rests on.' });
  }
  return missing;
}

/**
 * What submit would refuse, in the order of the form; empty when the card is complete.
 * @returns paths are JSON pointers into the content: /ratings/C2 asks for a level, /evidence/C2 for evidence
 */
export function missingForSubmit(content: ScorecardContent, kit: SubmitKit): readonly FieldProblem[] {
  const asked = kit.criteria.filter((one) => !kit.exemptCriterionIds.includes(one.id));
  return [
    ...asked.flatMap((criterion) => [...missingLevel(content, criterion), ...missingEvidence(content, criterion)]),
    ...kit.indicators.flatMap(({ id, text }) => missingForIndicator(id, text, content.indicators[id])),
    ...content.redFlags.flatMap((note, index) => missingForFlag(note, index, kit)),
    ...missingOverall(content),
  ];
}
