import { Injectable, StreamableFile } from '@nestjs/common';
import { Clock, notFound } from '@app/domain';
import { AuditTrail, TransactionRunner } from '@app/persistence';
import { renderPacket } from '@app/reports';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { CardArtifacts, viewCandidateArtifact } from '../platform/evidence/index.js';
import { GetDebriefService } from './get-debrief.service.js';

/**
 * The packet of the page as a file. It is drawn from the page's own answer to this person, so that it can not hold what the page
 * does not show them. An export that can not be logged does not take place.
 */
@Injectable()
export class PrintPacketService {
  constructor(
    private readonly debrief: GetDebriefService,
    private readonly loops: LoopAccess,
    private readonly artifacts: CardArtifacts,
    private readonly audit: AuditTrail,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError APPLICATION.NOT_FOUND for whoever may read no card of another here */
  async execute(person: Person, applicationId: string): Promise<StreamableFile> {
    const debrief = await this.debrief.execute(person, applicationId);
    if (!debrief.cards) throw notFound('application');
    const loop = await this.loops.load(person, applicationId);
    const { ofCandidate } = await this.artifacts.ofLoop(loop);
    const candidateArtifacts = ofCandidate.map((row) => viewCandidateArtifact(loop, row));
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        ...{ organisationId: person.organisationId, actorId: person.id, action: 'packet.print' },
        ...{ objectType: 'application', objectId: applicationId, payload: {} },
      }),
    );
    const printedAt = this.clock.now();
    const { bytes, mediaType } = await renderPacket({ debrief, candidateArtifacts, printedBy: person.name, printedAt });
    const fileName = `debrief-packet-${applicationId}.pdf`.replaceAll(/[^\w.-]/g, '-');
    return new StreamableFile(bytes, { type: mediaType, disposition: `attachment; filename="${fileName}"` });
  }
}
