import { Injectable } from '@nestjs/common';
import type { LoopArtifactView } from '@app/contracts';
import { artifactIdsIn, attachPlaces, DomainError } from '@app/domain';
import { LoopArtifactRepository, ScorecardRepository, ScorecardRevisionRepository, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { ArtifactFiles } from '../platform/evidence/index.js';
import { LoopArtifactStore } from './loop-artifact-store.js';
import { mayRemoveArtifact, standingIn, viewLoopArtifact } from './loop-artifact.view.js';

const restedOn = (): DomainError =>
  new DomainError('EVIDENCE.FILE_IN_USE', 'conflict', 'A submitted card rests on this file', {
    detail:
      'It stays with the candidate, so that the card can still be read with what it points at. Nothing was changed.',
  });

/** Takes an artefact off the candidate, or says whether it may reach a panel that must not know who they are. */
@Injectable()
export class ChangeLoopArtifactService {
  constructor(
    private readonly store: LoopArtifactStore,
    private readonly artifacts: LoopArtifactRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly revisions: ScorecardRevisionRepository,
    private readonly files: ArtifactFiles,
  ) {}

  async remove(person: Person, applicationId: string, id: string): Promise<void> {
    const key = { organisationId: person.organisationId, applicationId, id };
    const removeRow = () =>
      this.store.change(
        person,
        key,
        { action: 'evidence.detach_from_candidate', payload: {} },
        (loop, row) => mayRemoveArtifact(person, loop, row),
        async (tx, loop) => {
          await this.assertFree(tx, loop, key);
          await this.artifacts.remove(tx, key);
        },
      );
    await this.files.removing(id, removeRow);
  }

  /**
   * Refused only to whoever reads the cards anyway: for everybody else it goes, and the cards say that it is gone. A refusal would
   * tell them that somebody has written, and about what.
   */
  private async assertFree(
    tx: Tx,
    loop: LoopContext,
    { organisationId, applicationId, id }: Record<'organisationId' | 'applicationId' | 'id', string>,
  ): Promise<void> {
    if (!loop.can('cards')) return;
    const cards = await this.scorecards.findSubmitted(organisationId, applicationId, tx);
    const revisions = await this.revisions.findOfLoop(organisationId, applicationId, tx);
    const texts = [...cards, ...[...revisions.values()].flat()].map((one) => one.content);
    if (texts.some((content) => artifactIdsIn(content).includes(id))) throw restedOn();
  }

  async mark(person: Person, applicationId: string, id: string, safeForPanel: boolean): Promise<LoopArtifactView> {
    const { organisationId } = person;
    const { loop, row } = await this.store.change(
      person,
      { applicationId, id },
      { action: 'evidence.mark', payload: { safeForPanel } },
      (at) => attachPlaces(standingIn(at)) === 'everywhere',
      (tx) => this.artifacts.mark(tx, { organisationId, id }, safeForPanel),
    );
    return viewLoopArtifact(person, loop, { ...row, safeForPanel });
  }
}
