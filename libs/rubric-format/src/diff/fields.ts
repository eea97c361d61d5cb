// Every field of a rubric and how it is compared. A field that the domain gets later does not compile until it stands here.
import type {
  Rubric,
  RubricArea,
  RubricBandFit,
  RubricBar,
  RubricContrast,
  RubricCriterion,
  RubricEvidenceField,
  RubricGateRule,
  RubricIntakeQuestion,
  RubricProcess,
  RubricQuestion,
  RubricRedFlag,
  RubricRoleComparison,
  RubricRoleContrast,
  RubricRoleIndicator,
  RubricRound,
  RubricVariant,
  RubricWorkSample,
} from '@app/domain';

export type FieldKind =
  | 'name' // renamed
  | 'text' // word by word
  | 'value' // from, to
  | 'list' // what came, what went, or the order
  | 'parts' // texts by level or state, each word by word
  | 'skip'; // said elsewhere

export type Fields<Item, Key extends keyof Item = never> = Readonly<Record<Exclude<keyof Item, Key>, FieldKind>>;

/** The fields of things that have others of their kind beside them. */
export interface Collection {
  readonly area: RubricArea;
  /** What finds a thing again. */
  readonly key: string;
  /** The key is a text that people reword: what is alike enough is the same thing. */
  readonly isTextKey?: boolean;
  /** What a thing is called in a list of changes. */
  readonly label: string;
  readonly fields: Readonly<Record<string, FieldKind>>;
}

const criterion: Fields<RubricCriterion, 'id'> = {
  ...{ name: 'name', shortName: 'text', weight: 'value', appliesWhen: 'value', anchors: 'parts' },
  ...{ notAssessedWhen: 'list', jobRelatedness: 'text', sources: 'list' },
  gate: 'skip', // the gates say it
};
const gate: Fields<RubricGateRule, 'criterionId'> = {
  ...{ metMedian: 'value', minRaters: 'value', contestedSplit: 'value', contestedMedians: 'list' },
  ...{ reason: 'text', states: 'parts' },
};
const bar: Fields<RubricBar, 'seniority'> = {
  ...{
    must: 'list',
    mustLevel: 'value',
    oneOf: 'list',
    atLeast: 'list',
    noneAtOrBelow: 'value',
    weightedMean: 'value',
  },
};
const round: Fields<RubricRound, 'id'> = {
  ...{ name: 'name', shortName: 'text', kind: 'value', minutes: 'value', purpose: 'text', criterionIds: 'list' },
  ...{ raters: 'value', indicatorIds: 'list', joins: 'list' },
};
const variant: Fields<RubricVariant, 'id'> = { name: 'name', summary: 'text', keeps: 'list', rounds: 'skip' };
const question: Fields<RubricQuestion, 'id'> = {
  ...{ text: 'text', version: 'value', roundId: 'value', probes: 'list', criterionIds: 'list' },
};
const workSample: Fields<RubricWorkSample, 'id'> = {
  ...{ name: 'name', brief: 'text', minutes: 'value', roundId: 'value', criterionIds: 'list' },
  ...{ anchors: 'parts', sources: 'list' },
};
const redFlag: Fields<RubricRedFlag, 'id'> = { text: 'text', severity: 'value', guidance: 'text' };
const indicator: Fields<RubricRoleIndicator, 'id'> = { text: 'text', profile: 'value' };
const contrast: Fields<RubricContrast> = { weak: 'text', strong: 'text', criterionIds: 'list', profile: 'value' };
const comparison: Fields<RubricRoleComparison> = { aspect: 'text', traditionalPm: 'text', aiPm: 'text' };
const roleContrast: Fields<RubricRoleContrast, 'profile'> = {
  ...{ gist: 'text', decisions: 'list', mixUp: 'text', sources: 'list' },
};
const evidenceField: Fields<RubricEvidenceField, 'id'> = {
  ...{ label: 'name', help: 'text', kind: 'value', options: 'list' },
};
const intake: Fields<RubricIntakeQuestion, 'id'> = { text: 'text', help: 'text' };
const source: Fields<Rubric['sources'][number], 'id'> = { title: 'name' };

/** A round within a variant is found like any other. */
export const VARIANT_ROUNDS: Collection = { area: 'variants', key: 'id', label: 'name', fields: round };

export const COLLECTIONS = {
  criteria: { area: 'criteria', key: 'id', label: 'name', fields: criterion },
  gates: { area: 'gates', key: 'criterionId', label: 'criterionId', fields: gate },
  bars: { area: 'bars', key: 'seniority', label: 'seniority', fields: bar },
  rounds: { area: 'rounds', key: 'id', label: 'name', fields: round },
  variants: { area: 'variants', key: 'id', label: 'name', fields: variant },
  questions: { area: 'questions', key: 'id', label: 'text', fields: question },
  workSamples: { area: 'workSamples', key: 'id', label: 'name', fields: workSample },
  redFlags: { area: 'redFlags', key: 'id', label: 'text', fields: redFlag },
  roleIndicators: { area: 'roleIndicators', key: 'id', label: 'text', fields: indicator },
  roleGuide: { area: 'roleGuide', key: 'profile', label: 'profile', fields: roleContrast },
  roleComparison: { area: 'roleComparison', key: 'aspect', isTextKey: true, label: 'aspect', fields: comparison },
  contrasts: { area: 'contrasts', key: 'weak', isTextKey: true, label: 'weak', fields: contrast },
  evalEvidenceFields: { area: 'evalEvidenceFields', key: 'id', label: 'label', fields: evidenceField },
  intake: { area: 'intake', key: 'id', label: 'text', fields: intake },
  sources: { area: 'sources', key: 'id', label: 'title', fields: source },
} as const satisfies Partial<Record<keyof Rubric, Collection>>;

const bandFit: Fields<RubricBandFit> = { components: 'list', verdicts: 'list', guidance: 'text' };
const notAssessed: Fields<NonNullable<Rubric['notAssessed']>> = { rule: 'text', reasons: 'list' };
const process: Fields<RubricProcess> = {
  ...{ loopDays: 'value', cardDueHours: 'value', debriefDueWorkingDays: 'value', debriefMinutes: 'value' },
};

/** What there is at most once. */
export const SINGLES = { bandFit, notAssessed, process } as const satisfies Partial<
  Record<keyof Rubric, Readonly<Record<string, FieldKind>>>
>;

/** What stands at the top. Neither the pack, which is the same, nor the number of the version is a change. */
export const TOP: Fields<Rubric, keyof typeof COLLECTIONS | keyof typeof SINGLES | 'packId' | 'version'> = {
  ...{ name: 'name', summary: 'text', notRedFlags: 'list', roleGuidance: 'text' },
};
