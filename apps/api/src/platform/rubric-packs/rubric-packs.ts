import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock, IdSource, type Rubric } from '@app/domain';
import { RubricRepository, type Tx, sha256 } from '@app/persistence';
import {
  type BaseOf,
  canonicalRubricJson,
  extendedPackOf,
  formatProblem,
  MAX_RUBRIC_BASES,
  parseRubric,
  type RubricSource,
} from '@app/rubric-format';
import { AppConfig } from '../../config/app-config.js';
import { ConfigError } from '../../config/config-error.js';

interface Pack {
  readonly rubric: Rubric;
  readonly sourceText: string;
  readonly contentHash: string;
}

/** The rubric packs that came with this server. Read once; published into an organisation as versions that never change. */
@Injectable()
export class RubricPacks {
  private readonly packs: readonly Pack[];

  /** @throws ConfigError naming the file when a pack breaks a rule: a server with half a rubric must not start */
  constructor(
    { rubricsDir }: AppConfig,
    private readonly rubrics: RubricRepository,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {
    this.packs = readPacks(rubricsDir);
  }

  /** Publishes what this organisation does not have yet. A changed file has another hash and becomes another version. */
  async publishInto(tx: Tx, organisationId: string, publishedBy: string | null = null): Promise<void> {
    for (const { rubric, sourceText, contentHash } of this.packs) {
      if (await this.rubrics.findByHash(organisationId, rubric.packId, contentHash, tx)) continue;
      await this.rubrics.insert(tx, {
        organisationId,
        id: this.ids.next(),
        packId: rubric.packId,
        name: rubric.name,
        versionLabel: rubric.version,
        contentHash,
        sourceText,
        document: rubric,
        publishedAt: this.clock.now(),
        publishedBy,
        reason: 'Came with the server.',
      });
    }
  }

  /** True when this version is the one of the file that the server has now. */
  isCurrent(version: { readonly packId: string; readonly contentHash: string }): boolean {
    return this.packs.some(
      ({ rubric, contentHash }) => rubric.packId === version.packId && contentHash === version.contentHash,
    );
  }
}

function readPacks(folder: string): Pack[] {
  if (!existsSync(folder)) throw new ConfigError(folder, 'is missing: the rubric packs belong to the server.');
  const sources = new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => ({ packId: entry.name, fileName: join(folder, entry.name, 'rubric.yaml') }))
      .filter(({ fileName }) => existsSync(fileName))
      .map(({ packId, fileName }) => [packId, { fileName, text: readFileSync(fileName, 'utf8') }]),
  );
  // A pack before those that extend it: where no other is chosen, a requisition starts from the oldest pack.
  const below = (packId: string | undefined, depth = 0): number => {
    const text = packId === undefined ? undefined : sources.get(packId)?.text;
    return text === undefined || depth > MAX_RUBRIC_BASES ? depth : below(extendedPackOf(text), depth + 1);
  };
  return [...sources]
    .toSorted(([a], [b]) => below(a) - below(b) || (a < b ? -1 : 1))
    .map(([, source]) => readPack(source, (packId) => sources.get(packId)));
}

function readPack({ text, fileName }: Required<RubricSource>, baseOf: BaseOf): Pack {
  const parsed = parseRubric(text, { fileName, baseOf });
  if (parsed.rubric)
    return { rubric: parsed.rubric, sourceText: text, contentHash: sha256(canonicalRubricJson(parsed.rubric)) };
  const [first, ...more] = parsed.problems;
  const where = first ? formatProblem(fileName, first) : fileName;
  throw new ConfigError(where, more.length > 0 ? `(and ${more.length} more; see 'plumbline rubric lint')` : '');
}
