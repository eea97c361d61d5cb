import { SetMetadata } from '@nestjs/common';

export const IDEMPOTENT_METADATA = 'plumbline:idempotent';

export interface IdempotentOptions {
  /** Refuse a request without the header Idempotency-Key. */
  readonly required: boolean;
}

/** A retry of this POST with the same Idempotency-Key has one effect and gets the same answer. */
export const Idempotent = (options: IdempotentOptions = { required: false }): MethodDecorator =>
  SetMetadata(IDEMPOTENT_METADATA, options);
