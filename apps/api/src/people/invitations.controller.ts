import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { InvitationView, SessionView } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { PlumblineRequest } from '../platform/http/plumbline-request.js';
import { BrowserSession } from '../platform/people/browser-session.js';
import { Public } from '../platform/permissions/index.js';
import { AcceptInvitationDto } from './dto/import.dto.js';
import { AcceptInvitationService } from './accept-invitation.service.js';
import { OpenInvitationService } from './open-invitation.service.js';

/** Open without a session: the token in the address is the key. */
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly openInvitation: OpenInvitationService,
    private readonly acceptInvitation: AcceptInvitationService,
    private readonly browser: BrowserSession,
  ) {}

  @Get(':token')
  @Public()
  read(@Param('token') token: string): Promise<InvitationView> {
    return this.openInvitation.execute(token);
  }

  @Post(':token/acceptance')
  @Public()
  @HttpCode(200)
  async accept(
    @Param('token') token: string,
    @Body() { password }: AcceptInvitationDto,
    @Req() request: PlumblineRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.browser.open(
      await this.acceptInvitation.execute(token, password, request.headers['user-agent'] ?? ''),
      reply,
    );
  }
}
