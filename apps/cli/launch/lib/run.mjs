import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const ORPHAN_POLL_MS = 250;
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/**
 * Calls back once when npm, which started us, has gone. `kill` on `npm start` ends npm and the shell between us, and
 * that shell passes nothing on: without this the server would live on, unseen, with its data directory locked.
 * Started without npm, a script may outlive its parent (nohup, a service manager), and nothing is watched.
 */
export function whenOrphaned(callback) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, ORPHAN_POLL_MS);
  timer.unref();
}

/** 128 + n is what a shell reports for a program ended by signal n. */
export const exitCodeOf = (code, signal) => code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 1);

/**
 * Runs a program to its end and resolves with its exit code (never rejects for a non-zero one).
 * Signals sent to this process are passed on, so that stopping the launcher stops the product cleanly.
 * Ctrl-C in a terminal already reaches the whole foreground group, hence no second SIGINT there.
 * `onSpawn` receives the child.
 */
export function run(command, args, { onSpawn, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    onSpawn?.(child);
    const handlers = FORWARDED.map((signal) => {
      const handler = () => {
        if (signal === 'SIGINT' && process.stdin.isTTY) return;
        child.kill(signal);
      };
      process.on(signal, handler);
      return [signal, handler];
    });
    const release = () => handlers.forEach(([signal, handler]) => process.off(signal, handler));
    child.once('error', (error) => {
      release();
      reject(error);
    });
    child.once('close', (code, signal) => {
      release();
      resolve(exitCodeOf(code, signal));
    });
  });
}

/** Runs a JavaScript file with this very Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Runs a program quietly: resolves with { code, output } (stdout and stderr interleaved). */
export async function capture(command, args, options = {}) {
  let output = '';
  const code = await run(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onSpawn: (child) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
      }
      options.onSpawn?.(child);
    },
  });
  return { code, output };
}

/** npm itself, started through the Node that runs us when npm told us where it is. */
export function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.c?js$/.test(cli)) return { command: process.execPath, args: [cli, ...args], options: {} };
  return process.platform === 'win32'
    ? { command: 'npm.cmd', args, options: { shell: true } }
    : { command: 'npm', args, options: {} };
}
