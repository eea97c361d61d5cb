import { Injectable } from '@nestjs/common';
import type { ProjectorCodeView } from '@app/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { CodeThrottle } from './code-throttle.js';
import { readScreenCookie, setScreenCookie } from './projector-cookie.js';
import { ScreenCodes } from './screen-codes.js';

/** A screen that nobody signed in on asks for a code to show. Alone it opens nothing: somebody who runs a debrief has to enter it. */
@Injectable()
export class ShowCodeService {
  constructor(
    private readonly codes: ScreenCodes,
    private readonly throttle: CodeThrottle,
    private readonly config: AppConfig,
  ) {}

  /** The same code again while it lasts. @throws DomainError PROJECTOR.TOO_MANY_CODES for an address that asks all the time */
  async execute(request: FastifyRequest, reply: FastifyReply): Promise<ProjectorCodeView> {
    const held = readScreenCookie(request);
    const shown = held ? await this.codes.shownTo(held) : undefined;
    if (shown) return { code: shown.code, expiresAt: shown.expiresAt };
    this.throttle.count(request.ip);
    const { secret, code, expiresAt } = await this.codes.issue();
    setScreenCookie(reply, this.config, secret);
    return { code, expiresAt };
  }
}
