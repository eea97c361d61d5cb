import type { Command } from 'commander';

/** Exit codes of every command. Scripts rely on them. */
export const EXIT = {
  /** Done; nothing to complain about. */
  ok: 0,
  /** Done, and the answer is no: problems found, a record that does not verify. */
  problems: 1,
  /** Not done: wrong usage, or a file that can not be read. */
  usage: 2,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command may touch of the outside world besides files. Tests pass their own. */
export interface CliOutput {
  /** Results, for reading and for pipes. One call per line, without the line end. */
  print(line: string): void;
  /** Words about the work: what went wrong, what was done. */
  say(line: string): void;
}

/** Adds itself below the program (or below a group) and answers with an exit code when it is run. */
export type RegisterCommand = (program: Command, output: CliOutput, finish: (code: ExitCode) => void) => void;
