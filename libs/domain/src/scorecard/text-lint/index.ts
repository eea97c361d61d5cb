export { checkDismissedHints, withDismissed } from './dismissed-hints.js';
export * from './lint-rule.js';
export { LINT_RULES, lintText } from './lint-text.js';
