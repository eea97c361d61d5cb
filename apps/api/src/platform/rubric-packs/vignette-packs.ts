import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { canonicalJson, Clock, IdSource, type RoleVignetteSet, type Rubric } from '@app/domain';
import { RoleVignetteRepository, sha256, type Tx } from '@app/persistence';
import { formatProblem, parseVignettes } from '@app/rubric-format';
import { ConfigError } from '../../config/config-error.js';

/** The role vignettes that lie beside the rubric packs of this server. */
@Injectable()
export class VignettePacks {
  constructor(
    private readonly vignettes: RoleVignetteRepository,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** Adds the set if this organisation does not have it yet. A changed file becomes another version; answers stay with theirs. */
  async publishInto(tx: Tx, organisationId: string, rubricVersionId: string, document: RoleVignetteSet): Promise<void> {
    const contentHash = sha256(canonicalJson(document));
    const { packId } = document;
    const known = await this.vignettes.findSets(organisationId, tx);
    if (known.some((one) => one.packId === packId && one.contentHash === contentHash)) return;
    const row = { organisationId, id: this.ids.next(), packId, rubricVersionId, contentHash };
    await this.vignettes.addSet(tx, { ...row, document, addedAt: this.clock.now() });
  }
}

/** @param folder of one pack @returns null where it has none @throws ConfigError naming the file and the line that breaks a rule */
export function readVignettes(folder: string, rubric: Rubric): RoleVignetteSet | null {
  const fileName = join(folder, 'vignettes.yaml');
  if (!existsSync(fileName)) return null;
  const { found, problems } = parseVignettes(readFileSync(fileName, 'utf8'), rubric);
  if (found) return found;
  const [first] = problems;
  throw new ConfigError(first ? formatProblem(fileName, first) : fileName, '');
}
