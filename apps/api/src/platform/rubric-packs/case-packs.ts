import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type CalibrationCase, canonicalJson, Clock, IdSource, type Rubric } from '@app/domain';
import { CalibrationCaseRepository, sha256, type Tx } from '@app/persistence';
import { formatProblem, parseCase } from '@app/rubric-format';
import { ConfigError } from '../../config/config-error.js';

/** The calibration cases that lie beside the rubric packs of this server. */
@Injectable()
export class CasePacks {
  constructor(
    private readonly cases: CalibrationCaseRepository,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** Adds what this organisation does not have yet. A changed file becomes another version; answers stay with theirs. */
  async publishInto(
    tx: Tx,
    organisationId: string,
    rubricVersionId: string,
    found: readonly CalibrationCase[],
  ): Promise<void> {
    const known = new Set((await this.cases.findVersions(organisationId, tx)).map((one) => one.contentHash));
    for (const document of found) {
      const contentHash = sha256(canonicalJson(document));
      if (known.has(contentHash)) continue;
      const row = { organisationId, id: this.ids.next(), caseId: document.caseId, rubricVersionId, contentHash };
      await this.cases.addVersion(tx, { ...row, document, addedAt: this.clock.now() });
    }
  }
}

/** @param folder of one pack @throws ConfigError naming the file and the line when a case breaks a rule */
export function readCases(folder: string, rubric: Rubric): CalibrationCase[] {
  const cases = join(folder, 'cases');
  if (!existsSync(cases)) return [];
  const names = readdirSync(cases).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((name) => {
    const fileName = join(cases, name);
    const { found, problems } = parseCase(readFileSync(fileName, 'utf8'), rubric);
    if (found) return found;
    const [first] = problems;
    throw new ConfigError(first ? formatProblem(fileName, first) : fileName, '');
  });
}
