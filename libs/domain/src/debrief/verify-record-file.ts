// Offline proof of an exported decision record. Pure: the text of the file and SHA-256 are handed in.
//
// Every changed byte fails. A change in a value breaks the commitment or the link; a change that leaves every value as it was (white
// space, the case of an escape, a second member of the same name, the order of members) breaks the comparison with the layout that
// the product writes. Whoever has re-formatted a file on purpose can have it checked without that last comparison: then white space
// between the values is no part of the file, and everything else still is.
import { canonicalJson } from '../shared/canonical-json.js';
import { isRecord, type UnknownRecord } from '../shared/field-checks.js';
import { commitmentOf, linkHash, type Sha256 } from '../shared/hash-chain.js';
import {
  RECORD_FORMAT,
  type RecordIdentity,
  recordFields,
  recordFileText,
  type RecordProof,
} from './decision-record.js';

export interface VerifiedRecord {
  readonly ok: true;
  readonly candidate: string;
  readonly requisition: string;
  readonly decisionVersion: number;
  readonly sealedAt: string;
  readonly hash: string;
  readonly previousHash: string | null;
}

export interface RefusedRecord {
  readonly ok: false;
  /** What does not match, each in one line. */
  readonly problems: readonly string[];
}

export interface VerifyOptions {
  /** Accept white space between the values that the product did not write (a file that was re-indented). */
  readonly ignoreWhiteSpace?: boolean;
}

interface RecordFile {
  readonly record: UnknownRecord &
    RecordIdentity & { readonly candidate: { readonly name: string } } & {
      readonly requisition: { readonly title: string };
    };
  readonly proof: RecordProof;
}

const refuse = (...problems: readonly string[]): RefusedRecord => ({ ok: false, problems });

const HEX = /^[0-9a-f]{64}$/;
const isHash = (value: unknown): value is string => typeof value === 'string' && HEX.test(value);

function hasIdentity(record: unknown): record is RecordFile['record'] {
  if (!isRecord(record) || !isRecord(record['candidate']) || !isRecord(record['requisition'])) return false;
  const { candidate, requisition, decisionVersion, sealedAt } = record;
  const texts = [candidate['id'], candidate['name'], requisition['id'], requisition['title'], sealedAt];
  return texts.every((text) => typeof text === 'string') && Number.isInteger(decisionVersion);
}

function problemsOfShape(file: unknown): string[] {
  if (!isRecord(file)) return ['The file is no decision record: it must hold one JSON object.'];
  const { format, record, proof } = file;
  if (format !== RECORD_FORMAT) return [`The member 'format' is not '${RECORD_FORMAT}'.`];
  const problems: string[] = [];
  if (!hasIdentity(record))
    problems.push("The member 'record' does not name its candidate, requisition, version and time.");
  if (!isRecord(proof)) return [...problems, "The member 'proof' is missing."];
  for (const name of ['salt', 'commitment', 'hash'] as const) {
    if (!isHash(proof[name])) problems.push(`The member 'proof.${name}' is not 64 hexadecimal digits.`);
  }
  if (proof['previousHash'] !== null && !isHash(proof['previousHash'])) {
    problems.push("The member 'proof.previousHash' is neither null nor 64 hexadecimal digits.");
  }
  return problems;
}

function problemsOfProof(sha256: Sha256, { record, proof }: RecordFile): string[] {
  const problems: string[] = [];
  const commitment = commitmentOf(sha256, canonicalJson(record), proof.salt);
  if (commitment !== proof.commitment) {
    problems.push("The record does not match 'proof.commitment': the record, the salt or the commitment was changed.");
  }
  const hash = linkHash(sha256, { ...proof, fields: recordFields(record) });
  if (hash !== proof.hash) {
    problems.push("The link does not match 'proof.hash': the hash, the link before it or what it covers was changed.");
  }
  return problems;
}

const STRINGS_AND_SPACE = /"[^"\\]*(?:\\.[^"\\]*)*"|[ \t\r\n]+/g;
/** Without the white space between values; what stands in quotes stays as it is. */
const compact = (text: string): string =>
  text.replaceAll(STRINGS_AND_SPACE, (part) => (part.startsWith('"') ? part : ''));

function problemOfLayout(text: string, file: RecordFile, ignoreWhiteSpace: boolean): string[] {
  const written = recordFileText(file.record, file.proof);
  if (text === written) return [];
  if (compact(text) !== compact(written)) {
    return ['A member stands twice, is unknown, out of order or written in another way than the product writes it.'];
  }
  if (ignoreWhiteSpace) return [];
  const lines = written.split('\n');
  const line = text.split('\n').findIndex((one, index) => one !== lines[index]) + 1;
  return [
    `The values match the proof, but the white space is not as exported (line ${line}): the file was re-formatted. ` +
      'Use the file as it was downloaded, or check it with --ignore-white-space.',
  ];
}

function problemsOf(sha256: Sha256, text: string, file: RecordFile, options: VerifyOptions): string[] {
  try {
    const problems = problemsOfProof(sha256, file);
    return problems.length > 0 ? problems : problemOfLayout(text, file, options.ignoreWhiteSpace ?? false);
  } catch (error) {
    // Deeper than the stack goes, or a number out of range (one digit that became an 'e' is enough).
    if (error instanceof RangeError || error instanceof TypeError)
      return ['The record holds something that no record of ours can hold.'];
    throw error;
  }
}

/**
 * Checks an exported record against its own proof.
 * @param text the whole file as UTF-8; decode it strictly, so that a broken byte is no replacement character
 */
export function verifyRecordFile(
  sha256: Sha256,
  text: string,
  options: VerifyOptions = {},
): VerifiedRecord | RefusedRecord {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse('The file is not valid JSON.');
  }
  const shape = problemsOfShape(file);
  if (shape.length > 0) return refuse(...shape);
  const known = file as RecordFile;
  const problems = problemsOf(sha256, text, known, options);
  if (problems.length > 0) return refuse(...problems);
  const { candidate, requisition, decisionVersion, sealedAt } = known.record;
  const { hash, previousHash } = known.proof;
  return {
    ok: true,
    candidate: candidate.name,
    requisition: requisition.title,
    decisionVersion,
    sealedAt,
    hash,
    previousHash,
  };
}
