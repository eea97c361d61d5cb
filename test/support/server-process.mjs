// The built server as a process of its own, and a client of its live channel: for what needs more than one process.
import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Resolves once the server says that it runs; `text` is what it said. */
export async function startServer(env) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (part) => {
      text += part;
      if (text.includes('runs at')) setTimeout(resolve, 50);
    });
    child.stderr.on('data', (part) => (text += part));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });
  const stop = (signal = 'SIGTERM') =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
      child.once('exit', resolve);
      child.kill(signal);
    });
  return { port, pid: child.pid, text, stop };
}

/** One request of JSON; answers body and the session cookie that came with it. Anything but 2xx throws. */
export async function ask(port, method, path, { body, cookie = '', version } = {}) {
  const headers = { cookie, 'x-plumbline': '1', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 600)}`);
  const set = answer.headers.get('set-cookie')?.split(';')[0];
  return { body: text === '' ? undefined : JSON.parse(text), cookie: set };
}

/** Opens a stream; `events` grows. Resolves with its first event. */
export function follow(port, path, cookie, onEvent = () => undefined) {
  const events = [];
  const stream = { events, isOpen: true, close: () => undefined };
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, headers: { cookie }, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${path}: ${response.statusCode}`));
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
        const frames = text.split('\n\n');
        text = frames.pop();
        for (const frame of frames) {
          const [, id] = /^id: (.*)$/m.exec(frame) ?? [];
          const [, name] = /^event: (.*)$/m.exec(frame) ?? [];
          if (!id) continue;
          events.push({ id, name });
          onEvent(name);
          resolve(stream);
        }
      });
      response.on('close', () => (stream.isOpen = false)).on('error', () => (stream.isOpen = false));
    });
    stream.close = () => request.destroy();
    request.on('error', (error) => (events.length === 0 ? reject(error) : undefined));
  });
}

export async function until(what, isSo, withinMs = 5_000) {
  const end = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** An organisation through the set-up page's own request, with one loop whose debrief its admin runs. */
export async function setUpLoop(port, startText) {
  const token = /token=([\w-]+)/.exec(startText)?.[1];
  const person = { name: 'Ada Admin', email: 'ada@example.org', password: 'seven quiet llamas' };
  await ask(port, 'POST', '/api/setup', { body: { token, organisationName: 'Northwind Labs', ...person } });
  const { cookie, body: session } = await ask(port, 'POST', '/api/session', {
    body: { email: person.email, password: person.password },
  });
  const { body: rubrics } = await ask(port, 'GET', '/api/rubrics', { cookie });
  const policy = {
    debriefMode: 'both',
    blindness: 'strict',
    quorum: 2,
    decisionRule: 'majority',
    compOpensAt: 'comp_open',
    cardDueHours: 24,
  };
  const wanted = {
    ...{ title: 'AI product manager', seniority: 'senior', location: 'Lisbon', hasAgents: true, postedRange: '' },
    ...{ rubricVersionId: rubrics.versions.find((one) => one.packId === 'ai-pm').id, intake: {}, policy },
  };
  const { body: requisition } = await ask(port, 'POST', '/api/requisitions', { cookie, body: wanted });
  const members = [{ role: 'facilitator', personId: session.me.id }];
  await ask(port, 'PUT', `/api/requisitions/${requisition.id}/people`, {
    cookie,
    version: requisition.version,
    body: { members, panel: [] },
  });
  const candidate = { name: 'Catalina Duarte', email: 'catalina@example.org', headline: '' };
  const { body: application } = await ask(port, 'POST', `/api/requisitions/${requisition.id}/candidates`, {
    cookie,
    body: candidate,
  });
  return { cookie, requisitionId: requisition.id, applicationId: application.applicationId ?? application.id };
}

/** An act that everybody in the debrief may see. */
export async function retitle(port, { cookie, requisitionId }, title) {
  const { body } = await ask(port, 'GET', `/api/requisitions/${requisitionId}`, { cookie });
  await ask(port, 'PATCH', `/api/requisitions/${requisitionId}`, { cookie, version: body.version, body: { title } });
}
