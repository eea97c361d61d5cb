import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { createDataSource, migrate, openWriter } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { createEmptyDatabase, removeTemplateDatabase } from '../support/database.js';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
afterAll(removeTemplateDatabase);

async function openEmpty(): Promise<DataSource> {
  const { config, remove } = await createEmptyDatabase();
  const writer = await openWriter(createDataSource(config, 'writer'));
  cleanups.push(remove, async () => {
    if (writer.isInitialized) await writer.destroy();
  });
  return writer;
}

describe('an empty database', () => {
  it('is brought up to date, and then nothing is left for the schema builder to do', async () => {
    const writer = await openEmpty();
    const outcome = await migrate(writer);
    expect(outcome.ran).toContain('InitialSchema1795305600000');
    const left = await writer.driver.createSchemaBuilder().log();
    expect(left.upQueries.map((query) => query.query)).toEqual([]);
  });
});
