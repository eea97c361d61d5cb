import type {
  CriterionCondition,
  RedFlagSeverity,
  RoleProfile,
  RoundKind,
  RubricEvidenceField,
  RubricGateState,
  RubricRoleContrast,
  Seniority,
} from '@app/domain';

/** A rubric file after structural validation: what RUBRIC_SCHEMA promises, in the words of the YAML. */
export interface RubricFile {
  readonly pack: string;
  readonly name: string;
  readonly version: string;
  readonly summary: string;
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly notAssessed: { readonly rule: string; readonly reasons: readonly string[] };
  readonly process: {
    readonly loopDays: number;
    readonly cardDueHours: number;
    readonly debriefDueWorkingDays: number;
    readonly debriefMinutes: number;
  };
  readonly criteria: readonly CriterionInFile[];
  readonly gates: readonly GateInFile[];
  readonly bars: readonly BarInFile[];
  readonly rounds: readonly RoundInFile[];
  readonly variants?: readonly VariantInFile[];
  readonly questions: readonly QuestionInFile[];
  readonly workSamples?: readonly WorkSampleInFile[];
  readonly redFlags: readonly {
    readonly id: string;
    readonly severity: RedFlagSeverity;
    readonly text: string;
    readonly guidance?: string;
  }[];
  readonly notRedFlags?: readonly string[];
  readonly roleIndicators: readonly { readonly id: string; readonly profile: RoleProfile; readonly text: string }[];
  readonly roleGuidance?: string;
  readonly roleComparison?: readonly {
    readonly aspect: string;
    readonly traditionalPm: string;
    readonly aiPm: string;
  }[];
  readonly roleGuide?: readonly RubricRoleContrast[];
  readonly contrasts: readonly ContrastInFile[];
  readonly bandFit: {
    readonly components: readonly string[];
    readonly verdicts: readonly string[];
    readonly guidance: string;
  };
  readonly evalEvidenceFields: readonly RubricEvidenceField[];
  readonly intake: readonly { readonly id: string; readonly text: string; readonly help?: string }[];
}

export interface CriterionInFile {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly weight: number;
  readonly jobRelatedness: string;
  readonly sources: readonly string[];
  readonly notAssessedWhen: readonly string[];
  readonly appliesWhen?: CriterionCondition;
  /** Absent or incomplete only while problems are being collected. */
  readonly anchors?: Readonly<Record<string, string>>;
}

export interface GateInFile {
  readonly criterion: string;
  readonly metMedian: number;
  readonly minRaters: number;
  readonly contestedSplit: number;
  readonly contestedMedians: readonly number[];
  readonly reason?: string;
  readonly states?: Readonly<Record<RubricGateState, string>>;
}

export interface BarInFile {
  readonly seniority: Seniority;
  readonly must: readonly string[];
  readonly mustLevel: number;
  readonly noneAtOrBelow: number;
  readonly weightedMean: number;
  readonly oneOf?: readonly { readonly criteria: readonly string[]; readonly level: number }[];
  readonly atLeast?: readonly { readonly criterion: string; readonly level: number }[];
}

export interface RoundInFile {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: RoundKind;
  readonly minutes: number;
  readonly raters: number;
  readonly purpose: string;
  readonly criteria: readonly string[];
  readonly indicators: readonly string[];
  readonly joins?: readonly string[];
}

export interface VariantInFile {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly keeps: readonly string[];
  readonly rounds: readonly RoundInFile[];
}

export interface QuestionInFile {
  readonly id: string;
  readonly round: string;
  readonly version: number;
  readonly text: string;
  readonly probes: readonly string[];
  readonly criteria: readonly string[];
}

export interface WorkSampleInFile {
  readonly id: string;
  readonly name: string;
  readonly brief: string;
  readonly minutes: number;
  readonly round: string;
  readonly criteria: readonly string[];
  readonly sources: readonly string[];
  /** Absent or incomplete only while problems are being collected. */
  readonly anchors?: Readonly<Record<string, string>>;
}

export interface ContrastInFile {
  readonly weak: string;
  readonly strong: string;
  readonly criteria: readonly string[];
  readonly profile?: RoleProfile;
}
