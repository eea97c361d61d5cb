import { Injectable } from '@nestjs/common';
import type { SessionView, SignInBody } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { clearSessionCookie } from '../platform/auth/session-cookie.js';
import type { PlumblineRequest } from '../platform/http/plumbline-request.js';
import { BrowserSession } from '../platform/people/browser-session.js';
import { SessionViews } from '../platform/people/session-view.js';
import { type Origin, RecordedSessions } from './recorded-sessions.js';
import { SignInService } from './sign-in.service.js';

@Injectable()
export class SessionService {
  constructor(
    private readonly signIns: SignInService,
    private readonly browser: BrowserSession,
    private readonly views: SessionViews,
    private readonly sessions: RecordedSessions,
    private readonly config: AppConfig,
  ) {}

  read(request: PlumblineRequest): Promise<SessionView> {
    return this.views.of(request.person);
  }

  async signIn(body: SignInBody, request: PlumblineRequest, reply: FastifyReply): Promise<SessionView> {
    return this.browser.open(await this.signIns.withPassword(body, originOf(request)), reply);
  }

  async switchDemoPerson(personId: string, request: PlumblineRequest, reply: FastifyReply): Promise<SessionView> {
    return this.browser.open(await this.signIns.asDemoPerson(personId, originOf(request)), reply);
  }

  /** Also without a session: whoever signs out wants the cookie gone. */
  async signOut({ person, sessionHash }: PlumblineRequest, reply: FastifyReply): Promise<void> {
    clearSessionCookie(reply, this.config);
    if (!person || !sessionHash) return;
    await this.sessions.end(person, sessionHash);
  }
}

const originOf = (request: PlumblineRequest): Origin => ({
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? '',
  previousSessionHash: request.sessionHash,
});
