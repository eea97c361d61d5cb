import { DomainError, type LoopObject } from '@app/domain';
import type { Tx } from '@app/persistence';
import type { LoopAccess, LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import type { MailAttachment } from '../platform/mail/index.js';

/** Where the thing is done: a path of the app, or a whole address that works once. */
export interface MailSubject {
  readonly path?: string;
  readonly url?: string;
  readonly attachments?: readonly MailAttachment[];
}

/** The loop of a mail as its reader may know it; undefined where the policy keeps this part of it from them. */
export async function openLoop(
  loops: LoopAccess,
  tx: Tx,
  person: Person,
  applicationId: string | null,
  object: LoopObject,
): Promise<LoopContext | undefined> {
  try {
    return applicationId === null ? undefined : await loops.require(person, applicationId, object, tx);
  } catch (error) {
    if (error instanceof DomainError && error.category === 'not_found') return undefined;
    throw error;
  }
}
