import { Injectable } from '@nestjs/common';
import type { SetupBody } from '@app/contracts';
import { Clock, DomainError, IdSource, notFound } from '@app/domain';
import {
  AuditTrail,
  type OneTimeLinkRow,
  OrganisationRepository,
  PersonRepository,
  TransactionRunner,
  type Tx,
} from '@app/persistence';
import { AppConfig, isLoopbackOnly } from '../config/app-config.js';
import { Passwords } from '../platform/auth/passwords.js';
import { ReferencePack } from '../platform/compensation/index.js';
import { Sessions } from '../platform/auth/sessions.js';
import { DemoLoader } from '../platform/demo/demo-loader.js';
import { OneTimeLinks } from '../platform/links/one-time-links.js';
import { normalisedEmail } from '../platform/people/email.js';
import { RubricPacks } from '../platform/rubric-packs/rubric-packs.js';

const badLink = (): DomainError =>
  new DomainError('SETUP.LINK', 'invalid', 'This set-up link does not work', {
    detail: 'It was used, has expired, or was replaced by a newer one. Start the server again: it prints a new link.',
    errors: [{ path: '/token', message: 'Open the newest set-up link that the server printed.' }],
  });
const alreadyDone = (): DomainError =>
  new DomainError('SETUP.DONE', 'conflict', 'This Plumbline is already set up', {
    detail: 'Sign in, or ask an admin for an invitation.',
  });

/** The first run: an organisation and its first admin, or the demo organisation. */
@Injectable()
export class SetupService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly people: PersonRepository,
    private readonly links: OneTimeLinks,
    private readonly packs: RubricPacks,
    private readonly references: ReferencePack,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly demo: DemoLoader,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly config: AppConfig,
  ) {}

  /** @returns the secret of the admin's session */
  async createOrganisation(body: SetupBody, userAgent: string): Promise<string> {
    // Looked at before the slow hash as well, so that nobody can make the server hash without a link.
    await this.linkFor(body.token);
    const passwordHash = await this.passwords.hash(body.password);
    return this.transactions.run(async (tx) => {
      await this.useLink(tx, body.token);
      const organisationId = this.ids.next();
      const createdAt = this.clock.now();
      await this.organisations.insert(tx, { id: organisationId, name: body.organisationName, kind: 'real', createdAt });
      const admin = await this.addAdmin(tx, organisationId, body, passwordHash);
      await this.packs.publishInto(tx, organisationId);
      await this.references.publishInto(tx, organisationId);
      await this.audit.record(tx, {
        organisationId,
        actorId: admin.id,
        action: 'organisation.create',
        objectType: 'organisation',
        objectId: organisationId,
      });
      return this.sessions.begin(tx, admin, userAgent);
    });
  }

  /** Loads the demo organisation. Its people have no passwords: one switches between them, on this machine only. */
  async loadDemo(token: string): Promise<void> {
    if (!isLoopbackOnly(this.config)) throw notFound('resource');
    await this.linkFor(token);
    await this.demo.load();
    const link = await this.links.find(['setup'], token);
    if (link) await this.transactions.run((tx) => this.links.use(tx, link));
  }

  private async linkFor(token: string, tx?: Tx): Promise<OneTimeLinkRow> {
    if ((await this.organisations.list(tx)).length > 0) throw alreadyDone();
    const link = await this.links.find(['setup'], token, tx);
    if (!link) throw badLink();
    return link;
  }

  private async useLink(tx: Tx, token: string): Promise<void> {
    const link = await this.linkFor(token, tx);
    if (!(await this.links.use(tx, link))) throw badLink();
  }

  private async addAdmin(tx: Tx, organisationId: string, body: SetupBody, passwordHash: string) {
    const id = this.ids.next();
    const person = {
      organisationId,
      id,
      email: normalisedEmail(body.email),
      name: body.name,
      title: '',
      seniority: 3,
      status: 'active',
      passwordHash,
      createdAt: this.clock.now(),
      version: 1,
    } as const;
    await this.people.insert(tx, [person], [{ id: this.ids.next(), personId: id, role: 'admin' }]);
    return person;
  }
}
