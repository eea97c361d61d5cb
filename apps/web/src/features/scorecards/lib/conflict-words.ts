// A field that two versions disagree about, as a person reads it: where it stands, and what each side says.
import type { InterviewKitView } from '@app/contracts';
import {
  type Confidence,
  type FieldConflict,
  isRecord,
  type NotAssessedReason,
  type Recommendation,
  type ScorecardContent,
  type Seniority,
} from '@app/domain';
import { formatTimeMark } from './time-mark.js';
import { texts } from '../texts.js';

const { fields } = texts.conflict;

const nameOf = (kit: InterviewKitView, id: string): string => {
  const criterion = kit.criteria.find((one) => one.id === id);
  return criterion ? `${id} ${criterion.shortName}` : id;
};

function placeOfEvidence(content: ScorecardContent, id: string, field: string, kit: InterviewKitView): string {
  const item = content.evidence.find((one) => one.id === id);
  const where = item ? item.criterionIds.map((one) => nameOf(kit, one)).join(', ') : '';
  return `${where}: ${fields.evidence[field] ?? texts.evidence.title}`;
}

/** 'C2 Right metric: level', 'Role indicators: model over dates', 'One sentence'. */
export function placeOf({ path }: FieldConflict, content: ScorecardContent, kit: InterviewKitView): string {
  const [, area = '', id = '', field = ''] = path.split('/');
  if (area === 'ratings') return `${nameOf(kit, id)}: ${field === 'confidence' ? fields.confidence : fields.level}`;
  if (area === 'evidence') return placeOfEvidence(content, id, field, kit);
  if (area === 'indicators') return `${fields.indicators}: ${kit.indicators.find((one) => one.id === id)?.text ?? id}`;
  if (area === 'redFlags') return `${fields.flags}: ${kit.redFlags.find((one) => one.id === id)?.text ?? id}`;
  return fields.areas[area] ?? fields.areas.notes ?? area;
}

function ratedWords(value: Readonly<Record<string, unknown>>): string {
  const reason = value.notAssessed as NotAssessedReason | null;
  if (reason) return `${texts.criterion.notAssessed}: ${texts.criterion.reasons[reason]}`;
  return typeof value.level === 'number' ? String(value.level) : '';
}

const WORDS: Readonly<Record<string, (value: string) => string>> = {
  confidence: (value) => texts.criterion.confidences[value as Confidence],
  recommendation: (value) => texts.overall.recommendations[value as Recommendation],
  supportedSeniority: (value) => texts.overall.seniorities[value as Seniority],
  direction: (value) => (value === 'for' ? texts.evidence.for : texts.evidence.against),
  kind: (value) => texts.evidence.kinds[value as keyof typeof texts.evidence.kinds],
  answer: (value) => ({ yes: texts.indicators.yes, no: texts.indicators.no })[value] ?? texts.indicators.notSeen,
};

/** What one side says there; empty when it says nothing. */
export function wordsOf(path: string, value: unknown): string {
  const field = path.split('/').at(-1) ?? '';
  if (typeof value === 'string') return value === '' ? '' : (WORDS[field]?.(value) ?? value);
  if (typeof value === 'number') return field === 'timeMarkSeconds' ? formatTimeMark(value) : String(value);
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(', ');
  return isRecord(value) && field === 'rated' ? ratedWords(value) : '';
}

/** Two texts can both stay, one after the other. */
export const isText = ({ mine, theirs }: FieldConflict, path: string): boolean =>
  typeof mine === 'string' && typeof theirs === 'string' && WORDS[path.split('/').at(-1) ?? ''] === undefined;
