import { runCli } from '../run-cli.js';

/** Runs the command in this process and keeps what it would have written. */
export async function plumbline(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runCli(args, { print: (line) => printed.push(line), say: (line) => said.push(line) });
  return { code, stdout: printed.join('\n'), stderr: said.join('\n') };
}
