import { Injectable } from '@nestjs/common';
import type { RubricProblemView } from '@app/contracts';
import type { Rubric } from '@app/domain';
import { RubricRepository } from '@app/persistence';
import {
  checkSuccessor,
  extendedPackOf,
  MAX_RUBRIC_BASES,
  parseRubric,
  type RubricProblem,
  type RubricSource,
} from '@app/rubric-format';
import { type PackVersions, RubricVersions, type StandingVersion } from './rubric-versions.js';

export interface ReadRubric {
  readonly problems: readonly RubricProblem[];
  /** Also where the only problems are that the text may not follow: what it says can be compared all the same. */
  readonly rubric: Rubric | undefined;
}

/** The name of a pack's file, as the server has it. */
const fileOf = (packId: string): string => `${packId}/rubric.yaml`;

/** Reads a text as the next version of a pack, by the same rules as the command line. */
@Injectable()
export class RubricReader {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly versions: RubricVersions,
  ) {}

  /** @param pack what the text would follow */
  async read(organisationId: string, packId: string, text: string, pack: PackVersions): Promise<ReadRubric> {
    const bases = await this.basesOf(organisationId, text);
    const fileName = fileOf(packId);
    const { rubric, problems } = parseRubric(text, { fileName, baseOf: (id) => bases.get(id) });
    if (!rubric) return { rubric, problems };
    const { highestVersion } = pack;
    return { rubric, problems: checkSuccessor(text, rubric, { packId, highestVersion }, fileName) };
  }

  /** A pack is extended as the organisation has it now: its own version, where there is one. */
  private async basesOf(organisationId: string, text: string): Promise<ReadonlyMap<string, RubricSource>> {
    const bases = new Map<string, Required<RubricSource>>();
    const all = await this.versions.all(organisationId);
    const currentOf = (packId: string): StandingVersion | undefined =>
      all.find((version) => version.packId === packId && version.current);
    let packId = extendedPackOf(text);
    while (packId !== undefined && !bases.has(packId) && bases.size <= MAX_RUBRIC_BASES) {
      const current = currentOf(packId);
      if (!current) break;
      const below = await this.rubrics.getSource(organisationId, current.id);
      bases.set(packId, { text: below, fileName: fileOf(packId) });
      packId = extendedPackOf(below);
    }
    return bases;
  }
}

export const viewProblem = (packId: string, problem: RubricProblem): RubricProblemView => {
  const { file, line, column, code, message } = problem;
  return { file: file === undefined || file === fileOf(packId) ? null : file, line, column, code, message };
};
