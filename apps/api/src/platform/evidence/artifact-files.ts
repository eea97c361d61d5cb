import { Injectable } from '@nestjs/common';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppConfig } from '../../config/app-config.js';

const ID = /^[0-9a-f-]{1,36}$/i;

/** The uploaded files, as they came, under names of our own in the data directory. Nothing is served or executed from here. */
@Injectable()
export class ArtifactFiles {
  private readonly folder: string;

  constructor(config: AppConfig) {
    this.folder = join(config.dataDir, 'eval-artifacts');
  }

  /** Resolves when the file is durable: written apart, flushed, then named. */
  async write(id: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(id);
    const temporary = `${path}.part`;
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

  /** @returns undefined when it is not there: somebody changed the data directory, or restored a backup without it */
  async read(id: string): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.pathOf(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Not an error when it is gone already. */
  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  private pathOf(id: string): string {
    if (!ID.test(id)) throw new Error('not an id of a file');
    return join(this.folder, id);
  }
}
