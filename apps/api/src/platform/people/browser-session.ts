import { Injectable } from '@nestjs/common';
import type { SessionView } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { setSessionCookie } from '../auth/session-cookie.js';
import { Sessions } from '../auth/sessions.js';
import { SessionViews } from './session-view.js';

/** Hands a new session to the browser: the cookie, and who is signed in now. */
@Injectable()
export class BrowserSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly views: SessionViews,
    private readonly config: AppConfig,
  ) {}

  async open(secret: string, reply: FastifyReply): Promise<SessionView> {
    setSessionCookie(reply, this.config, secret);
    const found = await this.sessions.resolve(secret);
    return this.views.of(found?.person);
  }
}
