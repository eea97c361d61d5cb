import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { SessionView } from '@app/contracts';
import type { FastifyReply } from 'fastify';
import type { PlumblineRequest } from '../platform/http/plumbline-request.js';
import { Public } from '../platform/permissions/index.js';
import { DemoSignInDto, SignInDto } from './dto/sign-in.dto.js';
import { SessionService } from './session.service.js';

@Controller('session')
export class SessionController {
  constructor(private readonly session: SessionService) {}

  @Get()
  @Public()
  read(@Req() request: PlumblineRequest): Promise<SessionView> {
    return this.session.read(request);
  }

  @Post()
  @Public()
  @HttpCode(200)
  signIn(
    @Body() body: SignInDto,
    @Req() request: PlumblineRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.session.signIn(body, request, reply);
  }

  @Post('demo')
  @Public()
  @HttpCode(200)
  switchPerson(
    @Body() body: DemoSignInDto,
    @Req() request: PlumblineRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.session.switchDemoPerson(body.personId, request, reply);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  signOut(@Req() request: PlumblineRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.session.signOut(request, reply);
  }
}
