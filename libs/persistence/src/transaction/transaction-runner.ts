import { Logger } from '@nestjs/common';
import type { DataSource, QueryRunner } from 'typeorm';
import { openWriter } from '../data-source.js';
import { writeAnnouncements } from '../live/write-announcements.js';
import { Gate } from './gate.js';
import { isInsideTransaction, type OpenTransaction, openTx, runInside, type Tx } from './tx.js';

/**
 * The only way to write. On SQLite TypeORM shares one connection among all requests, so a write made while another
 * request's transaction is open would vanish with that one's rollback: every transaction passes one gate, first in,
 * first out. On PostgreSQL each transaction has a connection of the pool.
 *
 * Keep network, hashing and rendering out of the work: on SQLite everybody else waits.
 */
export class TransactionRunner {
  private readonly logger = new Logger('Transactions');
  private readonly gate: Gate | null;
  private readonly running = new Set<Promise<unknown>>();
  private mustReopen = false;
  private announced: (organisationIds: readonly string[]) => void = () => undefined;
  private startHook: (tx: Tx) => Promise<void> = () => Promise.resolve();

  constructor(private readonly writer: DataSource) {
    this.gate = writer.options.type === 'postgres' ? null : new Gate();
  }

  /**
   * Runs `work` in one transaction and resolves when it is durable; rolls back when `work` throws, and throws the same.
   * @throws Error when called inside another transaction: it would wait for itself
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (isInsideTransaction()) {
      throw new Error('TransactionRunner.run was called inside a transaction: pass the handle on instead.');
    }
    const passing = this.gate ? this.gate.pass(() => this.execute(work)) : this.execute(work);
    const settled = passing.catch(() => undefined);
    this.running.add(settled);
    void settled.then(() => this.running.delete(settled));
    const { result, effects } = await passing;
    await this.runEffects(effects);
    return result;
  }

  /** `hook` runs first in every transaction, in the async context of who asked for it; when it throws, the work does not begin. */
  atStart(hook: (tx: Tx) => Promise<void>): void {
    this.startHook = hook;
  }

  /** `listener` hears, right after a commit, in which organisations the live channel has something new to read. It must not throw. */
  whenAnnounced(listener: (organisationIds: readonly string[]) => void): void {
    this.announced = listener;
  }

  /** Resolves when every transaction asked for so far is over. */
  async drained(): Promise<void> {
    await Promise.all(this.running);
  }

  /** Nest calls this before the data sources close. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.drained();
  }

  private async execute<T>(work: (tx: Tx) => Promise<T>): Promise<{ result: T; effects: (() => unknown)[] }> {
    if (this.mustReopen) await this.reopen();
    const queryRunner = this.writer.createQueryRunner();
    try {
      await queryRunner.startTransaction();
      const { tx, state } = openTx(queryRunner.manager);
      const result = await this.workThenCommit(queryRunner, state, () => this.startHook(tx).then(() => work(tx)));
      return { result, effects: state.afterCommit };
    } finally {
      await queryRunner.release();
    }
  }

  private async workThenCommit<T>(runner: QueryRunner, state: OpenTransaction, work: () => Promise<T>): Promise<T> {
    try {
      const result = await runInside(state, work);
      state.isOpen = false; // before the commit: whatever was not awaited must not slip in
      const organisationIds = await writeAnnouncements(runner.manager, state.announcements);
      await runner.commitTransaction();
      if (organisationIds.length > 0) this.announced(organisationIds);
      return result;
    } catch (error) {
      state.isOpen = false;
      await this.rollBack(runner);
      throw error;
    }
  }

  /**
   * SQLite ends a transaction itself on a full disk or an I/O error; TypeORM then still believes in it and would turn the
   * next one into a savepoint of nothing. A connection whose rollback fails is therefore thrown away.
   */
  private async rollBack(runner: QueryRunner): Promise<void> {
    try {
      await runner.rollbackTransaction();
    } catch (error) {
      this.logger.warn(`Rollback failed, the connection is replaced: ${String(error)}`);
      this.mustReopen = this.gate !== null;
    }
  }

  private async reopen(): Promise<void> {
    if (this.writer.isInitialized) await this.writer.destroy();
    await openWriter(this.writer);
    this.mustReopen = false;
  }

  private async runEffects(effects: readonly (() => unknown)[]): Promise<void> {
    for (const effect of effects) {
      try {
        await effect();
      } catch (error) {
        this.logger.error('An effect after a commit failed; what was saved stays saved.', error);
      }
    }
  }
}
