import { say } from './say.mjs';

/** Runs a launch script's body: its number is the exit code, its error is one line, never a stack trace. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
