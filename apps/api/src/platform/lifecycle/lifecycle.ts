import { Injectable } from '@nestjs/common';

/** Something that runs beside the requests: a jobs worker, a live channel. */
export interface Companion {
  readonly name: string;
  start(): void | Promise<void>;
  /** Resolves when nothing of it runs any more. */
  stop(): void | Promise<void>;
}

/** Whether the server takes requests, and what runs beside them. Companions start only in a real server, never in tests by themselves. */
@Injectable()
export class Lifecycle {
  private readonly companions: Companion[] = [];
  private stopping = false;

  get isStopping(): boolean {
    return this.stopping;
  }

  register(companion: Companion): void {
    this.companions.push(companion);
  }

  async start(): Promise<void> {
    for (const companion of this.companions) await companion.start();
  }

  /** Says 'not ready' from now on and ends the companions, the youngest first. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const companion of [...this.companions].reverse()) await companion.stop();
  }
}
