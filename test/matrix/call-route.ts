import type { IncomingMessage } from 'node:http';
import type { Test } from 'supertest';
import type { Agent } from '../support/agent.js';
import type { MatrixWorld } from './matrix-world.js';
import type { RouteEntry, RouteSample } from './routes.js';

type Parser = Parameters<Test['parse']>[0];

/** A body no route accepts, so that a write changes nothing and its refusal can be searched. */
const REFUSED = { noSuchField: true };
/** A version nobody has. */
const NEVER = '"999999"';

export interface Answer {
  readonly route: string;
  readonly path: string;
  readonly status: number;
  /** Everything a client receives, as text. */
  readonly everything: string;
}

/** Calls every sample of a route and keeps whatever came back. */
export async function callRoute(agent: Agent, world: MatrixWorld, route: RouteEntry): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const sample of route.samples(world)) answers.push(await call(agent, route, sample));
  return answers;
}

/** A stream never ends: what a client knows once it has begun is read, then it goes. */
const untilFirstEvent: Parser = (answer, done) => {
  const response = answer as unknown as IncomingMessage;
  let text = '';
  response.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (/^data: /m.test(text)) response.destroy();
  });
  response.once('close', () => done(null, text));
  response.once('error', () => undefined);
};

async function call(agent: Agent, route: RouteEntry, { path, body, headers = {} }: RouteSample): Promise<Answer> {
  const isRead = route.method === 'GET';
  const request = agent.send(route.method, path, isRead || route.method === 'DELETE' ? undefined : (body ?? REFUSED));
  if (!isRead) void request.set('If-Match', NEVER);
  if (route.path.endsWith('/events')) void request.parse(untilFirstEvent);
  const answer = await request.set(headers).buffer(true);
  const { date: _, ...stable } = answer.headers as Record<string, unknown>;
  const content =
    answer.text ??
    (typeof answer.body === 'string' ? answer.body : undefined) ??
    (Buffer.isBuffer(answer.body) ? answer.body.toString('latin1') : JSON.stringify(answer.body));
  return {
    route: `${route.method} ${route.path}`,
    path,
    status: answer.status,
    everything: `${answer.status}\n${JSON.stringify(stable)}\n${content}`,
  };
}
