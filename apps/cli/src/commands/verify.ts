import type { RegisterCommand } from '../cli-command.js';
import { verifyFiles, type VerifyFilesOptions } from './verify-files.js';

const ABOUT = `
Recomputes the commitment over the record and its link to the version before, and compares the file with the layout in
which it was exported: one changed byte fails, inside the proof too. A file that was re-indented on purpose can be checked
with --ignore-white-space; then white space between the values may differ and nothing else.

With the exported chain of the organisation's decisions (decision-chain.json) the whole chain is checked, and every record
named beside it must be in it. --anchor HASH: a link that you noted earlier must still be in the chain; without it nobody
can tell a chain that was cut off at its end.

Exit codes: 0 verified, 1 something does not match, 2 the file can not be read.`;

/** `plumbline verify FILE...`: proves exported decision records, and the chain over all of them, offline. */
export const registerVerify: RegisterCommand = (program, output, finish) => {
  program
    .command('verify')
    .description('check exported decision records and the chain over them offline')
    .argument('<files...>', 'records and the chain as they were downloaded (JSON)')
    .option('--ignore-white-space', 'accept other white space between the values')
    .option('--anchor <hash>', 'a link that the chain must still hold')
    .addHelpText('after', ABOUT)
    .action(async (files: string[], options: VerifyFilesOptions) => finish(await verifyFiles(files, options, output)));
};
