import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CalibrationCase, RoleVignetteSet, Rubric } from '@app/domain';
import { sha256 } from '@app/persistence';
import {
  type BaseOf,
  canonicalRubricJson,
  extendedPackOf,
  formatProblem,
  MAX_RUBRIC_BASES,
  parseRubric,
  type RubricSource,
} from '@app/rubric-format';
import { ConfigError } from '../../config/config-error.js';
import { readCases } from './case-packs.js';
import { readVignettes } from './vignette-packs.js';

export interface ShippedPack {
  readonly rubric: Rubric;
  readonly sourceText: string;
  readonly contentHash: string;
  readonly cases: readonly CalibrationCase[];
  readonly vignettes: RoleVignetteSet | null;
}

/** What lies in the folder of rubric packs, plain JSON. Apart from who publishes it: reading takes longer than all else of a start. */
export class ShippedPacks {
  constructor(readonly packs: readonly ShippedPack[]) {}

  /** @throws ConfigError naming the file when a pack breaks a rule: a server with half a rubric must not start */
  static in(folder: string): ShippedPacks {
    return new ShippedPacks(readPacks(folder));
  }
}

function readPacks(folder: string): ShippedPack[] {
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

function readPack({ text, fileName }: Required<RubricSource>, baseOf: BaseOf, folder: string): ShippedPack {
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
