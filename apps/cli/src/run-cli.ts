import { Command, CommanderError } from 'commander';
import { EXIT, type CliOutput, type ExitCode } from './cli-command.js';
import { commandsFor } from './commands/index.js';
import { packageVersion } from './package-version.js';

const HINT = "Run 'plumbline --help' to see the commands.";

/**
 * Runs the command with these arguments (without node and the script). Never exits the process and never throws for
 * wrong usage: the exit code is the answer.
 */
export async function runCli(args: readonly string[], output: CliOutput): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = buildProgram(output);
  const finish = (finished: ExitCode): void => {
    code = finished;
  };
  // Settings of the program are inherited by what is added to it.
  for (const register of await commandsFor(args[0])) register(program, output, finish);
  try {
    if (args.length === 0) {
      output.say(program.helpInformation().trimEnd());
      return EXIT.usage;
    }
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Asking for help or the version is no mistake; everything else that the parser refuses is.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
}

function buildProgram(output: CliOutput): Command {
  return new Command('plumbline')
    .description('Hiring-committee evaluation for AI product managers: from rubric to sealed decision.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError(HINT)
    .configureOutput({
      writeOut: (text) => output.print(text.trimEnd()),
      writeErr: (text) => output.say(text.trimEnd()),
      // Not the terminal of the process: the caller's output decides where the words go.
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
}
