import { randomBytes } from 'node:crypto';

/** Salts of the chains' commitments come from outside, so that two test worlds can be equal byte by byte. */
export abstract class SaltSource {
  /** 256 random bits in hex. */
  abstract next(): string;
}

export class RandomSaltSource extends SaltSource {
  override next(): string {
    return randomBytes(32).toString('hex');
  }
}
