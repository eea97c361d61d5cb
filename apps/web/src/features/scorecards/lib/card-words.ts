// A card in plain words.
import type { InterviewKitView } from '@app/contracts';
import { evidenceFor, notesOf, openPieceOf, ratingOf, type ScorecardContent } from '@app/domain';
import { texts } from '../texts.js';
import { formatTimeMark } from './time-mark.js';

function ratingWords(content: ScorecardContent, criterionId: string): readonly string[] {
  const { level, notAssessed, confidence } = ratingOf(content, criterionId);
  const rated =
    level === null
      ? notAssessed === null
        ? []
        : [`${texts.criterion.notAssessed}: ${texts.criterion.reasons[notAssessed]}`]
      : [`${level}`];
  return [...rated, ...(confidence === null ? [] : [texts.review.confidence(texts.criterion.confidences[confidence])])];
}

const pieceWords = (content: ScorecardContent, criterionId: string): readonly string[] =>
  evidenceFor(content, criterionId).map((one) => one.text.trim() || texts.evidence.kinds[one.kind]);

/** What was begun and never added is the author's text all the same. */
const openWords = (content: ScorecardContent, id: string): readonly string[] => {
  const open = openPieceOf(content, id);
  return open ? [`${texts.evidence.notAdded}: ${open.text.trim()}`] : [];
};

const criterionWords = (content: ScorecardContent, id: string): readonly string[] => [
  ...ratingWords(content, id),
  ...pieceWords(content, id),
  ...openWords(content, id),
];

function indicatorWords(content: ScorecardContent, kit: InterviewKitView): readonly string[] {
  return kit.indicators.flatMap(({ id, text }) => {
    const note = content.indicators[id];
    if (!note || (note.answer === 'not_seen' && note.quote === '')) return [];
    const answer =
      note.answer === 'yes'
        ? texts.indicators.yes
        : note.answer === 'no'
          ? texts.indicators.no
          : texts.indicators.notSeen;
    return [`${text} ${answer}. ${note.quote}`.trim()];
  });
}

const flagWords = (content: ScorecardContent, kit: InterviewKitView): readonly string[] =>
  content.redFlags.map((note) =>
    [
      kit.redFlags.find((one) => one.id === note.flagId)?.text ?? note.flagId,
      note.quote,
      note.criterionId === undefined ? '' : `(${texts.flags.under(note.criterionId)})`,
    ]
      .filter((one) => one !== '')
      .join(' ')
      .trim(),
  );

const overallWords = ({ recommendation, summary, supportedSeniority }: ScorecardContent): readonly string[] =>
  [
    recommendation ? texts.overall.recommendations[recommendation] : '',
    summary.trim(),
    supportedSeniority ? texts.review.supports(texts.overall.seniorities[supportedSeniority]) : '',
  ].filter((one) => one !== '');

/** The answers about an eval suite, under the names of their fields. */
const suiteWords = (content: ScorecardContent, criterionId: string, kit: InterviewKitView): readonly string[] =>
  evidenceFor(content, criterionId).flatMap(({ suite }) =>
    kit.evalEvidenceFields.flatMap(({ id, label }) => {
      const answer = suite?.[id];
      const words = typeof answer === 'object' ? answer.join(', ') : String(answer ?? '');
      return words.trim() === '' ? [] : [`${label}: ${words.trim()}`];
    }),
  );

/** One's own notes of the interview, as they were written down. */
export const noteWords = (content: ScorecardContent): readonly string[] =>
  notesOf(content)
    .map(({ text, atSeconds }) => (atSeconds === null ? text.trim() : `${formatTimeMark(atSeconds)} ${text.trim()}`))
    .filter((one) => one !== '');

/** A whole card as plain text, its author's notes included, to carry it elsewhere. */
export function cardAsText(content: ScorecardContent, kit: InterviewKitView): string {
  const parts = kit.criteria.map(({ id, name }) => [
    `${id} ${name}`,
    ...criterionWords(content, id),
    ...suiteWords(content, id, kit),
  ]);
  return [...parts, indicatorWords(content, kit), flagWords(content, kit), overallWords(content), noteWords(content)]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n');
}
