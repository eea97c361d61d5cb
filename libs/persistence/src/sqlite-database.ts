import sqlite3 from 'sqlite3';

/** Statements kept prepared per connection; the product has a few hundred, lists of ids in them differ in length. */
const MAX_STATEMENTS = 300;

const REPEATED = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|BEGIN|COMMIT|ROLLBACK)\b/i;

type Callback = (this: sqlite3.Statement, error: Error | null, rows?: unknown[]) => void;
type Method = 'all' | 'run';

/**
 * The driver's connection with its statements kept prepared. The driver itself prepares, runs and forgets each statement, which
 * costs two trips to its thread pool and the parsing of the SQL every time.
 *
 * A kept statement holds no lock between two uses: `all` and `run` step it to its end.
 */
export class SqliteDatabase extends sqlite3.Database {
  private readonly statements = new Map<string, sqlite3.Statement>();
  private isClosing = false;

  override all(sql: string, ...rest: unknown[]): this {
    return this.perform('all', sql, rest);
  }

  override run(sql: string, ...rest: unknown[]): this {
    return this.perform('run', sql, rest);
  }

  /** A connection with statements that are not finalized can not be closed. */
  override close(callback?: (error: Error | null) => void): void {
    this.isClosing = true;
    for (const statement of this.statements.values()) statement.finalize();
    this.statements.clear();
    super.close(callback);
  }

  private perform(method: Method, sql: string, rest: unknown[]): this {
    const callback = rest.at(-1);
    if (typeof callback !== 'function' || !REPEATED.test(sql)) {
      return (super[method] as (...args: unknown[]) => this).call(this, sql, ...rest);
    }
    const known = this.statements.get(sql);
    if (known) {
      // The latest used stands last: the first one is let go when there are too many.
      this.statements.delete(sql);
      this.statements.set(sql, known);
      (known[method] as (...args: unknown[]) => unknown)(...rest);
    } else this.prepareAndPerform(method, sql, rest, callback as Callback);
    return this;
  }

  private prepareAndPerform(method: Method, sql: string, rest: unknown[], callback: Callback): void {
    const statement = this.prepare(sql, (error: Error | null) => {
      if (error) callback.call(statement, error);
      else this.keep(sql, statement);
    });
    // In line at once, as with the driver's own methods: what is asked for next, a close too, comes after it.
    (statement[method] as (...args: unknown[]) => unknown)(...rest);
  }

  private keep(sql: string, statement: sqlite3.Statement): void {
    // Somebody prepared the same meanwhile, or closes: finalizing waits for what was begun.
    if (this.isClosing || this.statements.has(sql)) {
      statement.finalize();
      return;
    }
    this.statements.set(sql, statement);
    if (this.statements.size <= MAX_STATEMENTS) return;
    const [oldest] = this.statements;
    if (!oldest) return;
    this.statements.delete(oldest[0]);
    oldest[1].finalize();
  }
}

/**
 * BEGIN IMMEDIATE: a deferred transaction that reads first can not be upgraded while another connection writes
 * (SQLITE_BUSY at once). TypeORM has no option for it, so the connection that writes says it.
 */
export class ImmediateDatabase extends SqliteDatabase {
  override all(sql: string, ...rest: unknown[]): this {
    return super.all(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql, ...rest);
  }
}
