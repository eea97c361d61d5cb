import { Injectable } from '@nestjs/common';
import { type Options, hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { AppConfig } from '../../config/app-config.js';

// The package's Algorithm is a const enum, which isolated modules can not read. 2 = argon2id; a test looks at the hash.
const ARGON2ID = 2 as unknown as NonNullable<Options['algorithm']>;

/** Password hashing. Never inside a transaction: it takes tens of milliseconds by design. */
@Injectable()
export class Passwords {
  private readonly options: Options;
  /** What an unknown account is compared with, so that its answer takes as long as a known one's. */
  private readonly nobody: Promise<string>;

  constructor({ passwordCost }: AppConfig) {
    this.options = {
      algorithm: ARGON2ID,
      memoryCost: passwordCost.memoryKib,
      timeCost: passwordCost.passes,
      parallelism: passwordCost.lanes,
    };
    this.nobody = this.hash(randomBytes(16).toString('hex'));
  }

  hash(password: string): Promise<string> {
    return hash(normalised(password), this.options);
  }

  /** False also without a stored hash, after the same work. */
  async matches(storedHash: string | null | undefined, password: string): Promise<boolean> {
    const matched = await verify(storedHash ?? (await this.nobody), normalised(password));
    return matched && typeof storedHash === 'string';
  }
}

/** The same characters typed on two keyboards are the same password (NIST SP 800-63B-4, 3.1.1.2). */
const normalised = (password: string): string => password.normalize('NFKC');
