import { Injectable } from '@nestjs/common';
import type { LoopArtifactView } from '@app/contracts';
import { attachPlaces } from '@app/domain';
import { LoopArtifactRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { ArtifactFiles } from '../platform/evidence/index.js';
import { LoopArtifactStore } from './loop-artifact-store.js';
import { mayRemoveArtifact, standingIn, viewLoopArtifact } from './loop-artifact.view.js';

/** Takes an artefact off the candidate, or says whether it may reach a panel that must not know who they are. */
@Injectable()
export class ChangeLoopArtifactService {
  constructor(
    private readonly store: LoopArtifactStore,
    private readonly artifacts: LoopArtifactRepository,
    private readonly files: ArtifactFiles,
  ) {}

  async remove(person: Person, applicationId: string, id: string): Promise<void> {
    const key = { organisationId: person.organisationId, applicationId, id };
    await this.store.change(
      person,
      key,
      { action: 'evidence.detach_from_candidate', payload: {} },
      (loop, row) => mayRemoveArtifact(person, loop, row),
      (tx) => this.artifacts.remove(tx, key),
    );
    await this.files.remove(id);
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
