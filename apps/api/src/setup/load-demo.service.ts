import { Injectable } from '@nestjs/common';
import { notFound } from '@app/domain';
import { AppConfig, isLoopbackOnly } from '../config/app-config.js';
import { DemoLoader } from '../platform/demo/demo-loader.js';
import { SetupLinkService } from './setup-link.service.js';

/** The first run of somebody who looks around. The demo's people have no passwords: one switches between them, on this machine only. */
@Injectable()
export class LoadDemoService {
  constructor(
    private readonly links: SetupLinkService,
    private readonly demo: DemoLoader,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError SETUP.LINK, SETUP.DONE; RESOURCE.NOT_FOUND on a server that others reach */
  async execute(token: string): Promise<void> {
    if (!isLoopbackOnly(this.config)) throw notFound('resource');
    await this.links.check(token);
    await this.demo.load();
    await this.links.end(token);
  }
}
