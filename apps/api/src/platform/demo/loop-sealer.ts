import type { Instant } from '@app/domain';
import type { Tx } from '@app/persistence';
import type { Person } from '../auth/person.js';

/** Seals a decided loop inside a transaction of the caller: the demo's records are made by the product, not imitated. */
export abstract class LoopSealer {
  abstract sealWithin(tx: Tx, person: Person, applicationId: string, sealedAt: Instant): Promise<void>;
}
