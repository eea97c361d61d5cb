import { open, type FileHandle } from 'node:fs/promises';
import type { EvalInput } from '@app/evidence';
import { unreadable, UnreadableFile } from './read-head.js';

/**
 * Opens a file for reading at any place, for as long as `use` runs. A pipe or a device has no places.
 * @throws UnreadableFile, and what use throws
 */
export async function withEvalInput<T>(file: string, use: (input: EvalInput) => Promise<T>): Promise<T> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    throw unreadable(file, error);
  }
  try {
    const about = await handle.stat();
    if (about.isDirectory()) throw new UnreadableFile(file, 'it is a directory');
    if (!about.isFile()) throw new UnreadableFile(file, 'it is not a regular file');
    return await use({
      size: about.size,
      read: async (offset, length) => {
        const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await handle.close();
  }
}
