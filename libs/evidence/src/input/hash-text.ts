/**
 * A 106-bit key of a text: equal texts have equal keys, and two of a million differ with near certainty. It stands for the
 * text in memory, so that a large file costs what its cases need. No protection against somebody who builds a collision:
 * the most it could do is one duplicate too many.
 *
 * @param text any text; the empty one has a key too
 * @returns 22 characters or fewer, letters and digits
 * @source Two passes of the public-domain cyrb53 mixing (after MurmurHash3's multiplication constants)
 * @example hashText('a') === hashText('a') // true
 */
export const hashText = (text: string): string => mix(text, 0).toString(36) + mix(text, 0x9e3779b9).toString(36);

function mix(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** The text without what a copied case changes first: case, punctuation, spacing, numbers. */
export const roughText = (text: string): string =>
  text
    .slice(0, 20_000)
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
