// What changed between two texts of a card, as a person reads it: where it stands, what it said and what it says.
import type {
  Confidence,
  ContentChange,
  EvidenceItem,
  EvidenceKind,
  IndicatorNote,
  NotAssessedReason,
  Recommendation,
  RedFlagNote,
  Seniority,
} from '@app/domain';

/** The names of the rubric that the card was written against. */
export interface CardNames {
  readonly criteria: readonly { readonly id: string; readonly shortName: string }[];
  readonly indicators: readonly { readonly id: string; readonly text: string }[];
  readonly redFlags: readonly { readonly id: string; readonly text: string }[];
}

export interface ChangeWords {
  readonly place: string;
  /** Empty: it was not there. */
  readonly before: string;
  /** Empty: it is not there any more. */
  readonly after: string;
}

const CONFIDENCES: Readonly<Record<Confidence, string>> = { low: 'Low', medium: 'Medium', high: 'High' };
const REASONS: Readonly<Record<NotAssessedReason, string>> = {
  not_asked: 'Not assessed: not asked',
  no_time: 'Not assessed: no time',
  not_in_role: 'Not assessed: not in role',
};
const RECOMMENDATIONS: Readonly<Record<Recommendation, string>> = {
  strong_no: 'Strong no',
  no: 'No',
  yes: 'Yes',
  strong_yes: 'Strong yes',
};
const SENIORITIES: Readonly<Record<Seniority, string>> = { mid: 'Mid', senior: 'Senior', director: 'Director' };
const KINDS: Readonly<Record<EvidenceKind, string>> = {
  quote: 'verbatim quote',
  behaviour: 'observed behaviour',
  artefact: 'artefact',
  metric: 'metric',
  absence: 'absence',
  eval_suite: 'eval suite',
};
const ANSWERS: Readonly<Record<IndicatorNote['answer'], string>> = { yes: 'Yes', no: 'No', not_seen: 'Not seen' };

const nameOf = (names: CardNames, id: string): string => {
  const criterion = names.criteria.find((one) => one.id === id);
  return criterion ? `${id} ${criterion.shortName}` : id;
};

function pieceWords(item: EvidenceItem | null): string {
  if (item === null) return '';
  const answers = Object.values(item.suite ?? {}).map((one) => (Array.isArray(one) ? one.join(', ') : String(one)));
  const text = [item.text.trim(), ...answers].filter((one) => one !== '').join(' · ');
  return `${item.direction === 'for' ? 'For' : 'Against'}, ${KINDS[item.kind]}${text === '' ? '' : `: ${text}`}`;
}

const ratedWords = ({ level, notAssessed }: { level: number | null; notAssessed: NotAssessedReason | null }): string =>
  level !== null ? `Level ${level}` : notAssessed === null ? '' : REASONS[notAssessed];

const answerWords = ({ answer, quote }: IndicatorNote): string =>
  quote.trim() === '' ? ANSWERS[answer] : `${ANSWERS[answer]}: ${quote.trim()}`;

const raisedWords = ({ quote, criterionId }: RedFlagNote, names: CardNames): string =>
  criterionId === undefined ? `Raised: ${quote}` : `Raised under ${nameOf(names, criterionId)}: ${quote}`;

const both = <T>({ before, after }: { before: T; after: T }, words: (value: T) => string) => ({
  before: words(before),
  after: words(after),
});

export function changeWords(change: ContentChange, names: CardNames): ChangeWords {
  switch (change.what) {
    case 'level':
      return { place: `${nameOf(names, change.criterionId)}: level`, ...both(change, ratedWords) };
    case 'confidence':
      return {
        place: `${nameOf(names, change.criterionId)}: confidence`,
        ...both(change, (value) => (value === null ? '' : CONFIDENCES[value])),
      };
    case 'evidence':
      return {
        place: `${change.criterionIds.map((id) => nameOf(names, id)).join(', ')}: evidence`,
        ...both(change, pieceWords),
      };
    case 'indicator': {
      const text = names.indicators.find((one) => one.id === change.indicatorId)?.text ?? change.indicatorId;
      return { place: `Role indicator: ${text}`, ...both(change, answerWords) };
    }
    case 'redFlag': {
      const text = names.redFlags.find((one) => one.id === change.flagId)?.text ?? change.flagId;
      return {
        place: `Red flag: ${text}`,
        ...both(change, (value) => (value === null ? '' : raisedWords(value, names))),
      };
    }
    case 'recommendation':
      return {
        place: 'Overall recommendation',
        ...both(change, (value) => (value === null ? '' : RECOMMENDATIONS[value])),
      };
    case 'summary':
      return { place: 'One sentence', ...both(change, (value) => value.trim()) };
    case 'supportedSeniority':
      return {
        place: 'Supported seniority',
        ...both(change, (value) => (value === null ? '' : SENIORITIES[value])),
      };
  }
}
