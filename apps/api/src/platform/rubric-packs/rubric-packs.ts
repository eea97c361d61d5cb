import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type CalibrationCase, Clock, IdSource, type RoleVignetteSet, type Rubric } from '@app/domain';
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
import { CasePacks, readCases } from './case-packs.js';
import { readVignettes, VignettePacks } from './vignette-packs.js';

interface Pack {
  readonly rubric: Rubric;
  readonly sourceText: string;
  readonly contentHash: string;
  readonly cases: readonly CalibrationCase[];
  readonly vignettes: RoleVignetteSet | null;
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
    private readonly cases: CasePacks,
    private readonly vignettes: VignettePacks,
  ) {
    this.packs = readPacks(rubricsDir);
  }

  /** Publishes what this organisation does not have yet. A changed file has another hash and becomes another version. */
  async publishInto(tx: Tx, organisationId: string, publishedBy: string | null = null): Promise<void> {
    for (const pack of this.packs) {
      const { packId } = pack.rubric;
      const known = await this.rubrics.findByHash(organisationId, packId, pack.contentHash, tx);
      const versionId = known?.id ?? (await this.publish(tx, organisationId, publishedBy, pack));
      if (pack.cases.length > 0) await this.cases.publishInto(tx, organisationId, versionId, pack.cases);
      if (pack.vignettes) await this.vignettes.publishInto(tx, organisationId, versionId, pack.vignettes);
    }
  }

  private async publish(
    tx: Tx,
    organisationId: string,
    publishedBy: string | null,
    { rubric, sourceText, contentHash }: Pack,
  ): Promise<string> {
    const id = this.ids.next();
    await this.rubrics.insert(tx, {
      organisationId,
      id,
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
    return id;
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
    .map(([packId, source]) => readPack(source, (id) => sources.get(id), join(folder, packId)));
}

function readPack({ text, fileName }: Required<RubricSource>, baseOf: BaseOf, folder: string): Pack {
  const { rubric, problems = [] } = parseRubric(text, { fileName, baseOf });
  if (rubric) {
    const contentHash = sha256(canonicalRubricJson(rubric));
    const beside = { cases: readCases(folder, rubric), vignettes: readVignettes(folder, rubric) };
    return { rubric, sourceText: text, contentHash, ...beside };
  }
  const [first, ...more] = problems;
  const where = first ? formatProblem(fileName, first) : fileName;
  throw new ConfigError(where, more.length > 0 ? `(and ${more.length} more; see 'plumbline rubric lint')` : '');
}
