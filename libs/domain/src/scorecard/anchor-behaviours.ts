/** Parts shorter than this are no behaviour of their own: 'and why', 'known failure classes' after a colon are. */
const SHORTEST = 12;

const trimmed = (part: string): string =>
  part
    .replace(/^(?:and|or|but)\s+/i, '')
    .replace(/[.;:,\s]+$/, '')
    .trim();

/**
 * The behaviours that an anchor asks for, one by one, for 'which of them was missing?'. Anchors are written as clauses between
 * semicolons, full stops and, in a list after a colon, commas; 'As 3, and ...' names what the level adds to the one below.
 *
 * @param text an anchor, e.g. 'Walks through a suite they specified: where cases came from, the threshold and its reason.'
 * @returns at least one part, in the order of the text; every part is taken from the text as it stands
 * @example anchorBehaviours('Names tokens; knows no numbers.') // ['Names tokens', 'knows no numbers']
 */
export function anchorBehaviours(text: string): readonly string[] {
  const own = text.replace(/^As \d,\s*(?:and\s+)?/i, '');
  const clauses = own.split(/[;.](?:\s+|$)/).flatMap((clause) => {
    const colon = clause.indexOf(': ');
    if (colon < 0) return [clause];
    const listed = clause.slice(colon + 2).split(/,\s+(?:and\s+)?/);
    return listed.length < 2 ? [clause] : [clause.slice(0, colon), ...listed];
  });
  const parts: string[] = [];
  for (const part of clauses.map(trimmed)) {
    if (part === '') continue;
    const before = parts.at(-1);
    if (part.length < SHORTEST && before !== undefined) parts[parts.length - 1] = `${before}, ${part}`;
    else parts.push(part);
  }
  return parts.length > 0 ? parts : [text.trim()];
}
