import { open, type FileHandle } from 'node:fs/promises';

/** A file that can not be read, with the reason in words. */
export class UnreadableFile extends Error {
  constructor(file: string, reason: string) {
    super(`cannot read ${printable(file)}: ${reason}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  ENOTDIR: 'a part of the path is not a directory',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ERR_INVALID_ARG_VALUE: 'the name is not valid',
};

/**
 * The first bytes of a file, at most `limit`: a huge or endless file costs no more than a small one.
 * @throws UnreadableFile
 */
export async function readHead(file: string, limit: number): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    return await readUpTo(handle, limit);
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    await handle?.close();
  }
}

/** The error of the file system in words. */
export function unreadable(file: string, error: unknown): UnreadableFile {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new UnreadableFile(file, REASONS[code] ?? code);
}

async function readUpTo(handle: FileHandle, limit: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(limit);
  let length = 0;
  while (length < limit) {
    // No position: pipes have none.
    const { bytesRead } = await handle.read(bytes, length, limit - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** A name from outside in a line of ours: nothing that moves the cursor. */
export const printable = (name: string) => name.replace(/[\p{Cc}\p{Cf}]+/gu, '?');
