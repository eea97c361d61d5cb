import { InvalidArgumentError } from 'commander';
import { COLUMN_ROLES, type ColumnMapping } from '@app/evidence';
import type { RegisterCommand } from '../cli-command.js';
import { compareEvidence } from './evidence-compare.js';
import { summarizeEvidence } from './evidence-summarize.js';

const ABOUT = `
Reads promptfoo results (.json, .jsonl, .csv), Inspect AI logs (.eval, .json) and plain cases (CSV, JSON Lines), told by their
content. Nothing in a file is executed or fetched, and a file of any size is read a piece at a time.

--slice takes a metadata key, a tag, 'description' (the beginning of the descriptions) or a variable. --map names the columns
of a plain file: ${COLUMN_ROLES.join(', ')}.

Exit codes: 0 done, 2 wrong usage or a file that is refused.`;

/** `plumbline evidence ...`: what an eval artefact shows, and how two of them differ. */
export const registerEvidence: RegisterCommand = (program, output, finish) => {
  const evidence = program.command('evidence').description('read eval results: promptfoo, Inspect AI, plain cases');
  evidence
    .command('summarize')
    .description('print what one file of eval results shows, and what it can not tell')
    .argument('<file>', 'the file as the tool wrote it')
    .option('--slice <key>', 'slice by this key')
    .option('--threshold <share>', 'share of cases that had to pass, 0 to 1', toShare)
    .option('--map <role=column>', 'name a column of a plain file; may be repeated', addMapping, {})
    .option('--json', 'print JSON')
    .addHelpText('after', ABOUT)
    .action(async (file: string, options: SummarizeFlags) => finish(await summarizeEvidence(file, options, output)));
  evidence
    .command('compare')
    .description('print what got better and worse between two files with the same cases')
    .argument('<before>', 'the earlier results')
    .argument('<after>', 'the later results')
    .option('--slice <key>', 'slice by this key')
    .option('--map <role=column>', 'name a column of a plain file; may be repeated', addMapping, {})
    .option('--json', 'print JSON')
    .addHelpText('after', ABOUT)
    .action(async (before: string, after: string, options: CompareFlags) =>
      finish(await compareEvidence(before, after, options, output)),
    );
};

export interface CompareFlags {
  readonly slice?: string;
  readonly map: ColumnMapping;
  readonly json?: boolean;
}

export interface SummarizeFlags extends CompareFlags {
  readonly threshold?: number;
}

function toShare(text: string): number {
  const share = text.trim() === '' ? Number.NaN : Number(text);
  if (share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('Give a share between 0 and 1, for example 0.9.');
}

function addMapping(text: string, before: ColumnMapping): ColumnMapping {
  const at = text.indexOf('=');
  const role = COLUMN_ROLES.find((one) => one === text.slice(0, at));
  if (at > 0 && role !== undefined) return { ...before, [role]: text.slice(at + 1) };
  throw new InvalidArgumentError(`Write role=column; roles are ${COLUMN_ROLES.join(', ')}.`);
}
