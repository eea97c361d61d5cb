import { type DynamicModule, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { RandomSaltSource, SaltSource } from './chain/salt-source.js';
import { createDataSource, type DatabaseConfig, dataSourceOptions, openReader, openWriter } from './data-source.js';
import { LiveListener } from './live/live-listener.js';
import { migrate } from './migrations/migrate.js';
import { REPOSITORIES } from './repositories/index.js';
import { ReadDatabase } from './transaction/read-database.js';
import { TransactionRunner } from './transaction/transaction-runner.js';

const WRITER = 'writer';
const READER = 'reader';

/**
 * Opens the database (migrating it first) and provides TransactionRunner, ReadDatabase and every repository, to all
 * modules. Needs `Clock` and `IdSource` of @app/domain from another global module.
 */
@Module({})
export class PersistenceModule {
  static forRoot(config: DatabaseConfig): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          name: WRITER,
          useFactory: () => ({ ...dataSourceOptions(config, 'writer'), retryAttempts: 0 }),
          dataSourceFactory: () => openMigratedWriter(config),
        }),
        TypeOrmModule.forRootAsync({
          name: READER,
          inject: [getDataSourceToken(WRITER)], // the reader opens what the writer has migrated
          useFactory: () => ({ ...dataSourceOptions(config, 'reader'), retryAttempts: 0 }),
          dataSourceFactory: () => openReader(createDataSource(config, 'reader')),
        }),
      ],
      providers: [
        {
          provide: TransactionRunner,
          inject: [getDataSourceToken(WRITER)],
          useFactory: (writer: DataSource) => new TransactionRunner(writer),
        },
        {
          provide: ReadDatabase,
          inject: [getDataSourceToken(READER)],
          useFactory: (reader: DataSource) => new ReadDatabase(reader),
        },
        { provide: LiveListener, useFactory: () => new LiveListener(config) },
        { provide: SaltSource, useClass: RandomSaltSource },
        ...REPOSITORIES,
      ],
      exports: [TransactionRunner, ReadDatabase, LiveListener, SaltSource, ...REPOSITORIES],
    };
  }
}

async function openMigratedWriter(config: DatabaseConfig): Promise<DataSource> {
  const writer = await openWriter(createDataSource(config, 'writer'));
  await migrate(writer);
  return writer;
}
