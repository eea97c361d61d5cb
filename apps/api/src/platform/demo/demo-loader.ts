/** Puts the demo organisation into an empty database. The real one lives in apps/api/src/demo and is bound in app.module.ts. */
export abstract class DemoLoader {
  /** All or nothing: after a failure the database is as empty as before. Needs a database without any organisation. */
  abstract load(): Promise<void>;
}
