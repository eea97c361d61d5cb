import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { SessionView } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { PlumblineRequest } from '../platform/http/plumbline-request.js';
import { BrowserSession } from '../platform/people/browser-session.js';
import { SessionViews } from '../platform/people/session-view.js';
import { Public } from '../platform/permissions/index.js';
import { CreateOrganisationService } from './create-organisation.service.js';
import { SetupDemoDto, SetupDto } from './dto/setup.dto.js';
import { LoadDemoService } from './load-demo.service.js';

/** Open without a session, but not without the link that only the terminal of the server has shown. */
@Controller('setup')
export class SetupController {
  constructor(
    private readonly createOrganisation: CreateOrganisationService,
    private readonly demo: LoadDemoService,
    private readonly browser: BrowserSession,
    private readonly views: SessionViews,
  ) {}

  @Post()
  @Public()
  @HttpCode(201)
  async create(
    @Body() body: SetupDto,
    @Req() request: PlumblineRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.browser.open(await this.createOrganisation.execute(body, request.headers['user-agent'] ?? ''), reply);
  }

  @Post('demo')
  @Public()
  @HttpCode(201)
  async loadDemo(@Body() body: SetupDemoDto): Promise<SessionView> {
    await this.demo.execute(body.token);
    return this.views.of(undefined);
  }
}
