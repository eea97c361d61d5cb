import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';
import { exitCodeOf } from './run.mjs';

const running = new Set();
const GRACE_MS = 5_000;
const OWN_GROUP = process.platform !== 'win32';

function kill(child, signal) {
  try {
    // The whole group: test runners have workers, workers have servers and browsers.
    if (OWN_GROUP) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // Already gone.
  }
}

function end(child) {
  kill(child, 'SIGTERM');
  setTimeout(() => kill(child, 'SIGKILL'), GRACE_MS).unref();
}

/** Ends everything that is running; for signals to the test runner itself. */
export const endAllGroups = () => running.forEach(end);

/**
 * Runs a program in a process group of its own, with a time limit if given. Resolves with { code, timedOut }; whatever the program
 * left running in its group is ended with it.
 */
export function runGroup(command, args, { env, timeoutSeconds }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: OWN_GROUP,
    });
    let timedOut = false;
    running.add(child);
    const onTimeout = () => {
      timedOut = true;
      end(child);
    };
    const timer = timeoutSeconds && setTimeout(onTimeout, timeoutSeconds * 1000);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      kill(child, 'SIGKILL');
      resolve({ code: exitCodeOf(code, signal), timedOut });
    });
  });
}
