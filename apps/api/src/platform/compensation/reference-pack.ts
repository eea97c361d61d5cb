import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock, IdSource, type MarketReference, readReference } from '@app/domain';
import { MarketRepository, type Tx } from '@app/persistence';
import { AppConfig } from '../../config/app-config.js';
import { ConfigError } from '../../config/config-error.js';
import { readCsv } from '../csv/read-csv.js';
import { REFERENCE_CSV } from './reference-csv.js';

const FILE = join('ai-pm', 'compensation-references.csv');

/** The market references that came with this server; where they come from stands in rubrics/README.md. */
@Injectable()
export class ReferencePack {
  private readonly references: readonly MarketReference[];

  /** @throws ConfigError naming the file and the line when a row breaks a rule */
  constructor(
    { rubricsDir }: AppConfig,
    private readonly market: MarketRepository,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {
    this.references = readPack(join(rubricsDir, FILE));
  }

  /** Adds the figures whose code this organisation does not have. What it corrected itself is left alone. */
  async publishInto(tx: Tx, organisationId: string): Promise<void> {
    const known = new Set((await this.market.findReferences(organisationId, tx)).map((one) => one.code));
    const importedAt = this.clock.now();
    const rows = this.references
      .filter((one) => !known.has(one.code))
      .map((figures) => ({
        ...{ organisationId, id: this.ids.next(), code: figures.code, version: 1 },
        ...{ figures, importedBy: null, importedAt },
      }));
    await this.market.addReferences(tx, rows);
  }
}

function readPack(file: string): MarketReference[] {
  if (!existsSync(file)) return [];
  return readCsv(readFileSync(file, 'utf8'), REFERENCE_CSV).map((row) => {
    const answer = readReference(row.cells);
    if (answer.ok && row.problem === undefined) return answer.reference;
    const why = row.problem ?? (answer.ok ? '' : answer.problems.join(' '));
    throw new ConfigError(`${file}:${row.line}`, why);
  });
}
