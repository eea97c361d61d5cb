import { Injectable } from '@nestjs/common';
import { IdSource } from '@app/domain';
import { v7 } from 'uuid';

/** UUIDv7: rows made one after another lie side by side in the index. */
@Injectable()
export class UuidSource extends IdSource {
  next(): string {
    return v7();
  }
}
