import { Injectable } from '@nestjs/common';
import type { SignInBody } from '@app/contracts';
import { DomainError, notFound } from '@app/domain';
import { OrganisationRepository, PersonRepository } from '@app/persistence';
import { AppConfig, isLoopbackOnly } from '../config/app-config.js';
import { Passwords } from '../platform/auth/passwords.js';
import { SignInThrottle } from '../platform/auth/sign-in-throttle.js';
import { normalisedEmail } from '../platform/people/email.js';
import { type Origin, RecordedSessions } from './recorded-sessions.js';

const wrong = (): DomainError =>
  new DomainError('SESSION.WRONG', 'unauthenticated', 'E-mail or password is wrong', {
    detail: 'Check both and try again. If you never set a password, open the invitation link that you were given.',
  });

/** Sign-in by password, and by choice in a demo. @returns the secret of the new session */
@Injectable()
export class SignInService {
  constructor(
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly sessions: RecordedSessions,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError SESSION.WRONG, the same for unknown, invited and removed accounts; SESSION.TOO_MANY_TRIES */
  async withPassword(body: SignInBody, origin: Origin): Promise<string> {
    const email = normalisedEmail(body.email);
    this.throttle.check(email, origin.address);
    // Counted before the slow comparison, so that tries sent all at once are counted too.
    this.throttle.failed(email, origin.address);
    const person = (await this.people.findByEmailAnywhere(email)).find((one) => one.status === 'active');
    const matches = await this.passwords.matches(person?.passwordHash, body.password);
    if (!matches || !person) throw wrong();
    this.throttle.succeeded(email, origin.address);
    return this.sessions.begin(person, origin, 'session.begin');
  }

  /** @throws DomainError PERSON.NOT_FOUND outside a demo on loopback, and for nobody of the demo */
  async asDemoPerson(personId: string, origin: Origin): Promise<string> {
    const [organisation] = await this.organisations.list();
    if (organisation?.kind !== 'demo' || !isLoopbackOnly(this.config)) throw notFound('person');
    const person = await this.people.find(organisation.id, personId);
    if (person?.status !== 'active') throw notFound('person');
    return this.sessions.begin(person, origin, 'session.begin_demo');
  }
}
