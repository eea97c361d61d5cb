import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  extendedPackOf,
  formatProblem,
  MAX_RUBRIC_BASES,
  MAX_RUBRIC_FILE_BYTES,
  parseRubric,
  type RubricSource,
} from '@app/rubric-format';
import { EXIT, type CliOutput, type ExitCode } from '../cli-command.js';
import { readHead, UnreadableFile } from '../read-head.js';

/** Checks each file, whatever the others are like. An unreadable file outweighs problems, as nothing is known of it. */
export async function lintRubrics(files: readonly string[], output: CliOutput): Promise<ExitCode> {
  const results: ExitCode[] = [];
  for (const file of files) results.push(await lintRubric(file, output));
  const worst = Math.max(...results) as ExitCode;
  if (worst === EXIT.ok) output.say(`${files.length === 1 ? '1 file' : `${files.length} files`}: no problems.`);
  return worst;
}

async function lintRubric(file: string, output: CliOutput): Promise<ExitCode> {
  try {
    const text = await readText(file);
    const bases = await basesOf(text, join(dirname(file), '..'));
    const { problems = [] } = parseRubric(text, { fileName: file, baseOf: (packId) => bases.get(packId) });
    for (const problem of problems) output.print(formatProblem(file, problem));
    return problems.length === 0 ? EXIT.ok : EXIT.problems;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    output.say(`plumbline: ${error.message}`);
    return EXIT.usage;
  }
}

/**
 * The packs that a text extends, from `../<pack>/rubric.yaml` beside its folder. One that is not there is for parseRubric
 * to report, where the text names it; one that can not be read stops the check like the file itself would.
 */
async function basesOf(text: string, packsFolder: string): Promise<ReadonlyMap<string, RubricSource>> {
  const bases = new Map<string, Required<RubricSource>>();
  let packId = extendedPackOf(text);
  while (packId !== undefined && !bases.has(packId) && bases.size <= MAX_RUBRIC_BASES) {
    const fileName = join(packsFolder, packId, 'rubric.yaml');
    if (!(await exists(fileName))) break;
    const below: Required<RubricSource> = { fileName, text: await readText(fileName) };
    bases.set(packId, below);
    packId = extendedPackOf(below.text);
  }
  return bases;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

async function readText(file: string): Promise<string> {
  const bytes = await readHead(file, MAX_RUBRIC_FILE_BYTES + 1);
  // Too large is for parseRubric to say. The cut may have split a character, so this decoding must not be strict;
  // a replacement character is never shorter than what it replaces, so the text stays too large.
  if (bytes.length > MAX_RUBRIC_FILE_BYTES) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(file, 'it is not UTF-8 text');
  }
}
