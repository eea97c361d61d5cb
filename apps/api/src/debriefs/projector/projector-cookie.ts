import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AppConfig, isHttps } from '../../config/app-config.js';

const NAME = 'plumbline-projector';
// Sent to the projector's own routes only: no other ever sees it.
const PATH = '/api/projector';

export const setScreenCookie = (reply: FastifyReply, config: AppConfig, secret: string): void =>
  void reply.setCookie(NAME, secret, { path: PATH, httpOnly: true, sameSite: 'strict', secure: isHttps(config) });

export const readScreenCookie = (request: FastifyRequest): string | undefined => request.cookies[NAME];
