import type { FastifyRequest } from 'fastify';
import type { Person } from '../auth/person.js';

/** The request as guards and interceptors share it. */
export interface PlumblineRequest extends FastifyRequest {
  /** Set by the session guard; absent without a valid session. */
  person?: Person;
  /** Hash of the session's secret, for sign-out. */
  sessionHash?: string;
}
