import {
  type CalibrationCase,
  type CaseKind,
  type CaseSpeaker,
  criteriaOfRound,
  type Level,
  type Rubric,
} from '@app/domain';
import { checkStructure } from '../check-structure.js';
import { locate } from '../locate.js';
import { readDocument } from '../read-document.js';
import type { Finding, RubricProblem } from '../rubric-problem.js';
import { CASE_FILE_SCHEMA } from './case-schema.js';

interface CaseFile {
  readonly case: string;
  readonly rubric: string;
  readonly rubricVersion: string;
  readonly version: string;
  readonly title: string;
  readonly kind: CaseKind;
  readonly round: string;
  readonly minutes: number;
  readonly setting: string;
  readonly transcript: readonly { readonly speaker: CaseSpeaker; readonly text: string }[];
  readonly reference: readonly {
    readonly criterion: string;
    readonly level: Level;
    readonly because: string;
    readonly notTheNext: string;
    readonly watchFor: string;
  }[];
}

export type ParsedCase =
  | { readonly found: CalibrationCase; readonly problems?: undefined }
  | { readonly found?: undefined; readonly problems: readonly RubricProblem[] };

/**
 * Reads a calibration case from YAML, under the limits of rubric files. Either the case, or all problems, each at its node.
 * @param rubric the pack that the case says it belongs to; criteria and version are checked against it
 */
export function parseCase(text: string, rubric: Rubric): ParsedCase {
  const read = readDocument(text);
  if (!read.document) return { problems: read.problems };
  const { document, value } = read;
  const { findings, isShapeSound } = checkStructure(value, CASE_FILE_SCHEMA);
  const all = isShapeSound ? [...findings, ...misfits(value as CaseFile, rubric)] : findings;
  const problems = [...read.problems, ...all.map((finding) => locate(document, finding))];
  return problems.length > 0 ? { problems } : { found: toCase(value as CaseFile) };
}

function misfits(file: CaseFile, rubric: Rubric): Finding[] {
  const findings: Finding[] = [];
  if (file.rubric !== rubric.packId)
    findings.push({
      path: ['rubric'],
      code: 'other-pack',
      message: `This case lies beside the pack '${rubric.packId}'.`,
    });
  if (file.rubricVersion !== rubric.version)
    findings.push({
      path: ['rubricVersion'],
      code: 'invalid-value',
      message: `The pack is at ${rubric.version}: read the reference against its anchors, then write that version here.`,
    });
  const known = new Set(criteriaOfRound(rubric, file.round).map(({ id }) => id));
  if (known.size === 0)
    findings.push({
      path: ['round'],
      code: 'dangling-id',
      message: `'${file.round}' is no round that rates criteria.`,
    });
  const seen = new Set<string>();
  for (const [index, { criterion }] of file.reference.entries()) {
    const path = ['reference', index, 'criterion'];
    if (!known.has(criterion))
      findings.push({ path, code: 'dangling-id', message: `Round ${file.round} does not rate '${criterion}'.` });
    if (seen.has(criterion)) findings.push({ path, code: 'duplicate-id', message: `'${criterion}' is there twice.` });
    seen.add(criterion);
  }
  return findings;
}

function toCase(file: CaseFile): CalibrationCase {
  const { case: caseId, rubric: packId, round: roundId, rubricVersion, version, title, kind, minutes } = file;
  return {
    ...{ caseId, packId, roundId, rubricVersion, version, title, kind, minutes, setting: file.setting.trim() },
    transcript: file.transcript.map(({ speaker, text }) => ({ speaker, text: text.trim() })),
    reference: file.reference.map(({ criterion: criterionId, level, because, notTheNext, watchFor }) => ({
      ...{ criterionId, level, because: because.trim(), notTheNext: notTheNext.trim(), watchFor: watchFor.trim() },
    })),
  };
}
