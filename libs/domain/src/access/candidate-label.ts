/** Without letters and digits that are taken for each other (0 and O, 1 and I). */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const SIGNS = `${LETTERS}23456789`;

/**
 * How a candidate is called where the requisition hides who they are: 'Candidate K4TR'. The same for everybody and for as long as the
 * loop lives; made from its id alone, which every address shows anyway, so that it tells nothing of name, order or number.
 * @param applicationId any text @returns one of some 786,000 labels: two loops of a requisition hardly ever share one
 */
export function candidateLabel(applicationId: string): string {
  let rest = fnv1a(applicationId);
  const take = (signs: string): string => {
    const sign = signs[rest % signs.length]!;
    rest = Math.floor(rest / signs.length);
    return sign;
  };
  return `Candidate ${take(LETTERS)}${take(SIGNS)}${take(SIGNS)}${take(SIGNS)}`;
}

/** FNV-1a, 32 bits: spreads ids that differ in one sign. No secret: the id is known to whoever reads the label. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
  // The low bits of FNV are the weakest, and the label begins with them.
  return (hash ^ (hash >>> 15)) >>> 0;
}
