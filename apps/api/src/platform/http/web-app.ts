import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from '../errors/http-problem.js';
import { problemOf } from '../errors/problem-of.js';
import { PROBLEM_TYPE } from '../errors/problem.filter.js';
import { type WebFile, readWebFiles } from './web-files.js';

/** Vite writes a content hash into these names: what they hold never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
const ONE_YEAR = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';

const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');
/** The app's own routes have no dot in their last part; what has one is a file that is not there. */
const isFile = (path: string): boolean => path.startsWith('/assets/') || /\.[^/]+$/.test(path);

/** Serves the built web app: its files by name, index.html for its routes, and the API's own 404 below /api. */
export function serveWebApp(server: FastifyInstance, webRoot: string): void {
  if (!existsSync(join(webRoot, 'index.html'))) return;
  const files = readWebFiles(webRoot);
  server.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    if (isApi(path) || (isFile(path) && !files.has(path))) return sendNotFound(request, reply);
    const name = files.has(path) ? path : '/index.html';
    const file = files.get(name)!;
    void reply.header('Cache-Control', HASHED.test(name) ? ONE_YEAR : ALWAYS_ASK);
    return sendFile(request, reply, file);
  });
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: WebFile): FastifyReply {
  void reply.header('ETag', file.etag).header('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === file.etag) return reply.status(304).send();
  void reply.header('Content-Type', file.type);
  if (!file.gzipped || !/\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? ''))
    return reply.send(file.content);
  return reply.header('Content-Encoding', 'gzip').send(file.gzipped);
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const details = { detail: 'This does not exist, or it is not open to you.' };
  const problem = problemOf(new HttpProblem(404, 'RESOURCE.NOT_FOUND', 'Not found', details), request.id);
  return reply.status(404).header('Content-Type', PROBLEM_TYPE).send(problem);
}
