import { EvalArtifactError } from './artifact/eval-artifact-error.js';
import type { EvalArtifact } from './artifact/eval-artifact.js';
import { EvalFile, type EvalInput, type EvalReadOptions } from './input/eval-input.js';
import { readInspectArchive, readInspectJson } from './inspect/parse-inspect.js';
import type { ColumnMapping } from './plain/column-mapping.js';
import { readCsv } from './plain/read-csv.js';
import { readJsonLines } from './plain/read-lines.js';
import { readPromptfooJson } from './promptfoo/parse-promptfoo.js';
import { detectContainer, unsupported } from './reading/detect-format.js';

export interface ReadArtifactOptions extends EvalReadOptions {
  /** Of a plain CSV or JSON Lines file: which column is what. Guessed by their names where nothing is said. */
  readonly columns?: ColumnMapping;
}

/**
 * Reads a result file of any accepted format, told by its content, a chunk at a time. Nothing in it is executed, rendered
 * or fetched.
 *
 * @param input   random access to the bytes; a file of 1 GB is never in memory
 * @param options limits, cancelling, progress, columns
 * @throws EvalArtifactError and nothing else of its own; what `input.read` throws passes
 */
export async function readEvalArtifact(input: EvalInput, options: ReadArtifactOptions = {}): Promise<EvalArtifact> {
  const file = new EvalFile(input, options);
  const columns = options.columns ?? {};
  switch (await detectContainer(new EvalFile(input, { ...options, onProgress: () => undefined }))) {
    case 'promptfoo-json':
      return readPromptfooJson(file);
    case 'inspect-json':
      return readInspectJson(file);
    case 'inspect-eval':
      return readInspectArchive(file);
    case 'lines':
      return readJsonLines(file, columns).catch(refuseOneDocument);
    case 'table':
      return readCsv(file, columns);
  }
}

/** The first look found a whole document: when its first line is none, it is one document of a kind that is not known. */
function refuseOneDocument(error: unknown): never {
  if (error instanceof EvalArtifactError && error.code === 'NOT_JSON' && error.path === 'line 1') {
    throw unsupported('This is another kind of JSON');
  }
  throw error;
}
