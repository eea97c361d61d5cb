import type { Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Permission } from '@app/contracts';
import { API_PREFIX } from '../../apps/api/src/configure-app.js';
import { PERMISSION_METADATA, PUBLIC_METADATA } from '../../apps/api/src/platform/permissions/index.js';
import type { TestApp } from './app.js';

export interface RegisteredRoute {
  readonly method: string;
  readonly path: string;
  /** Undefined: the route says nothing, and the guard refuses everybody. */
  readonly permission: Permission | 'public' | undefined;
}

const join = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

/** The routes of every controller that Nest knows, with what their decorators say. */
export function registeredRoutes(app: TestApp): RegisteredRoute[] {
  const modules = [...app.nest.get(ModulesContainer).values()];
  const controllers = new Set(
    modules.flatMap((one) => [...one.controllers.values()].map(({ metatype }) => metatype as Type)),
  );
  return [...controllers].flatMap(routesOf);
}

function routesOf(controller: Type): RegisteredRoute[] {
  const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
    const method: RequestMethod | undefined =
      typeof handler === 'function' ? Reflect.getMetadata(METHOD_METADATA, handler) : undefined;
    if (handler === undefined || method === undefined) return [];
    const path = join(API_PREFIX, base, String(Reflect.getMetadata(PATH_METADATA, handler) ?? ''));
    return [{ method: RequestMethod[method], path, permission: permissionOf(handler, controller) }];
  });
}

function permissionOf(handler: object, controller: object): RegisteredRoute['permission'] {
  const read = (key: string): unknown => Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
  if (read(PUBLIC_METADATA) === true) return 'public';
  return read(PERMISSION_METADATA) as Permission | undefined;
}
