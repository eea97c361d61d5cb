import { Injectable } from '@nestjs/common';
import type { CandidatePayView } from '@app/contracts';
import { notFound } from '@app/domain';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { LoopMoves } from '../platform/loops/index.js';
import { CandidatePayReader } from './candidate-pay-reader.js';
import { viewCandidatePay } from './candidate-pay.view.js';
import { PayOpenings } from './pay-openings.js';

/** Fit, offers, market and headcounts of one candidate: for whoever handles pay, each opening logged. */
@Injectable()
export class GetCandidatePayService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly moves: LoopMoves,
    private readonly openings: PayOpenings,
    private readonly reader: CandidatePayReader,
  ) {}

  /** @throws DomainError APPLICATION.NOT_FOUND for everybody who does not handle pay here */
  async execute(person: Person, applicationId: string, what: 'fit' | 'report' = 'fit'): Promise<CandidatePayView> {
    const loop = await this.loops.load(person, applicationId);
    if (!(await this.moves.powersOf(person, loop)).may('pay')) throw notFound('application');
    await this.openings.log(person, applicationId, what);
    return viewCandidatePay(await this.reader.read(loop));
  }
}
