import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { LIMITS } from '@app/domain';
import { type AppConfig, isHttps } from './config/app-config.js';
import { serveWebApp } from './platform/http/web-app.js';
import { Lifecycle } from './platform/lifecycle/lifecycle.js';

export const API_PREFIX = 'api';
const BODY_BYTES = 1024 * 1024;
const ONE_YEAR_SECONDS = 31_536_000;

/** The web server beneath Nest. `nextRequestId` is injected so that two test worlds can be byte-equal. */
export function createAdapter(config: AppConfig, nextRequestId: () => string): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    genReqId: nextRequestId,
    // A request in flight is finished at the end; only idle connections are cut.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // The client's address and scheme are taken from a proxy on the private network only.
    trustProxy: isHttps(config) ? 'loopback, linklocal, uniquelocal' : false,
    logger: false,
    // Keys such as __proto__ are refused by RequestValidationPipe, which says where they stand; the parser would not.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    routerOptions: { maxParamLength: 200 },
    multipart: { limits: { fileSize: LIMITS.fileBytes, files: 1, fields: 8, fieldSize: LIMITS.url * 4, parts: 10 } },
  });
}

/** Everything between the socket and Nest's guards; main.ts and the tests call it before `init`. */
export async function configureApp(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  app.setGlobalPrefix(API_PREFIX);
  const server = app.getHttpAdapter().getInstance();
  await server.register(helmet, headers(config));
  await server.register(cookie);
  server.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith(`/${API_PREFIX}`)) void reply.header('Cache-Control', 'no-store');
  });
  const lifecycle = app.get(Lifecycle);
  server.addHook('onSend', async (_request, reply) => {
    if (lifecycle.isStopping) void reply.header('Connection', 'close');
  });
  if (config.logRequests) logWrites(server);
  if (config.webRoot) serveWebApp(server, config.webRoot);
}

const headers = (config: AppConfig) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // Mantine sets its sizes through style attributes.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      // The service worker, and the one that reads a candidate's PDF; nothing may start one from a text made on the page.
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      upgradeInsecureRequests: isHttps(config) ? [] : null,
    },
  },
  strictTransportSecurity: isHttps(config) ? { maxAge: ONE_YEAR_SECONDS, includeSubDomains: false } : (false as const),
  xFrameOptions: { action: 'deny' as const },
  referrerPolicy: { policy: 'no-referrer' as const },
});

/** One line per write and per failure: the route's pattern, never the address, which may hold a one-time token. */
function logWrites(server: FastifyInstance): void {
  const log = pino({ base: null });
  server.addHook('onResponse', async (request, reply) => {
    if (request.method === 'GET' && reply.statusCode < 500) return;
    const { method, id } = request;
    log.info({
      id,
      method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
