import type { IncomingMessage } from 'node:http';
import type { Test } from 'supertest';
import { pdfText } from '../../libs/reports/src/testing/pdf-text.js';
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
  return {
    route: `${route.method} ${route.path}`,
    path,
    status: answer.status,
    everything: `${answer.status}\n${JSON.stringify(stable)}\n${contentOf(answer)}`,
  };
}

/** The words of a PDF too: in its bytes they are numbers of glyphs. */
function contentOf({ text, body }: { text?: string; body: unknown }): string {
  if (text !== undefined) return text;
  if (typeof body === 'string') return body;
  if (!Buffer.isBuffer(body)) return JSON.stringify(body);
  const raw = body.toString('latin1');
  return raw.startsWith('%PDF') ? `${raw}\n${pdfText(body).replaceAll(/\s+/g, '')}` : raw;
}
