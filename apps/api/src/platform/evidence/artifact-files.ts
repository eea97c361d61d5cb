import { Injectable } from '@nestjs/common';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppConfig } from '../../config/app-config.js';

const ID = /^[0-9a-f-]{1,36}$/i;
/** Of a file whose row is being written or deleted: after a crash nobody knows yet whether it belongs here. */
const IN_DOUBT = '.doubt';
const HALF_WRITTEN = '.part';

/**
 * The uploaded files, as they came, under names of our own in the data directory. Nothing is served or executed from here.
 *
 * File and row can not change in one step. A file is therefore in doubt, by its name, from before its row changes until after, and
 * only files in doubt are ever looked up at the start: a wrong database can not cost the others.
 */
@Injectable()
export class ArtifactFiles {
  private readonly folder: string;

  constructor(config: AppConfig) {
    this.folder = join(config.dataDir, 'eval-artifacts');
  }

  /** Resolves when the file is durable: written apart, flushed, then named. */
  write(id: string, bytes: Uint8Array): Promise<void> {
    return this.writeAs(this.pathOf(id), bytes);
  }

  /** Keeps the file if `work`, which writes its row, succeeds. @throws what `work` throws */
  async adding<T>(id: string, bytes: Uint8Array, work: () => Promise<T>): Promise<T> {
    await this.writeAs(this.doubtOf(id), bytes);
    try {
      const done = await work();
      await this.settle(id, true);
      return done;
    } catch (error) {
      await this.settle(id, false);
      throw error;
    }
  }

  /** Deletes the file if `work`, which deletes its row, succeeds. @throws what `work` throws */
  async removing<T>(id: string, work: () => Promise<T>): Promise<T> {
    await unlessGone(rename(this.pathOf(id), this.doubtOf(id)));
    try {
      const done = await work();
      await this.settle(id, false);
      return done;
    } catch (error) {
      await this.settle(id, true);
      throw error;
    }
  }

  /** @returns undefined when it is not there: somebody changed the data directory, or restored a backup without it */
  async read(id: string): Promise<Uint8Array | undefined> {
    return (await unlessGone(readFile(this.pathOf(id)))) ?? (await unlessGone(readFile(this.doubtOf(id))));
  }

  /** Ids of the files that a crash left in doubt. Half of a file is nobody's, and is deleted. */
  async inDoubt(): Promise<string[]> {
    const names = (await unlessGone(readdir(this.folder))) ?? [];
    for (const name of names.filter((one) => one.endsWith(HALF_WRITTEN))) await rm(join(this.folder, name));
    return names.filter((one) => one.endsWith(IN_DOUBT)).map((one) => one.slice(0, -IN_DOUBT.length));
  }

  /** Ends the doubt. @param isKept whether the file has a row */
  async settle(id: string, isKept: boolean): Promise<void> {
    if (isKept) await unlessGone(rename(this.doubtOf(id), this.pathOf(id)));
    else await rm(this.doubtOf(id), { force: true });
  }

  private async writeAs(path: string, bytes: Uint8Array): Promise<void> {
    const temporary = `${path}${HALF_WRITTEN}`;
    await mkdir(this.folder, { recursive: true });
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  }

  private doubtOf(id: string): string {
    return `${this.pathOf(id)}${IN_DOUBT}`;
  }

  private pathOf(id: string): string {
    if (!ID.test(id)) throw new Error('not an id of a file');
    return join(this.folder, id);
  }
}

async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
