import type { ReadText, Tally } from './read-text.js';

export const LINT_RULE_IDS = [
  'protected-class',
  'salary-history',
  'culture-fit',
  'hearsay',
  'anchor-copy',
  'adjective',
] as const;
export type LintRuleId = (typeof LINT_RULE_IDS)[number];

/** What the text is read against. */
export interface LintContext {
  /** The text is said to be the candidate's words: a piece of the kind 'verbatim quote'. */
  readonly isQuote: boolean;
  /** A private note, written while listening: only what should stand in no note is asked about. Absent = no. */
  readonly isNote?: boolean;
  /** Anchors of the criteria that the text speaks about; none for a text that belongs to no criterion. */
  readonly anchors: readonly string[];
}

export interface LintMatch {
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** One sentence to the interviewer; it never forbids. */
  readonly message: string;
}

/** A rule and everything a person may want to know about it: the help page is drawn from these fields. */
export interface LintRule {
  readonly id: LintRuleId;
  readonly title: string;
  readonly catches: string;
  readonly reason: string;
  readonly letsPass: string;
  readonly examples: { readonly fires: readonly string[]; readonly silent: readonly string[] };
  readonly find: (read: ReadText, context: LintContext, tally: Tally) => readonly LintMatch[];
}

/** What is shown of a match. */
export interface Hint extends LintMatch {
  readonly ruleId: LintRuleId;
  /** As they stand in the text. */
  readonly words: string;
  /** What a dismissal remembers: the rule and a hash of the words, so that nothing of the text is kept twice. */
  readonly key: string;
}
