import type { RoleVignette, RoleVignetteSet, Rubric } from '@app/domain';
import { checkStructure } from '../check-structure.js';
import { locate } from '../locate.js';
import { readDocument } from '../read-document.js';
import type { Finding, RubricProblem } from '../rubric-problem.js';
import { VIGNETTES_FILE_SCHEMA } from './vignettes-schema.js';

interface VignettesFile extends Omit<RoleVignetteSet, 'packId'> {
  readonly pack: string;
}

export type ParsedVignettes =
  | { readonly found: RoleVignetteSet; readonly problems?: undefined }
  | { readonly found?: undefined; readonly problems: readonly RubricProblem[] };

/**
 * Reads the role vignettes of a pack from YAML, under the limits of rubric files. Either the set, or all problems, each at its node.
 * @param rubric the pack beside which the file lies; version and sources are checked against it
 */
export function parseVignettes(text: string, rubric: Rubric): ParsedVignettes {
  const read = readDocument(text);
  if (!read.document) return { problems: read.problems };
  const { document, value } = read;
  const { findings, isShapeSound } = checkStructure(value, VIGNETTES_FILE_SCHEMA);
  const all = isShapeSound ? [...findings, ...misfits(value as VignettesFile, rubric)] : findings;
  const problems = [...read.problems, ...all.map((finding) => locate(document, finding))];
  return problems.length > 0 ? { problems } : { found: toSet(value as VignettesFile) };
}

function misfits(file: VignettesFile, rubric: Rubric): Finding[] {
  const findings: Finding[] = [];
  if (file.pack !== rubric.packId)
    findings.push({
      path: ['pack'],
      code: 'other-pack',
      message: `This file lies beside the pack '${rubric.packId}'.`,
    });
  if (file.packVersion !== rubric.version)
    findings.push({
      path: ['packVersion'],
      code: 'invalid-value',
      message: `The pack is at ${rubric.version}: read the references against it, then write that version here.`,
    });
  const seen = new Set<string>();
  for (const [index, { id, sources }] of file.vignettes.entries()) {
    if (seen.has(id))
      findings.push({ path: ['vignettes', index, 'id'], code: 'duplicate-id', message: `'${id}' is there twice.` });
    seen.add(id);
    for (const [at, source] of sources.entries()) {
      if (rubric.sources.some((known) => known.id === source)) continue;
      const message = `There is no source '${source}' in this pack.`;
      findings.push({ path: ['vignettes', index, 'sources', at], code: 'dangling-id', message });
    }
  }
  return findings;
}

const toVignette = ({ id, text, reference, because, ask, sources }: RoleVignette): RoleVignette => ({
  ...{ id, text: text.trim(), reference, because: because.trim(), ask: ask.trim(), sources },
});

const toSet = ({ pack: packId, packVersion, version, title, minutes, vignettes }: VignettesFile): RoleVignetteSet => ({
  ...{ packId, packVersion, version, title, minutes, vignettes: vignettes.map(toVignette) },
});
