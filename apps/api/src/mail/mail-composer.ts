import { Injectable } from '@nestjs/common';
import { isReminderMail, type MailKind } from '@app/domain';
import {
  MailRepository,
  type MailRow,
  OrganisationRepository,
  PersonRepository,
  type PersonWithRoles,
  type Tx,
} from '@app/persistence';
import { AppConfig, publicAddress } from '../config/app-config.js';
import type { Person } from '../platform/auth/person.js';
import type { MailMessage } from '../platform/mail/index.js';
import { mailText } from './mail-texts.js';
import { MailSubjects } from './mail-subjects.js';

/** Writes a mail at the moment it leaves, if it still may and should: the policy is asked now, not when it was put in. */
@Injectable()
export class MailComposer {
  constructor(
    private readonly people: PersonRepository,
    private readonly organisations: OrganisationRepository,
    private readonly mails: MailRepository,
    private readonly subjects: MailSubjects,
    private readonly config: AppConfig,
  ) {}

  /** @returns null when there is nothing to tell any more, or this person may not be told */
  async compose(tx: Tx, mail: MailRow): Promise<MailMessage | null> {
    const found = await this.people.find(mail.organisationId, mail.personId, tx);
    const person = found && (await this.standing(tx, found, mail.kind));
    const subject = person && (await this.subjects.of(tx, person, mail));
    if (!subject) return null;
    const url = subject.url ?? `${publicAddress(this.config)}${subject.path}`;
    return {
      messageId: `<${mail.id}@${new URL(publicAddress(this.config)).hostname}>`,
      to: { name: found.name, address: found.email },
      ...mailText(mail.kind, url, isReminderMail(mail.kind)),
      attachments: subject.attachments ?? [],
    };
  }

  /** Only who was invited is mailed an invitation, and only who can sign in anything else, unless they want no reminders. */
  private async standing(tx: Tx, found: PersonWithRoles, kind: MailKind): Promise<Person | undefined> {
    const { organisationId, id, name, roles, status } = found;
    if (status !== (kind === 'invitation' ? 'invited' : 'active')) return undefined;
    if (isReminderMail(kind) && !(await this.mails.findPreference(organisationId, id, tx)).reminders) return undefined;
    const organisation = await this.organisations.find(organisationId, tx);
    return organisation && { id, organisationId, name, roles, organisationKind: organisation.kind };
  }
}
