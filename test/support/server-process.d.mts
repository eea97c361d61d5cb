export interface ServerProcess {
  readonly port: number;
  /** What it said while it started. */
  readonly text: string;
  /** @returns the exit code; null when a signal ended it */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** The built server as a process of its own; resolves once it says that it runs. */
export function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess>;
