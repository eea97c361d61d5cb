import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { TestApp } from './app.js';

/** What is stored, past every service: for tests about what stands in the database. */
export function rowsOf<E extends ObjectLiteral>(
  app: TestApp,
  entity: EntityTarget<E>,
  where: object = {},
): Promise<E[]> {
  return app.nest.get<DataSource>(getDataSourceToken('reader'), { strict: false }).manager.findBy(entity, where);
}
