import { Injectable } from '@nestjs/common';
import { OwnCardAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { ArtifactStore } from './artifact-store.js';

/** Takes a file off a draft, once no piece of evidence points at it. */
@Injectable()
export class RemoveArtifactService {
  constructor(
    private readonly cards: OwnCardAccess,
    private readonly store: ArtifactStore,
  ) {}

  async execute(person: Person, scorecardId: string, artifactId: string): Promise<void> {
    await this.cards.head(person, scorecardId);
    await this.store.remove(person, scorecardId, artifactId);
  }
}
