import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { PlumblineRequest } from '../http/plumbline-request.js';
import type { Person } from './person.js';

/** The signed-in person. Only behind @RequirePermission, whose guard refuses everybody else. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { person } = context.switchToHttp().getRequest<PlumblineRequest>();
  if (!person) throw new Error('@CurrentPerson stands on a route that is open without a session');
  return person;
});
