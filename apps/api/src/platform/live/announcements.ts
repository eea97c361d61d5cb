import { Injectable } from '@nestjs/common';
import { LiveListener, TransactionRunner } from '@app/persistence';

/** Hears that something was committed: by this process as soon as it was, by others through the database. */
@Injectable()
export class Announcements {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly others: LiveListener,
  ) {}

  /** Of this process, from now on. */
  hearOwn(wake: (organisationId: string) => void): void {
    this.transactions.whenAnnounced((organisationIds) => organisationIds.forEach(wake));
  }

  /** Of other processes. @param wake called with null where anything may be new */
  async hearOthers(wake: (organisationId: string | null) => void): Promise<void> {
    await this.others.start(wake);
  }

  async hearOthersNoMore(): Promise<void> {
    await this.others.stop();
  }
}
