/** SHA-256 of UTF-8 text as 64 lower-case hex digits; passed in, because the domain knows no platform. */
export type Sha256 = (text: string) => string;

/**
 * Commits to a text without showing it: with text and salt deleted (erasure) the commitment tells nothing, and the chain
 * over the commitments still verifies.
 * @param payload the exact text that is stored and exported; never re-serialise it before checking
 * @param salt    random, at least 128 bits, in hex
 */
export function commitmentOf(sha256: Sha256, payload: string, salt: string): string {
  return sha256(`plumbline-commitment-1\n${salt}\n${payload}`);
}

/** One link: what it commits to and what stands openly beside it, bound to the link before. */
export interface ChainLink {
  /** The hash of the link before; null for the first. */
  readonly previousHash: string | null;
  readonly commitment: string;
  /** The open fields in a fixed order (position, time, actor ...): changing one breaks the chain too. */
  readonly fields: readonly (string | number | null)[];
}

/** The hash of a link. JSON keeps the fields apart, so that no two different links read alike. */
export function linkHash(sha256: Sha256, link: ChainLink): string {
  return sha256(`plumbline-link-1\n${JSON.stringify([link.previousHash, link.commitment, ...link.fields])}`);
}

export interface StoredLink extends ChainLink {
  readonly hash: string;
  /** The committed text; null once it was erased. */
  readonly payload: { readonly text: string; readonly salt: string } | null;
}

export type ChainVerdict =
  | { readonly ok: true; readonly links: number; readonly erased: number }
  | { readonly ok: false; readonly at: number; readonly reason: 'order' | 'hash' | 'payload' };

/**
 * Checks a chain, first link first.
 * @param after the hash of the link before `links[0]` when a long chain is checked in pieces; null at its beginning
 * @returns the count of links and of erased texts, or the index of the first link that is wrong and why: `order` it does
 *   not follow the one before, `hash` an open field was changed, `payload` the text was changed
 */
export function verifyChain(sha256: Sha256, links: readonly StoredLink[], after: string | null = null): ChainVerdict {
  let previousHash = after;
  let erased = 0;
  for (const [at, link] of links.entries()) {
    if (link.previousHash !== previousHash) return { ok: false, at, reason: 'order' };
    if (linkHash(sha256, link) !== link.hash) return { ok: false, at, reason: 'hash' };
    if (link.payload === null) erased += 1;
    else if (commitmentOf(sha256, link.payload.text, link.payload.salt) !== link.commitment) {
      return { ok: false, at, reason: 'payload' };
    }
    previousHash = link.hash;
  }
  return { ok: true, links: links.length, erased };
}
