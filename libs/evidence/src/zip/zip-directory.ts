import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import { type EvalFile, tooLarge } from '../input/eval-input.js';

export interface ZipEntry {
  /** Never used as a path. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** Bytes. */
  readonly packed: number;
  readonly unpacked: number;
  readonly headerOffset: number;
  /** Where the next entry, or the directory, begins: nothing of this one lies beyond. */
  readonly end: number;
}

/** As the directory lists it, before it is known what lies behind it. */
type ListedEntry = Omit<ZipEntry, 'end'>;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 65_535;
const MAX_DIRECTORY_BYTES = 64_000_000;

/**
 * The directory at the end of a ZIP file, with and without ZIP64.
 *
 * @returns entries in the order of the directory; no two of one name, none overlapping another
 * @throws EvalArtifactError NOT_ZIP, DAMAGED, TOO_MANY_ENTRIES, TOO_LARGE
 * @source APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16
 */
export async function readZipDirectory(file: EvalFile): Promise<ZipEntry[]> {
  const { count, offset, size } = await findDirectory(file);
  if (count > file.limits.maxEntries) {
    const message = `The archive holds ${count} entries; up to ${file.limits.maxEntries} are accepted.`;
    throw new EvalArtifactError('TOO_MANY_ENTRIES', message);
  }
  if (size > MAX_DIRECTORY_BYTES) throw tooLarge(MAX_DIRECTORY_BYTES, "The archive's directory");
  if (offset + size > file.size) throw damaged('its directory lies outside the file');
  return apart(readEntries(await file.exactly(offset, size), count), offset);
}

async function findDirectory(file: EvalFile): Promise<{ count: number; offset: number; size: number }> {
  const tailSize = Math.min(file.size, END_SIZE + MAX_COMMENT);
  const tail = await file.exactly(file.size - tailSize, tailSize);
  const view = viewOf(tail);
  let at = tail.length - END_SIZE;
  while (at >= 0 && view.getUint32(at, true) !== END) at -= 1;
  if (at < 0) throw new EvalArtifactError('NOT_ZIP', 'The archive has no directory. Is the file complete?');
  const short = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
  };
  const isLong = short.count === 0xffff || short.size === 0xffffffff || short.offset === 0xffffffff;
  if (!isLong || at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return short;
  const endAt = toNumber(view.getBigUint64(at - 12, true));
  const end = viewOf(await file.exactly(endAt, 56));
  if (end.getUint32(0, true) !== END_64) throw damaged('its ZIP64 directory is missing');
  return {
    count: toNumber(end.getBigUint64(32, true)),
    size: toNumber(end.getBigUint64(40, true)),
    offset: toNumber(end.getBigUint64(48, true)),
  };
}

function readEntries(directory: Uint8Array, count: number): ListedEntry[] {
  const view = viewOf(directory);
  const names = new Set<string>();
  const entries: ListedEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== CENTRAL) throw damaged('its directory is broken');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + 46 + nameLength! + extraLength! + commentLength!;
    if (next > directory.length) throw damaged('its directory is broken');
    const name = new TextDecoder().decode(directory.subarray(at + 46, at + 46 + nameLength!));
    if (names.has(name)) throw damaged('two entries have one name');
    names.add(name);
    const extra = directory.subarray(at + 46 + nameLength!, at + 46 + nameLength! + extraLength!);
    entries.push(entryOf(view, at, name, extra));
    at = next;
  }
  return entries;
}

function entryOf(view: DataView, at: number, name: string, extra: Uint8Array): ListedEntry {
  const short = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const [unpacked, packed, headerOffset] = long64(short, extra);
  return {
    name,
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: packed!,
    unpacked: unpacked!,
    headerOffset: headerOffset!,
  };
}

/** Sizes that do not fit 32 bits stand in the ZIP64 field, in this order, only those that are marked. */
function long64(short: readonly number[], extra: Uint8Array): number[] {
  if (!short.includes(0xffffffff)) return [...short];
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    let field = at + 4;
    return short.map((value) => {
      if (value !== 0xffffffff) return value;
      if (field + 8 > Math.min(end, extra.length)) throw damaged('its directory is broken');
      field += 8;
      return toNumber(view.getBigUint64(field - 8, true));
    });
  }
  throw damaged('its directory is broken');
}

/** Overlapping entries are how a small archive unpacks to petabytes (Fifield 2019). */
function apart(entries: readonly ListedEntry[], directoryOffset: number): ZipEntry[] {
  const ends = new Map<ListedEntry, number>();
  const sorted = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  for (const [index, entry] of sorted.entries()) {
    const next = sorted[index + 1];
    const end = next?.headerOffset ?? directoryOffset;
    if (entry.headerOffset + 30 + entry.packed > end)
      throw damaged(next ? 'its entries overlap' : 'an entry lies outside the file');
    ends.set(entry, end);
  }
  return entries.map((entry) => ({ ...entry, end: ends.get(entry)! }));
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function toNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('a size in it is impossible');
  return Number(value);
}

export const damaged = (why: string): EvalArtifactError =>
  new EvalArtifactError('DAMAGED', `The archive is damaged: ${why}.`);
