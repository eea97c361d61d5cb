const QUOTED = /^[“"„«].*[”"“»]$/s;

/** Somebody's words in quotation marks; an interviewer who typed the marks gets no second pair. */
export function quoted(words: string): string {
  const text = words.trim();
  return QUOTED.test(text) ? text : `“${text}”`;
}
