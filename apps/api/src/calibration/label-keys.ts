import { Injectable } from '@nestjs/common';
import { Clock } from '@app/domain';
import { CalibrationRepository, SaltSource, TransactionRunner } from '@app/persistence';

/** The secret that orders the raters' labels of a requisition: made with its first report, the same ever after. */
@Injectable()
export class LabelKeys {
  constructor(
    private readonly calibration: CalibrationRepository,
    private readonly transactions: TransactionRunner,
    private readonly salts: SaltSource,
    private readonly clock: Clock,
  ) {}

  async of(organisationId: string, requisitionId: string): Promise<string> {
    const known = await this.calibration.findLabelKey(organisationId, requisitionId);
    if (known) return known;
    const row = { organisationId, id: requisitionId, labelKey: this.salts.next(), createdAt: this.clock.now() };
    return this.transactions.run(async (tx) => {
      await this.calibration.addLabelKey(tx, row);
      // Another first report may have been faster: its key counts.
      return (await this.calibration.findLabelKey(organisationId, requisitionId, tx)) ?? row.labelKey;
    });
  }
}
