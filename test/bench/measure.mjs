import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const TICKS_PER_SECOND = 100;

/** CPU that a process has used so far, in ms, user and system. */
export function cpuMs(pid) {
  if (process.platform === 'linux') {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  }
  const [minutes, seconds] = execFileSync('ps', ['-o', 'cputime=', '-p', String(pid)], { encoding: 'utf8' })
    .trim()
    .split(':')
    .slice(-2)
    .map(Number);
  return (minutes * 60 + seconds) * 1000;
}

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One request; resolves with its duration in ms once the whole answer is there. Anything but 2xx throws. */
export function call(port, { method = 'GET', path, secret = '', headers = {} }) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        agent,
        headers: { cookie: `plumbline=${secret}`, 'x-plumbline': '1', 'sec-fetch-site': 'same-origin', ...headers },
      },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode >= 300)
            reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 400)}`));
          else resolve({ ms: performance.now() - started, bytes: text.length });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** One round of operations: CPU of the server per operation, and the median duration. `round` resolves with the durations. */
export async function measureRound(pid, round, index) {
  const before = cpuMs(pid);
  const durations = await round(index);
  return { cpu: (cpuMs(pid) - before) / durations.length, ms: median(durations) };
}

export const spreadOf = (values) => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
});
