import type { DomainErrorDetails } from '@app/domain';

/** A refusal that belongs to HTTP itself (headers, media types, methods) rather than to a rule of the product. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
    readonly details: DomainErrorDetails = {},
  ) {
    super(title);
    this.name = 'HttpProblem';
  }
}
