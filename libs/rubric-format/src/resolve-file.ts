import { checkStructure } from './check-structure.js';
import { isFileMap, type FileMap } from './extension/collections.js';
import { extendFile } from './extension/extend-file.js';
import { RUBRIC_EXTENSION_SCHEMA } from './extension/extension-schema.js';
import { removedInUse } from './extension/removed-in-use.js';
import { inExtension, originOf } from './extension/trace.js';
import { MAX_BASES } from './limits.js';
import { locate, type RubricDocument } from './locate.js';
import { readDocument } from './read-document.js';
import type { RubricFile } from './rubric-file.js';
import type { Finding, RubricProblem } from './rubric-problem.js';
import { danglingReferences } from './rules/dangling-id.js';
import { RULES } from './rules/index.js';
import { isId } from './schema/schema-parts.js';
import { toRubric } from './to-rubric.js';

/** A rubric file that somebody holds. */
export interface RubricSource {
  readonly text: string;
  /** Written into the problems; nothing is opened. */
  readonly fileName?: string;
}

/** Finds the file of a pack that another extends; undefined when there is none. */
export type BaseOf = (packId: string) => RubricSource | undefined;

export type ResolvedFile =
  | { readonly file: RubricFile; readonly problems?: undefined }
  | { readonly file?: undefined; readonly problems: readonly RubricProblem[] };

/** A file on the way from the one that was asked for down to the base that is being read. */
interface Link {
  readonly packId: unknown;
  readonly extendsId: string;
  /** A problem at the `extends` of this file. */
  readonly atExtends: (code: 'extends-cycle' | 'extends-too-deep', message: string) => RubricProblem;
}

interface OwnFile {
  readonly document: RubricDocument;
  readonly value: unknown;
  /** Gives a finding its place and its file. */
  readonly placed: (finding: Finding) => RubricProblem;
}

/** The full file that a text stands for, with every rule met, or all problems, those of its bases included. */
export function resolveFile(source: RubricSource, baseOf: BaseOf, above: readonly Link[] = []): ResolvedFile {
  const { text, fileName } = source;
  const named = (problem: RubricProblem) => (fileName === undefined ? problem : { ...problem, file: fileName });
  const read = readDocument(text);
  if (!read.document) return { problems: read.problems.map(named) };
  const { document, value } = read;
  const own = { document, value, placed: (finding: Finding) => named(locate(document, finding)) };
  const problems = read.problems.map(named);
  return isFileMap(value) && Object.hasOwn(value, 'extends')
    ? resolveExtension(own, value, problems, baseOf, above)
    : resolveWhole(own, problems);
}

function resolveWhole({ value, placed }: OwnFile, problems: readonly RubricProblem[]): ResolvedFile {
  const structure = checkStructure(value);
  const found = [...problems, ...structure.findings.map(placed)];
  if (!structure.isShapeSound) return { problems: found };
  const file = value as RubricFile;
  return answer(file, [...found, ...brokenRules(file).map(placed)]);
}

function resolveExtension(
  { value, placed }: OwnFile,
  extension: FileMap,
  problems: readonly RubricProblem[],
  baseOf: BaseOf,
  above: readonly Link[],
): ResolvedFile {
  const structure = checkStructure(value, RUBRIC_EXTENSION_SCHEMA);
  const found = [...problems, ...structure.findings.map(placed)];
  const { pack, extends: extendsId } = extension;
  if (!isId(extendsId)) return { problems: found };
  const atExtends: Link['atExtends'] = (code, message) => placed({ path: ['extends'], code, message });
  const base = resolveBase([...above, { packId: pack, extendsId, atExtends }], placed, baseOf);
  if (!base.file || !structure.isShapeSound) return { problems: [...found, ...(base.problems ?? [])] };
  const extended = extendFile(base.file as unknown as FileMap, extension);
  const misplaced = extended.findings.map(placed);
  if (misplaced.length > 0) return { problems: [...found, ...misplaced] };
  const broken = findingsOfExtended(extended.value, extension).map(placed);
  return answer(extended.value as unknown as RubricFile, [...found, ...withoutKnown(broken, found)]);
}

/** The base of the last link. It is read with the chain above it, so that a circle ends and a long chain is refused. */
function resolveBase(chain: readonly Link[], placed: OwnFile['placed'], baseOf: BaseOf): ResolvedFile {
  const last = chain[chain.length - 1]!;
  const { extendsId } = last;
  const inCircle = chain.findIndex(({ packId }) => packId === extendsId);
  if (inCircle >= 0) {
    const names = [extendsId, ...chain.slice(inCircle).map((link) => link.extendsId)].join(' > ');
    // Any of them could give way; the one nearest to the file that was asked for is the one a person is looking at.
    const problem = chain[inCircle]!.atExtends('extends-cycle', `A pack can not extend itself: ${names}.`);
    return { problems: [problem] };
  }
  if (chain.length > MAX_BASES) {
    const message = `At most ${MAX_BASES} packs can stand below this one; extend one that is nearer to the first.`;
    return { problems: [chain[0]!.atExtends('extends-too-deep', message)] };
  }
  const unknownBase = (message: string) => ({
    problems: [placed({ path: ['extends'], code: 'unknown-base', message })],
  });
  const source = baseOf(extendsId);
  if (!source) return unknownBase(`There is no pack '${extendsId}' to extend.`);
  const base = resolveFile({ ...source, fileName: source.fileName ?? extendsId }, baseOf, chain);
  if (!base.file || base.file.pack === extendsId) return base;
  return unknownBase(`What stands in the place of the pack '${extendsId}' is the pack '${base.file.pack}'.`);
}

/** Everything that breaks in the full file, at the place in the extending file that has to change. */
function findingsOfExtended(full: FileMap, extension: FileMap): readonly Finding[] {
  const moved = (finding: Finding) => inExtension(finding, full, extension);
  const structure = checkStructure(full);
  const findings = structure.findings.map(moved);
  if (!structure.isShapeSound) return findings;
  const file = full as unknown as RubricFile;
  const inUse = removedInUse(danglingReferences(toRubric(file)), full, extension);
  // An inherited reference leads nowhere only because its end was removed: that is said once, at the removal.
  const isSaid = ({ code, path }: Finding) => code === 'dangling-id' && !originOf(path, full, extension).isStated;
  const broken = brokenRules(file).filter((finding) => !isSaid(finding));
  return [...findings, ...inUse, ...broken.map(moved)];
}

const brokenRules = (file: RubricFile): readonly Finding[] => {
  const rubric = toRubric(file);
  return RULES.flatMap((rule) => rule(rubric));
};

const answer = (file: RubricFile, problems: readonly RubricProblem[]): ResolvedFile =>
  problems.length === 0 ? { file } : { problems };

/** What the extending file states was checked where it stands; the full file would report it a second time. */
function withoutKnown(problems: readonly RubricProblem[], known: readonly RubricProblem[]): readonly RubricProblem[] {
  const keyOf = ({ line, column, code }: RubricProblem) => `${line}:${column} ${code}`;
  const said = new Set(known.map(keyOf));
  return problems.filter((problem) => !said.has(keyOf(problem)));
}
