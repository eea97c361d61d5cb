import { Injectable } from '@nestjs/common';
import { Clock, type Instant, toInstant } from '@app/domain';

/** The machine's clock; the only place of the API that reads it. */
@Injectable()
export class SystemClock extends Clock {
  now(): Instant {
    return toInstant(Date.now());
  }
}
