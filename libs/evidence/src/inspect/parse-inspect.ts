import type { EvalArtifact, EvalWarning } from '../artifact/eval-artifact.js';
import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import type { EvalFile } from '../input/eval-input.js';
import { type JsonPath, JsonSplitter } from '../json/json-splitter.js';
import { ZipUnpacker } from '../zip/unpack-entry.js';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.js';
import { inspectHandler, type InspectSink } from './inspect-handler.js';
import { type InspectHeader, readInspectHeader } from './inspect-header.js';
import { InspectSamples } from './inspect-samples.js';
import { readSample } from './read-sample.js';

/**
 * An Inspect AI log as one JSON document, streamed; with or without samples, scores and reductions.
 *
 * @throws EvalArtifactError and nothing else
 * @source UKGovernmentBEIS/inspect_ai: src/inspect_ai/log/_log.py (EvalLog, EvalSpec, EvalResults, EvalSample)
 */
export async function readInspectJson(file: EvalFile): Promise<EvalArtifact> {
  const log = new InspectLog(file);
  const splitter = new JsonSplitter(inspectHandler(log.sink(false)), file.limits);
  for await (const chunk of file.chunks()) splitter.push(chunk);
  splitter.finish();
  return log.finish('inspect-json');
}

/**
 * An Inspect AI log as an archive (.eval): the header (or, of a run that was cut off, its start), the samples' summaries
 * (or the journal's), and those samples that no summary covers. Entries are told by name and never written anywhere.
 *
 * @source UKGovernmentBEIS/inspect_ai: src/inspect_ai/log/_recorders/eval.py (header.json, summaries.json, reductions.json,
 *   _journal/start.json, _journal/summaries/N.json, samples/ID_epoch_N.json), src/inspect_ai/log/_recorders/chunked/format.py
 *   (samples/ID_epoch_N/sample.json, version 3), design notes there (entries compressed by Zstandard, before that by deflate)
 * @throws EvalArtifactError and nothing else
 */
export async function readInspectArchive(file: EvalFile): Promise<EvalArtifact> {
  const entries = await readZipDirectory(file);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const header = byName.get('header.json') ?? byName.get('_journal/start.json');
  if (!header) {
    const message = 'The archive holds no Inspect log: header.json and _journal/start.json are both missing.';
    throw new EvalArtifactError('UNSUPPORTED_FORMAT', message);
  }
  const unpacker = new ZipUnpacker(file);
  const log = new InspectLog(file);
  const read = async (entry: ZipEntry, prefix: JsonPath, isSummary = false): Promise<void> => {
    const splitter = new JsonSplitter(inspectHandler(log.sink(isSummary), prefix), file.limits);
    await unpacker.unpack(entry, (chunk) => splitter.push(chunk));
    splitter.finish();
  };
  await read(header, []);
  const whole = byName.get('summaries.json');
  const journal = entries.filter((entry) => /^_journal\/summaries\/\d+\.json$/.test(entry.name));
  for (const summaries of whole ? [whole] : journal) await read(summaries, ['samples'], true);
  for (const [index, entry] of entries.filter((one) => !log.covers(one.name) && SAMPLE.test(one.name)).entries()) {
    await read(entry, ['samples', index]);
  }
  const reductions = byName.get('reductions.json');
  if (reductions) await read(reductions, ['reductions']);
  return log.finish('inspect-eval');
}

/** One entry per sample, or, of a sample in pieces, its shell: what else lies beside that is messages, events and attachments. */
const SAMPLE = /^samples\/(.*)_epoch_(\d+)(?:\.json|\/sample\.json)$/s;
/** 3 marks a log that holds samples in pieces. */
const NEWEST_KNOWN_VERSION = 3;

/** What both containers are read into. */
class InspectLog {
  private readonly frame = new Map<string, unknown>();
  private readonly samples: InspectSamples;

  constructor(private readonly file: EvalFile) {
    this.samples = new InspectSamples(file.limits);
  }

  sink(isSummary: boolean): InspectSink {
    return {
      frame: (path, value) => this.frame.set(path, value),
      sample: (sample, path) => {
        this.file.assertWanted();
        this.samples.add(readSample(sample, path, isSummary));
      },
      reduction: (scorer, value) => this.samples.addReduction(scorer, value),
    };
  }

  covers(entryName: string): boolean {
    const [, id, epoch] = SAMPLE.exec(entryName) ?? [];
    return id !== undefined && this.samples.has(id, Number(epoch));
  }

  finish(format: 'inspect-json' | 'inspect-eval'): EvalArtifact {
    if (!this.frame.has('/eval')) throw new EvalArtifactError('MISSING_FIELD', '/eval is missing.', '/eval');
    const header = readInspectHeader(this.frame);
    const { builder, warnings } = this.samples.build(header);
    const { formatVersion, toolVersion, evaluationId, evaluatedAt, suite, status, models, runUsage, stated } = header;
    return {
      format,
      ...{ formatVersion, toolVersion, evaluationId, evaluatedAt, suite, status, models, runUsage, stated },
      caseThresholds: [],
      cases: builder.cases,
      failing: builder.failing,
      warnings: [...warnOfRun(header, builder.cases.length, this.samples.size), ...warnings],
    };
  }
}

/** @param runs in the file, each epoch of a sample one: what the log plans counts them so too */
function warnOfRun(header: InspectHeader, cases: number, runs: number): EvalWarning[] {
  const { formatVersion: version, status, planned, epochs, error } = header;
  const repeats = epochs > 1 ? ', repeats counted' : '';
  const warnings: (EvalWarning | false)[] = [
    (version === undefined || version > NEWEST_KNOWN_VERSION || version < 1) && {
      code: 'UNKNOWN_LAYOUT',
      message: `Log version ${version ?? 'not stated'} is none that this reader was written for; it is read as far as it is understood.`,
    },
    status !== 'success' && {
      code: 'RUN_NOT_FINISHED',
      message: `The run ended with status '${status}'${error === undefined ? '' : ` (${error})`}: its figures cover what was done until then.`,
    },
    cases === 0 && {
      code: 'NO_CASES_IN_FILE',
      message: `The log holds no samples${planned === undefined ? '' : ` of the ${planned} it states`}: only its own aggregates can be shown.`,
    },
    planned !== undefined &&
      cases > 0 &&
      planned > runs && {
        code: 'RUN_NOT_FINISHED',
        message: `The log states ${planned} samples; ${runs} are in the file${repeats}.`,
      },
  ];
  return warnings.filter((warning) => warning !== false);
}
