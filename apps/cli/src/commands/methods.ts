import { METHODS } from '@app/contracts';
import { methodsMarkdown } from '@app/reports';
import { EXIT, type RegisterCommand } from '../cli-command.js';

export const registerMethods: RegisterCommand = (program, output, finish) => {
  program
    .command('methods')
    .summary('print how every figure of the calibration is made')
    .description('Prints the methods of the calibration as Markdown: formulas, assumptions, limits, sources.')
    .action(() => {
      output.print(methodsMarkdown(METHODS));
      finish(EXIT.ok);
    });
};
