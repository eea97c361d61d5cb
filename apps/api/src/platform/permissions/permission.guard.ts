import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PERMISSIONS, type Permission } from '@app/contracts';
import { DomainError, type OrganisationRole, notFound } from '@app/domain';
import type { PlumblineRequest } from '../http/plumbline-request.js';
import { PERMISSION_METADATA, PUBLIC_METADATA } from './require-permission.decorator.js';

/** May somebody with these roles knock? 'member' admits everybody who is signed in. */
export function mayKnock(permission: Permission, roles: readonly OrganisationRole[]): boolean {
  const admits: 'member' | readonly OrganisationRole[] = PERMISSIONS[permission];
  return admits === 'member' || roles.some((role) => admits.includes(role));
}

/** Default deny: a route that says neither @Public nor @RequirePermission refuses everybody. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_METADATA, targets)) return true;
    const { person } = context.switchToHttp().getRequest<PlumblineRequest>();
    if (!person) {
      throw new DomainError('SESSION.NEEDED', 'unauthenticated', 'Please sign in', {
        detail: 'Your session has ended or was never begun. What you typed is not lost by signing in again.',
      });
    }
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION_METADATA, targets);
    // Forbidden reads like missing, so that a route's refusal tells nothing either.
    if (!permission || !mayKnock(permission, person.roles)) throw notFound('resource');
    return true;
  }
}
