// A chain can not tell by itself that its end was cut off: what is left is whole. So its length and last hash are noted in a second place.

/** The end of a chain as it was noted when its last link was appended. */
export interface ChainHead {
  /** Links from the first to the last, at least 1. */
  readonly length: number;
  readonly hash: string;
}

/** Follows a walk over a chain and keeps what the noted end is compared with. */
export class ChainEnd {
  private links = 0;
  private found: string | null = null;

  /** @param noted before the walk began: what is appended during it stands behind the noted end; undefined: nothing was ever noted */
  constructor(private readonly noted: ChainHead | undefined) {}

  /** @param hashes of the next links, in their order */
  pass(hashes: readonly string[]): void {
    if (this.noted) this.found = hashes[this.noted.length - this.links - 1] ?? this.found;
    this.links += hashes.length;
  }

  /** Does the chain that was walked still hold its noted end? A chain of which nothing was noted must be empty. */
  get holds(): boolean {
    return this.noted ? this.found === this.noted.hash : this.links === 0;
  }
}
