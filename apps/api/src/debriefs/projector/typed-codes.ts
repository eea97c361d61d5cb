import { Injectable } from '@nestjs/common';
import { Clock } from '@app/domain';
import { ProjectorRepository, type Tx } from '@app/persistence';
import type { Person } from '../../platform/auth/person.js';
import { SignInThrottle } from '../../platform/auth/sign-in-throttle.js';
import { invalidRequest } from '../../platform/validation/index.js';
import { typedCode } from './projector-code.js';

const UNKNOWN = 'No screen shows this code now. Read it again; a code lasts five minutes.';

const triesOf = ({ id }: Person): string => `projector code ${id}`;

/** The code that somebody typed off a screen: taken once while it lasts, and guessed at as slowly as a password. */
@Injectable()
export class TypedCodes {
  constructor(
    private readonly projectors: ProjectorRepository,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError SESSION.TOO_MANY_TRIES while waiting is due */
  assertMayTry(person: Person): void {
    this.throttle.check(triesOf(person), '');
  }

  /**
   * Counts as a failed try until `succeeded` is told: what the transaction does with it later can not be known here.
   * @returns the hash of the secret that the screen holds
   */
  async take(tx: Tx, person: Person, text: string): Promise<string> {
    this.throttle.failed(triesOf(person), '');
    const found = await this.projectors.findCode(tx, typedCode(text));
    const holds = found !== undefined && this.clock.now() < found.expiresAt;
    if (!holds || !(await this.projectors.takeCode(tx, found.id)))
      throw invalidRequest([{ path: '/code', message: UNKNOWN }]);
    return found.tokenHash;
  }

  succeeded(person: Person): void {
    this.throttle.succeeded(triesOf(person), '');
  }
}
