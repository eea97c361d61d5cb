import { Injectable } from '@nestjs/common';
import { Clock, eligibleVoters, IdSource, type LoopState, type MailKind } from '@app/domain';
import { afterCommit, DebriefRepository, MailRepository, type Tx } from '@app/persistence';
import { AppConfig } from '../../config/app-config.js';
import type { LoopContext } from '../access/index.js';

/** Somebody to be told of something. */
export interface Told {
  readonly organisationId: string;
  readonly personId: string;
  readonly kind: MailKind;
  readonly applicationId?: string;
  readonly subjectId?: string;
  /** What makes it this and no other telling; with the kind in front. */
  readonly key: string;
}

const keyOf = ({ kind, key }: Told): string => `${kind}:${key}`;

/**
 * Where the product writes down that somebody is to be told by mail, in the transaction of what happened. Nothing is written while no mail
 * server is configured. No text is kept: what a mail says, and whether it leaves at all, the policy decides when it is sent.
 */
@Injectable()
export class Outbox {
  private ring: () => void = () => undefined;

  constructor(
    private readonly mails: MailRepository,
    private readonly debriefs: DebriefRepository,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly config: AppConfig,
  ) {}

  get isOn(): boolean {
    return this.config.mail !== null;
  }

  /** Called after the commit of every transaction that put something in. */
  whenFilled(ring: () => void): void {
    this.ring = ring;
  }

  /** Those of which nothing was put in yet: the clock asks again and again, and need not write each time. */
  async untold(told: readonly Told[]): Promise<Told[]> {
    const fresh: Told[] = [];
    for (const one of told) if (!(await this.mails.isIn(one.organisationId, keyOf(one)))) fresh.push(one);
    return fresh;
  }

  async add(tx: Tx, told: readonly Told[]): Promise<void> {
    if (!this.isOn || told.length === 0) return;
    for (const one of told) {
      const { organisationId, personId, kind, applicationId = null, subjectId = null } = one;
      const about = { organisationId, personId, kind, applicationId, subjectId, dedupeKey: keyOf(one) };
      await this.mails.add(tx, { ...about, id: this.ids.next(), at: this.clock.now() });
    }
    afterCommit(tx, () => this.ring());
  }

  /** A loop came into another state: whoever has something to do in it is told. */
  async moved(tx: Tx, { application, requisition }: LoopContext, to: LoopState): Promise<void> {
    const kind = to === 'pre_read' ? 'pre_read_open' : to === 'final_vote' ? 'vote_due' : null;
    if (!this.isOn || kind === null) return;
    const { organisationId } = requisition;
    const { id: applicationId, version } = application;
    const people = await this.debriefs.findPeople(organisationId, applicationId, tx);
    const voters = eligibleVoters(people, to === 'pre_read' ? 'pre' : 'final', requisition);
    const about = { organisationId, kind, applicationId } as const;
    await this.add(
      tx,
      voters.map((personId) => ({ ...about, personId, key: `${applicationId}:${version}:${personId}` })),
    );
  }
}
