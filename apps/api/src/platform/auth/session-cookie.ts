import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AppConfig, isHttps } from '../../config/app-config.js';

/** `__Host-` binds the cookie to this host and to https; browsers refuse that name without Secure. */
export const sessionCookieName = (config: AppConfig): string => (isHttps(config) ? '__Host-plumbline' : 'plumbline');

const attributes = (config: AppConfig) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(config) }) as const;

/** A session cookie: it ends with the browser; the server ends it earlier. */
export const setSessionCookie = (reply: FastifyReply, config: AppConfig, secret: string): void =>
  void reply.setCookie(sessionCookieName(config), secret, attributes(config));

export const clearSessionCookie = (reply: FastifyReply, config: AppConfig): void =>
  void reply.clearCookie(sessionCookieName(config), attributes(config));

export const readSessionCookie = (request: FastifyRequest, config: AppConfig): string | undefined =>
  request.cookies[sessionCookieName(config)];
