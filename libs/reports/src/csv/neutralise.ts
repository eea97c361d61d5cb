/** What a spreadsheet takes for the start of a formula, or strips to get at one (OWASP: CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\0]/;

/**
 * Makes a text safe to open in a spreadsheet: a cell that would start a formula gets an apostrophe in front, which the
 * spreadsheet shows as text. Only texts: a number is written by us and stays a number, also below zero.
 */
export const neutralise = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);
