/** Limits on a rubric file: it may come from a stranger, and it is parsed inside the server. */
export const MAX_FILE_BYTES = 64 * 1024;
/** No pack needs aliases at all; a few are convenient. */
export const MAX_ALIASES = 10;
/** In the measure of measureYaml, which is generous. Deeper text is refused before it reaches the recursive parser. */
export const MAX_DEPTH = 40;
/** Keeps parsing within a quarter of a second for texts that are all punctuation; a full pack has about a third. */
export const MAX_TOKENS = 25_000;
/** A file with more problems than this is told so instead of being listed in full. */
export const MAX_PROBLEMS = 200;
/** A file may extend a file that extends another, and so on: at most so many below it. Each is read within its own limits. */
export const MAX_BASES = 3;

/** Rules of a loop, the same for every pack. */
export const MIN_RATERS = 2;
export const MIN_MINUTES_PER_CRITERION = 10;
/** Minutes of each interview for opening and for the candidate's own questions. */
export const OPENING_MINUTES = 10;
export const MAX_INDICATORS_PER_ROUND = 6;
