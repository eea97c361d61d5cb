import { createHash } from 'node:crypto';
import { verifyRecordFile, type VerifyOptions } from '@app/domain';
import { EXIT, type CliOutput, type ExitCode } from '../cli-command.js';
import { printable, readHead, UnreadableFile } from '../read-head.js';

/** Far above any record; a hostile file costs no more than this. */
const MAX_RECORD_MB = 32;
const MAX_RECORD_BYTES = MAX_RECORD_MB * 1024 * 1024;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Says whether an exported record is what was sealed. A file that can not be read is no verdict. */
export async function verifyRecord(file: string, options: VerifyOptions, output: CliOutput): Promise<ExitCode> {
  let bytes: Uint8Array;
  try {
    bytes = await readHead(file, MAX_RECORD_BYTES + 1);
    if (bytes.length > MAX_RECORD_BYTES) throw new UnreadableFile(file, `it is larger than ${MAX_RECORD_MB} MB`);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    output.say(`plumbline: ${error.message}`);
    return EXIT.usage;
  }
  return judge(file, bytes, options, output);
}

function judge(file: string, bytes: Uint8Array, options: VerifyOptions, output: CliOutput): ExitCode {
  const text = strictUtf8(bytes);
  const verdict = text === undefined ? undefined : verifyRecordFile(sha256, text, options);
  if (verdict?.ok) {
    const { candidate, requisition, decisionVersion, sealedAt, hash, previousHash } = verdict;
    output.print(`verified: ${printable(candidate)}, ${printable(requisition)}, decision version ${decisionVersion}`);
    output.print(`sealed ${printable(sealedAt)}, hash ${hash}`);
    if (previousHash) output.print(`follows the record with hash ${previousHash}`);
    return EXIT.ok;
  }
  output.print(`not verified: ${printable(file)}`);
  for (const problem of verdict?.problems ?? ['The file is not valid UTF-8 text.']) output.print(`- ${problem}`);
  return EXIT.problems;
}

/** Strict, and a byte order mark is a byte like any other: a broken byte must not pass as a replacement character. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
