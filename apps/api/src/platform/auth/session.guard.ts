import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import type { PlumblineRequest } from '../http/plumbline-request.js';
import { readSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';

/** Finds out who is asking. Refuses nobody: that is the permission guard's work. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly config: AppConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PlumblineRequest>();
    const secret = readSessionCookie(request, this.config);
    const found = secret ? await this.sessions.resolve(secret) : undefined;
    if (found) {
      request.person = found.person;
      request.sessionHash = found.tokenHash;
    }
    return true;
  }
}
