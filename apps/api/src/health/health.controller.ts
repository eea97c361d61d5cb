import { Controller, Get, HttpCode } from '@nestjs/common';
import { HttpProblem } from '../platform/errors/http-problem.js';
import { Lifecycle } from '../platform/lifecycle/lifecycle.js';
import { Public } from '../platform/permissions/index.js';

/** For proxies and process supervisors. */
@Controller('health')
export class HealthController {
  constructor(private readonly lifecycle: Lifecycle) {}

  /** The process answers. */
  @Get('live')
  @Public()
  @HttpCode(200)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** New requests are welcome; 503 while the server is stopping. */
  @Get('ready')
  @Public()
  @HttpCode(200)
  ready(): { status: 'ready' } {
    if (this.lifecycle.isStopping) throw new HttpProblem(503, 'SERVER.STOPPING', 'The server is stopping');
    return { status: 'ready' };
  }
}
