import { Injectable } from '@nestjs/common';
import {
  DEFAULT_LADDER,
  type LadderFacts,
  type LadderPolicy,
  ladderStanding,
  type LadderStanding,
  maySeeCompletion,
} from '@app/domain';
import {
  CalibrationCaseRepository,
  certificationKey,
  type CertificationRow,
  type PracticeCountRow,
  TrainingRepository,
} from '@app/persistence';
import { LoopAccess } from '../access/index.js';
import type { Person } from '../auth/person.js';
import { mayKnock } from '../permissions/index.js';

/** Who, in which round of which pack. */
export interface LadderPlace {
  readonly personId: string;
  readonly packId: string;
  readonly roundId: string;
}

/** The ladders of an organisation as one person may know them. */
export interface Ladders {
  readonly policy: LadderPolicy;
  readonly policyVersion: number;
  readonly casesOf: number;
  /** Places with anything done or said. */
  readonly touched: readonly LadderPlace[];
  cases(personId: string): number | null;
  factsOf(place: LadderPlace): LadderFacts;
  standingOf(place: LadderPlace): LadderStanding;
  certificationOf(place: LadderPlace): CertificationRow | undefined;
  /** Of what was said of a place; 0: nothing yet. */
  versionOf(place: LadderPlace): number;
}

const isAt =
  (place: LadderPlace) =>
  (row: LadderPlace): boolean =>
    row.personId === place.personId && row.packId === place.packId && row.roundId === place.roundId;

/** Reads what ladders stand on. Loops that are closed to the reader count for nobody; nor do cases the reader is blind on. */
@Injectable()
export class LadderReader {
  constructor(
    private readonly training: TrainingRepository,
    private readonly cases: CalibrationCaseRepository,
    private readonly loops: LoopAccess,
  ) {}

  async of(person: Person): Promise<Ladders> {
    const { organisationId, id } = person;
    const closed = (await this.loops.involving(person)).filter((loop) => !loop.can('cards'));
    const practice = await this.training.findPractice(
      organisationId,
      closed.map((loop) => loop.application.id),
    );
    const certifications = await this.training.findCertifications(organisationId);
    const { policy, version } = await this.training.findPolicy(organisationId);
    const caseIds = new Set((await this.cases.findVersions(organisationId)).map((one) => one.caseId));
    const submitted = await this.cases.findSubmitted(organisationId);
    // Who has answered a case is for those who look after the cases, and not even for them while they are blind on one.
    const isBlind = !mayKnock('case:assign', person.roles) || (await this.isBlind(person, caseIds));
    const casesOf = (personId: string): number | null =>
      isBlind && personId !== id ? null : submitted.filter((one) => one.personId === personId).length;
    const versions = await this.training.findCertificationVersions(organisationId);
    const ladders = laddersOf(
      { policy: policy ?? DEFAULT_LADDER, version, casesOf: caseIds.size },
      practice,
      certifications,
      casesOf,
    );
    return { ...ladders, versionOf: (place) => versions.get(certificationKey(place)) ?? 0 };
  }

  /** Whoever owes or writes an answer to a case is told of nobody's. */
  private async isBlind({ organisationId, id }: Person, caseIds: ReadonlySet<string>): Promise<boolean> {
    const cards = await this.cases.findCards(organisationId, id);
    const asked = await this.cases.findAssignments(organisationId, id);
    return [...caseIds].some((caseId) => {
      const status = cards.findLast((card) => card.caseId === caseId)?.status ?? 'open';
      return !maySeeCompletion({ assigned: asked.some((one) => one.caseId === caseId), status });
    });
  }
}

function laddersOf(
  { policy, version, casesOf }: { policy: LadderPolicy; version: number; casesOf: number },
  practice: readonly PracticeCountRow[],
  certifications: readonly CertificationRow[],
  cases: (personId: string) => number | null,
): Omit<Ladders, 'versionOf'> {
  const certificationOf = (place: LadderPlace) => certifications.find(isAt(place));
  const factsOf = (place: LadderPlace): LadderFacts => {
    const done = practice.filter(isAt(place));
    const count = (seat: PracticeCountRow['seat']): number => done.find((one) => one.seat === seat)?.count ?? 0;
    return {
      ...{ shadows: count('shadow'), reverseShadows: count('reverse_shadow'), casesOf },
      ...{ cases: cases(place.personId), certified: certificationOf(place) !== undefined },
    };
  };
  return {
    ...{ policy, policyVersion: version, casesOf, cases, factsOf, certificationOf },
    touched: [...practice, ...certifications].map(({ personId, packId, roundId }) => ({ personId, packId, roundId })),
    standingOf: (place) => ladderStanding(factsOf(place), policy),
  };
}
