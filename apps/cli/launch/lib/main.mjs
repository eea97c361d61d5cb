import { whenOrphaned } from './run.mjs';
import { say } from './say.mjs';

/** Runs a launch script's body: its number is the exit code, its error is one line, never a stack trace. */
export async function main(body) {
  // Every script treats SIGTERM as the wish to stop cleanly, and passes it on to what it started.
  whenOrphaned(() => process.kill(process.pid, 'SIGTERM'));
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
