import { LINT_RULES, type LintRuleId } from '@app/domain';

/** Why a rule speaks: the same words as on the help page. */
export const reasonOf = (ruleId: LintRuleId): string => LINT_RULES.find((rule) => rule.id === ruleId)?.reason ?? '';
