// Where tests put what they throw away. Waiting for the disk at each commit was a third of the time of the suites; tests check
// logic, not this machine's disk, so a folder in memory is taken where the system has one. What proves that a save survives (faults,
// `durable` PostgreSQL) and what is measured (bench) stays on the disk.
import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
const NEEDED_BYTES = 4 * 2 ** 30;

function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= NEEDED_BYTES && freemem() >= NEEDED_BYTES;
  } catch {
    return false;
  }
}

/** A folder for temporary folders: in memory when there are 4 GB of it free (a container's is often 64 MB), else the system's own. */
export const scratchRoot = () => (hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir());
