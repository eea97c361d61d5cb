// Memory and time of reading large eval results: the compiled readers, each file in a process of its own.
//   npm run bench:evidence   (or: node test/bench/evidence.mjs [folder of the compiled product, default dist])
// Writes a promptfoo document of 200 MB and Inspect archives (1 GB stored, 1 GB in Zstandard frames, 300 MB deflated) to the temporary
// folder, and removes them.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';

const MAX_MB = 300;
const main = resolve(process.argv[2] ?? 'dist', 'apps/cli/src/main.js');
const folder = mkdtempSync(join(tmpdir(), 'plumbline-evidence-bench-'));

/** Text that deflates about four times, different in each case. */
function words(seed, count) {
  let state = seed + 1;
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0);
  return Array.from({ length: count }, () => (next() % 65_536).toString(36)).join(' ');
}

function promptfooFile(path, megabytes) {
  const file = openSync(path, 'w');
  let written = writeSync(file, '{"evalId":"bench","results":{"version":3,"results":[');
  for (let at = 0; written < megabytes * 1e6; at += 1) {
    const success = at % 7 !== 0;
    const result = {
      ...{ success, failureReason: success ? 0 : 1, promptIdx: 0, testIdx: at, provider: { id: 'bench' } },
      vars: { question: words(at, 80) },
      response: { output: words(at + 1e6, 200) },
      metadata: { slice: `slice ${at % 12}`, source: 'synthetic' },
      gradingResult: {
        pass: success,
        reason: 'because',
        componentResults: [{ pass: success, assertion: { type: 'equals', metric: 'm' } }],
      },
      namedScores: { m: success ? 1 : 0 },
    };
    written += writeSync(file, `${at === 0 ? '' : ','}${JSON.stringify(result)}`);
  }
  writeSync(file, ']},"config":{}}');
  closeSync(file);
}

function archive(path, megabytes, method) {
  const file = openSync(path, 'w');
  const central = [];
  let at = 0;
  let count = 0;
  const add = (name, value) => {
    const data = Buffer.from(JSON.stringify(value));
    const packed = method === 8 ? deflateRawSync(data, { level: 1 }) : method === 93 ? zstdFrames(data) : data;
    const local = Buffer.alloc(30);
    const entry = Buffer.alloc(46);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    for (const part of [local, Buffer.from(name), packed]) at += writeSync(file, part);
    central.push(entry, Buffer.from(name));
    count += 1;
  };
  const messages = Array.from({ length: 40 }, (_, index) => ({ role: 'user', content: words(index, 400) }));
  for (let id = 1; at < megabytes * 1e6; id += 1) {
    messages[id % 40] = { role: 'assistant', content: words(id, 400) };
    const value = id % 5 === 0 ? 'I' : 'C';
    add(`samples/${id}_epoch_1.json`, { id, epoch: 1, input: words(id, 60), scores: { match: { value } }, messages });
  }
  add('header.json', {
    version: 2,
    status: 'success',
    eval: { task: 'bench', model: 'bench', scorers: [{ name: 'match' }] },
  });
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  writeSync(file, directory);
  writeSync(file, end);
  closeSync(file);
}

/** Two frames under the largest window that is read, in stored blocks of 128 kB (RFC 8878, 3.1.1): Node 20 has no compressor. */
function zstdFrames(data) {
  const half = Math.ceil(data.length / 2);
  return Buffer.concat([data.subarray(0, half), data.subarray(half)].flatMap(zstdFrame));
}
function zstdFrame(data) {
  const parts = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 13 << 3])];
  for (let at = 0; at < data.length; at += 131_072) {
    const block = data.subarray(at, at + 131_072);
    const head = Buffer.alloc(3);
    head.writeUIntLE((block.length << 3) | (at + block.length === data.length ? 1 : 0), 0, 3);
    parts.push(head, block);
  }
  return parts;
}

/** Node 20 has none in its library. */
const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
function crc(data) {
  let value = -1;
  for (const byte of data) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  return ~value >>> 0;
}

const WATCH = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));`;

function measure(name, path) {
  const started = performance.now();
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(WATCH)}`,
    main,
    'evidence',
    'summarize',
    path,
    '--json',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64e6 });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  const { cases, passed } = JSON.parse(stdout);
  const peak = Number(/peak (\d+)/.exec(stderr)[1]) / 1024;
  const seconds = (performance.now() - started) / 1000;
  const megabytes = Math.round(statSync(path).size / 1e6);
  console.log(
    `${name}: ${megabytes} MB, ${cases} cases, ${passed} passed, ${seconds.toFixed(1)} s, peak ${peak.toFixed(0)} MB resident`,
  );
  if (peak > MAX_MB) process.exitCode = 1;
  rmSync(path);
}

try {
  for (const [name, write] of [
    ['promptfoo JSON', (path) => promptfooFile(path, 200)],
    ['Inspect archive, stored', (path) => archive(path, 1000, 0)],
    ['Inspect archive, Zstandard', (path) => archive(path, 1000, 93)],
    ['Inspect archive, deflated', (path) => archive(path, 300, 8)],
  ]) {
    const path = join(folder, 'file');
    write(path);
    measure(name, path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
