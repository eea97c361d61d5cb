import { Injectable } from '@nestjs/common';
import type { ScreenCardView } from '@app/contracts';
import { notFound } from '@app/domain';
import { BandRepository, ScreenCardRepository } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves } from '../platform/loops/index.js';
import { PayOpenings } from './pay-openings.js';
import { PayTables } from './pay-tables.js';
import { type ScreenCardParts, viewForCommittee, viewForPay } from './screen-card.view.js';

/** The recruiter's screen card: whole for whoever handles pay, verdict and band for the committee once they open. */
@Injectable()
export class GetScreenCardService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly cards: ScreenCardRepository,
    private readonly bands: BandRepository,
    private readonly tables: PayTables,
    private readonly openings: PayOpenings,
  ) {}

  async execute(person: Person, applicationId: string): Promise<ScreenCardView> {
    const loop = await this.loops.load(person, applicationId);
    const powers = await this.moves.powersOf(person, loop);
    if (!powers.seesBandFit) throw notFound('application');
    const handlesPay = powers.may('pay');
    await this.openings.log(person, applicationId, handlesPay ? 'card' : 'verdict');
    const parts = await this.partsOf(person, loop);
    return handlesPay ? viewForPay(parts) : viewForCommittee(parts);
  }

  /** For whoever has just written it. */
  async forPay(person: Person, applicationId: string): Promise<ScreenCardView> {
    return viewForPay(await this.partsOf(person, await this.loops.load(person, applicationId)));
  }

  private async partsOf({ organisationId }: Person, { application }: LoopContext): Promise<ScreenCardParts> {
    const card = await this.cards.findOf(organisationId, application.id);
    const bands = await this.bands.findCurrent(organisationId, application.requisitionId);
    const currentBand = bands.find((band) => band.component === card?.component) ?? null;
    const { table } = await this.tables.load(organisationId, undefined, card?.savedAt.slice(0, 10));
    if (!card) return { card, band: bands[0] ?? null, currentBand, table };
    const band = card.bandId === null ? null : ((await this.bands.find(organisationId, card.bandId)) ?? null);
    return { card, band, currentBand, table };
  }
}
