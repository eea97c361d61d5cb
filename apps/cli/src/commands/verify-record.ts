import { createHash } from 'node:crypto';
import { verifyRecordFile, type VerifyOptions } from '@app/domain';
import type { CliOutput } from '../cli-command.js';
import { printable, readHead, UnreadableFile } from '../read-head.js';

/** Far above any record or chain; a hostile file costs no more than this. */
const MAX_RECORD_MB = 32;
const MAX_RECORD_BYTES = MAX_RECORD_MB * 1024 * 1024;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** @returns undefined after saying why: a file that can not be read is no verdict */
export async function readBounded(file: string, output: CliOutput): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readHead(file, MAX_RECORD_BYTES + 1);
    if (bytes.length > MAX_RECORD_BYTES) throw new UnreadableFile(file, `it is larger than ${MAX_RECORD_MB} MB`);
    return bytes;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    output.say(`plumbline: ${error.message}`);
    return undefined;
  }
}

interface RecordOptions extends VerifyOptions {
  /** Hashes of the records that the chain at hand binds; absent: no chain at hand. */
  readonly chain?: ReadonlySet<string> | undefined;
}

const NOT_IN_CHAIN = 'The record matches its own proof, but the chain does not hold it.';

/** Says whether an exported record is what was sealed. @param text undefined when the bytes are no UTF-8 */
export function judgeRecord(
  file: string,
  text: string | undefined,
  { chain, ...options }: RecordOptions,
  output: CliOutput,
): boolean {
  const verdict = text === undefined ? undefined : verifyRecordFile(sha256, text, options);
  const isBound = verdict?.ok === true && (chain?.has(verdict.hash) ?? true);
  if (verdict?.ok && isBound) {
    const { candidate, requisition, decisionVersion, sealedAt, hash, previousHash } = verdict;
    output.print(`verified: ${printable(candidate)}, ${printable(requisition)}, decision version ${decisionVersion}`);
    output.print(`sealed ${printable(sealedAt)}, hash ${hash}`);
    if (previousHash) output.print(`follows the record with hash ${previousHash}`);
    if (chain) output.print('in the chain');
    return true;
  }
  output.print(`not verified: ${printable(file)}`);
  const problems = verdict?.ok ? [NOT_IN_CHAIN] : (verdict?.problems ?? ['The file is not valid UTF-8 text.']);
  for (const problem of problems) output.print(`- ${problem}`);
  return false;
}

/** Strict, and a byte order mark is a byte like any other: a broken byte must not pass as a replacement character. */
export function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
