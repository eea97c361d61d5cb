import { Injectable } from '@nestjs/common';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { createReadStream, type ReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppConfig } from '../config/app-config.js';

const SHA256 = /^[0-9a-f]{64}$/;
const ID = /^[0-9a-f-]{1,36}$/i;

/** Uploaded files under the hash of their content: a name of ours, the same bytes once. Never served but as an attachment. */
@Injectable()
export class DocumentFiles {
  private readonly folder: string;

  constructor(config: AppConfig) {
    this.folder = join(config.dataDir, 'documents');
  }

  /** Resolves when the file is durable: written apart, flushed, named, and the name flushed too. @param id of this upload */
  async write(sha256: string, id: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(sha256);
    if (await isThere(path, bytes.length)) return;
    if (!ID.test(id)) throw new Error('not an id of an upload');
    const temporary = `${path}.${id}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFlushed(temporary, bytes);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await flushFolder(dirname(path));
  }

  /** @throws Error when the file is not there as it was stored: somebody changed the data directory */
  async read(sha256: string, size: number): Promise<ReadStream> {
    const path = this.pathOf(sha256);
    if (!(await isThere(path, size)))
      throw new Error(`the file ${sha256} is missing from the data directory or was changed`);
    return createReadStream(path);
  }

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('not the hash of a file');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function isThere(path: string, size: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.size === size;
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name of a new file is durable only with its folder. Windows can not open a folder and needs no such thing. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
