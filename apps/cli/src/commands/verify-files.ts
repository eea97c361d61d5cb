import { createHash } from 'node:crypto';
import { isChainFile, verifyChainFile, type VerifiedChain, type VerifyOptions } from '@app/domain';
import { EXIT, type CliOutput, type ExitCode } from '../cli-command.js';
import { printable } from '../read-head.js';
import { judgeRecord, readBounded, strictUtf8 } from './verify-record.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export interface VerifyFilesOptions extends VerifyOptions {
  /** Hash of a link that the chain held before: it must still be in it. */
  readonly anchor?: string;
}

/** Checks chain and records together: with a chain at hand every record must be in it. One file that is wrong makes the whole wrong. */
export async function verifyFiles(
  files: readonly string[],
  { anchor, ...options }: VerifyFilesOptions,
  output: CliOutput,
): Promise<ExitCode> {
  const read: { readonly file: string; readonly text: string | undefined }[] = [];
  for (const file of files) {
    const bytes = await readBounded(file, output);
    if (!bytes) return EXIT.usage;
    read.push({ file, text: strictUtf8(bytes) });
  }
  const isChain = ({ text }: { text: string | undefined }): boolean => text !== undefined && isChainFile(text);
  const chains = read.filter(isChain);
  if (chains.length > 1 || (anchor !== undefined && chains.length === 0)) {
    output.say(`plumbline: ${chains.length > 1 ? 'one chain at a time' : '--anchor needs a chain'}`);
    return EXIT.usage;
  }
  let code: ExitCode = EXIT.ok;
  let chain: VerifiedChain | undefined;
  for (const { file, text } of chains) {
    chain = judgeChain(file, text!, anchor, output);
    if (!chain) code = EXIT.problems;
  }
  for (const { file, text } of read.filter((one) => !isChain(one))) {
    if (!judgeRecord(file, text, { ...options, chain: chain?.recordHashes }, output)) code = EXIT.problems;
  }
  return code;
}

function judgeChain(
  file: string,
  text: string,
  anchor: string | undefined,
  output: CliOutput,
): VerifiedChain | undefined {
  const verdict = verifyChainFile(sha256, text);
  const lacks = verdict.ok && anchor !== undefined && !verdict.linkHashes.has(anchor.toLowerCase());
  if (!verdict.ok || lacks) {
    output.print(`not verified: ${printable(file)}`);
    output.print(
      `- ${verdict.ok ? 'The chain does not hold the anchor: it was cut off or made anew since.' : verdict.problem}`,
    );
    return undefined;
  }
  output.print(
    `verified: chain of ${verdict.links} decision${verdict.links === 1 ? '' : 's'}, from the first to the last`,
  );
  if (verdict.head) output.print(`last link ${verdict.head}`);
  return verdict;
}
