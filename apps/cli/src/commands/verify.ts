import type { RegisterCommand } from '../cli-command.js';
import { verifyRecord } from './verify-record.js';

const ABOUT = `
Recomputes the commitment over the record and its link to the version before, and compares the file with the layout in
which it was exported: one changed byte fails, inside the proof too. A file that was re-indented on purpose can be checked
with --ignore-white-space; then white space between the values may differ and nothing else.

Exit codes: 0 verified, 1 something does not match, 2 the file can not be read.`;

/** `plumbline verify FILE`: proves an exported decision record offline. */
export const registerVerify: RegisterCommand = (program, output, finish) => {
  program
    .command('verify')
    .description('check an exported decision record offline')
    .argument('<file>', 'the record as it was downloaded (JSON)')
    .option('--ignore-white-space', 'accept other white space between the values')
    .addHelpText('after', ABOUT)
    .action(async (file: string, options: { ignoreWhiteSpace?: boolean }) =>
      finish(await verifyRecord(file, options, output)),
    );
};
