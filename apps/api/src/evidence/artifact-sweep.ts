import { Injectable } from '@nestjs/common';
import { EvalArtifactRepository, LoopArtifactRepository } from '@app/persistence';
import { ArtifactFiles } from '../platform/evidence/index.js';
import { type Companion, Lifecycle } from '../platform/lifecycle/lifecycle.js';

/** At the start: files that a crash caught between their row and their name are kept if the row is there, else deleted. */
@Injectable()
export class ArtifactSweep implements Companion {
  readonly name = 'artifact-sweep';

  constructor(
    private readonly files: ArtifactFiles,
    private readonly ofCards: EvalArtifactRepository,
    private readonly ofCandidates: LoopArtifactRepository,
    lifecycle: Lifecycle,
  ) {
    lifecycle.register(this);
  }

  async start(): Promise<void> {
    for (const id of await this.files.inDoubt()) {
      await this.files.settle(id, (await this.ofCards.exists(id)) || (await this.ofCandidates.exists(id)));
    }
  }

  stop(): void {
    // Nothing of it runs once it has started.
  }
}
