export interface TestPostgres {
  /** A superuser's connection to the database `postgres`; tests create their own databases from there. */
  readonly url: string;
  readonly port: number;
  readonly startedInMs: number;
  /** Ends the server and deletes its folder. */
  stop(): Promise<void>;
  /** Immediate shutdown, as `pg_ctl stop -m immediate`: connections are cut, the next start recovers from the log. */
  crash(): Promise<void>;
  /** Starts the same data on the same port again. */
  restart(): Promise<void>;
}

/** Starts one PostgreSQL cluster on a free loopback port; `durable` keeps fsync on. */
export function startPostgres(options?: { durable?: boolean }): Promise<TestPostgres>;
