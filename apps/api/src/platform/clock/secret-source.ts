import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** Unguessable values of 256 bits: sessions and one-time links. Injected so that two test worlds can be byte-equal. */
@Injectable()
export class SecretSource {
  next(): string {
    return randomBytes(SECRET_BYTES).toString('base64url');
  }
}

/** What is stored of a secret: whoever reads the database can not sign in with it. 256 random bits need no slow hash. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
