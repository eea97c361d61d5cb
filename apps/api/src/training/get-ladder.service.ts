import { Injectable } from '@nestjs/common';
import type { LadderPackView, LadderPlaceView, LadderView, MyLadderView } from '@app/contracts';
import { panelRounds } from '@app/domain';
import { PersonRepository, RubricRepository, WorkRepository } from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { type LadderPlace, LadderReader, type Ladders } from '../platform/training/index.js';

/** Where everybody stands on the way to interviewing alone, and where one stands oneself. */
@Injectable()
export class GetLadderService {
  constructor(
    private readonly reader: LadderReader,
    private readonly people: PersonRepository,
    private readonly rubrics: RubricRepository,
    private readonly work: WorkRepository,
  ) {}

  async all(person: Person): Promise<LadderView> {
    const { organisationId } = person;
    const ladders = await this.reader.of(person);
    const people = (await this.people.list(organisationId)).filter(({ status }) => status !== 'removed');
    const names = new Map(people.map((one) => [one.id, one.name]));
    const packs = await this.packs(organisationId);
    const { policy, policyVersion, casesOf } = ladders;
    return {
      ...{ policy, policyVersion, casesOf, packs },
      people: people.map(({ id, name }) => ({
        ...{ id, name, cases: ladders.cases(id) },
        places: packs.flatMap(({ packId, rounds }) =>
          rounds.map((round) => viewPlace(ladders, { personId: id, packId, roundId: round.id }, names)),
        ),
      })),
    };
  }

  /** Rounds with practice or a certification, and those one is asked to interview. */
  async mine(person: Person): Promise<MyLadderView> {
    const { organisationId, id } = person;
    const ladders = await this.reader.of(person);
    const packs = await this.packs(organisationId);
    const asked = new Set((await this.work.findCards(organisationId, id)).map((card) => card.roundId));
    const names = new Map((await this.people.list(organisationId)).map((one) => [one.id, one.name]));
    const own = ladders.touched.filter((place) => place.personId === id);
    const isMine = (packId: string, roundId: string): boolean =>
      own.some((place) => place.packId === packId && place.roundId === roundId);
    const places = packs.flatMap(({ packId, name: pack, rounds }, index) =>
      rounds
        // A round that one is asked for belongs to the first pack that has it: the others extend that one.
        .filter((round) => isMine(packId, round.id) || (index === 0 && asked.has(round.id)))
        .map((round) => ({
          ...viewPlace(ladders, { personId: id, packId, roundId: round.id }, names),
          ...{ pack, round: round.name },
        })),
    );
    const { policy, casesOf } = ladders;
    return { policy, casesOf, cases: ladders.cases(id) ?? 0, places };
  }

  /** The newest version of each pack: a round keeps its id over the versions. */
  private async packs(organisationId: string): Promise<LadderPackView[]> {
    const versions = await this.rubrics.list(organisationId);
    const newest = versions.filter((one, index) => versions.findIndex(({ packId }) => packId === one.packId) === index);
    const views = await Promise.all(
      newest.map(async ({ id, packId, name }) => {
        const { document } = await this.rubrics.get(organisationId, id);
        const rounds = panelRounds(document).map((round) => ({
          ...{ id: round.id, name: round.name, shortName: round.shortName },
        }));
        return { packId, name, rounds };
      }),
    );
    // As published: a pack before those that extend it.
    return views.toReversed();
  }
}

function viewPlace(ladders: Ladders, place: LadderPlace, names: ReadonlyMap<string, string>): LadderPlaceView {
  const { shadows, reverseShadows } = ladders.factsOf(place);
  const said = ladders.certificationOf(place);
  const { packId, roundId } = place;
  return {
    ...{ packId, roundId, shadows, reverseShadows, version: ladders.versionOf(place) },
    ...ladders.standingOf(place),
    certification: said ? { by: names.get(said.certifiedBy) ?? '', at: said.certifiedAt, reason: said.reason } : null,
  };
}
