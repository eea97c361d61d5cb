import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppConfig, isHttps, publicAddress } from '../../config/app-config.js';
import { HttpProblem } from '../errors/http-problem.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
export const OWN_CLIENT_HEADER = 'x-plumbline';

const foreign = (): HttpProblem =>
  new HttpProblem(403, 'REQUEST.FOREIGN_ORIGIN', 'This request came from elsewhere', {
    detail: 'Changes are accepted from Plumbline itself only, with the header X-Plumbline: 1.',
  });
const unknownHost = (): HttpProblem =>
  new HttpProblem(421, 'REQUEST.HOST', 'This host name is not served here', {
    detail: 'Open Plumbline at the address its server printed at the start.',
  });

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Two ways in from another site are closed: a form or script elsewhere that makes the browser send the cookie (CSRF),
 * and a foreign host name that was pointed at this machine after its page was loaded (DNS rebinding).
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(private readonly config: AppConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!this.isServedHost(request.hostname)) throw unknownHost();
    if (SAFE_METHODS.has(request.method)) return true;
    if (request.headers[OWN_CLIENT_HEADER] !== '1' || !this.isSameOrigin(request)) throw foreign();
    return true;
  }

  /** Sec-Fetch-Site where the browser sends it, Origin where it does not; neither from a program, which has no foreign cookies. */
  private isSameOrigin(request: FastifyRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin';
    const { origin } = request.headers;
    return (
      origin === undefined || origin === (isHttps(this.config) ? publicAddress(this.config) : `http://${request.host}`)
    );
  }

  private isServedHost(hostname: string): boolean {
    return LOOPBACK_NAMES.has(hostname) || hostname === this.config.publicUrl?.hostname;
  }
}
