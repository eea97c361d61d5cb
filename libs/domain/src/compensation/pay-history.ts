import { tellsSalaryHistory } from '../scorecard/text-lint/rules/salary-history.js';

/** An amount as people jot it down: 95k, €4,200, 120,000, 40 LPA. A bare small number is none ('on 3 months of notice'). */
const MONEY = String.raw`(?:(?:eur|usd|gbp|chf|inr|[€$£])\s?\d|\d[\d.,]*\s?(?:k|lpa|lakhs?|thousand)\b|\d{2,3}[.,]\d{3}\b|\d{5,}\b)`;
const ABOUT = String.raw`(?:about\s+|around\s+|roughly\s+|some\s+|~\s?)?`;
const NOW = String.raw`(?:currently|presently|right now|at present|at the moment|today|until now)`;
const PAY = String.raw`(?:salary|pay|compensation|comp|package|base|earnings|wage|wages|income|remuneration|ctc|tc|ote|rate)`;
const pattern = (source: string, flags = 'i'): RegExp => new RegExp(source, flags);

/**
 * Ways in which a note about pay tells what somebody earns or earned, beside those that a scorecard's hint knows: here pay is the
 * subject, so less is let pass. A warning only: the words may be innocent.
 */
const HISTORY = [
  /\b(currently|presently|now|previously|formerly)\s+(makes?|making|earns?|earning|paid|gets?|getting)\b/i,
  pattern(String.raw`\b(?:current|present|previous|prior|last|former|existing)\s+(?:\w+\s+)?${PAY}\b`),
  pattern(String.raw`\b${PAY}\s+history\b`),
  /\b(makes?|made|earns?|earned|is\s+on|was\s+on)\s+(about\s+|around\s+|roughly\s+)?[€$£]?\s?\d/i,
  // 'currently on 95k', 'at 105k right now'
  pattern(String.raw`\b${NOW}\b[^.\n]{0,20}\b(?:on|at)\s+(?:a\s+)?${ABOUT}${MONEY}`),
  pattern(String.raw`\b(?:on|at)\s+(?:a\s+)?${ABOUT}${MONEY}[^.\n]{0,15}\b${NOW}\b`),
  // 'was paid 100k', 'comes from 140k', 'took home 8k', 'to keep her 95k'
  pattern(String.raw`\b(?:is|was|were|been|being|gets?|got)\s+paid\s+${ABOUT}${MONEY}`),
  pattern(String.raw`\b(?:comes?|came|coming)\s+from\s+(?:a\s+)?${ABOUT}${MONEY}`),
  /\b(takes?|took|taking)\s+home\b/i,
  pattern(String.raw`\b(?:his|her|their)\s+${ABOUT}${MONEY}`),
  // 'Salary at Google: 180k': a name, so 'base at least 100k' is none.
  pattern(String.raw`\b(?:[Ss]alary|[Pp]ay|[Cc]omp(?:ensation)?|[Pp]ackage|[Bb]ase)\s+(?:at|with)\s+[A-Z][a-z]`, ''),
  /\b(pay\s?slips?|payslips?|W-2|P60|tax returns?)\b/i,
];

/** Does this text read as if it told salary history? Only the expectation may be recorded. */
export const mentionsPayHistory = (text: string): boolean =>
  HISTORY.some((one) => one.test(text)) || tellsSalaryHistory(text);

export const PAY_HISTORY_WARNING =
  'The note reads as if it told what the candidate earns or earned. Record the expectation only and take the rest out.';
