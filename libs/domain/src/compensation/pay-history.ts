/** Ways in which a note tells what somebody earns or earned. A warning only: the words may be innocent. */
const HISTORY = [
  /\b(currently|presently|now|previously|formerly)\s+(makes?|making|earns?|earning|paid|gets?|getting)\b/i,
  /\b(current|present|previous|prior|last|former|existing)\s+(\w+\s+)?(salary|pay|compensation|comp|package|base|earnings|wage|income)\b/i,
  /\b(salary|pay|compensation)\s+history\b/i,
  /\b(makes?|made|earns?|earned|is\s+on|was\s+on)\s+(about\s+|around\s+|roughly\s+)?[€$£]?\s?\d/i,
];

/** Does this text read as if it told salary history? Only the expectation may be recorded. */
export const mentionsPayHistory = (text: string): boolean => HISTORY.some((pattern) => pattern.test(text));

export const PAY_HISTORY_WARNING =
  'The note reads as if it told what the candidate earns or earned. Record the expectation only and take the rest out.';
