import type { RegisterCommand } from '../cli-command.js';
import { lintRubrics } from './rubric-lint.js';

/** `plumbline rubric ...`: commands on rubric packs. */
export const registerRubric: RegisterCommand = (program, output, finish) => {
  program
    .command('rubric')
    .description('work with rubric packs')
    .command('lint')
    .description('check rubric files; prints one line per problem: file:line:column: message')
    .argument('<file...>', 'rubric packs (YAML)')
    .addHelpText('after', '\nExit codes: 0 no problems, 1 problems, 2 a file can not be read.')
    .action(async (files: string[]) => finish(await lintRubrics(files, output)));
};
