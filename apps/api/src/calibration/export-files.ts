import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';

const FOLDER = 'report-exports';
const NAME = /^[0-9a-f-]{1,36}\.(?:csv|pdf|json)$/i;

/** Finished reports in the data directory, under names of our own. */
@Injectable()
export class ExportFiles {
  constructor(private readonly config: AppConfig) {}

  /** Resolves when the file is durable. A job that runs again writes over what its first run left. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(join(this.config.dataDir, FOLDER), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  }

  /** @returns undefined when the file is gone */
  async read(name: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.pathOf(name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private pathOf(name: string): string {
    if (!NAME.test(name)) throw new Error('not the name of an export');
    return join(this.config.dataDir, FOLDER, name);
  }
}
