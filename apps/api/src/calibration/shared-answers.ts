import { Injectable } from '@nestjs/common';
import { caseCandidateId, type ConnectingRating, maySeeOthersAnswers } from '@app/domain';
import { CalibrationCaseRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';

/**
 * Answers to shared cases that may be in a fit this person reads: those of cases they have answered themselves. Whoever has not may still
 * be asked, and a fit that holds others' answers could tell them something of what was said.
 */
@Injectable()
export class SharedAnswers {
  constructor(private readonly cases: CalibrationCaseRepository) {}

  async of(person: Person): Promise<ConnectingRating[]> {
    const open = await this.casesOf(person);
    if (open.size === 0) return [];
    const answers = await this.cases.findConnectingRatings(person.organisationId);
    return answers.filter(({ candidateId }) => open.has(candidateId));
  }

  /** The cases themselves, as the candidates that stand for them. */
  async casesOf({ organisationId, id }: Person): Promise<ReadonlySet<string>> {
    const cards = await this.cases.findCards(organisationId, id);
    return new Set(cards.filter(maySeeOthersAnswers).map(({ caseId }) => caseCandidateId(caseId)));
  }
}
