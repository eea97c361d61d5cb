import { NetworkError, isUnreachable } from '../problem.js';
import { connectivity } from './connectivity.js';
import { ownStore } from './device.js';

interface Copy<T> {
  readonly at: string;
  readonly value: T;
}

/** A network that takes the request and answers nothing is no network, where a copy is at hand. */
const PATIENCE_MS = 8_000;

/** @returns null without storage: nothing is kept, and nothing else changes */
export async function readCopy<T>(name: string): Promise<Copy<T> | null> {
  try {
    return (await ownStore()?.get<Copy<T>>(name)) ?? null;
  } catch {
    return null;
  }
}

/** Never in the way of what it copies. */
export async function keepCopy(name: string, value: unknown): Promise<void> {
  const copy = value === null ? null : { at: new Date().toISOString(), value };
  await ownStore()
    ?.write({ [name]: copy })
    .catch(() => undefined);
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NetworkError(new Error('no answer in time'))), PATIENCE_MS);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * What the server says, kept on the device for when it can not be asked; then the copy.
 * @param toKeep what of it may lie on the device; null takes the copy away
 */
export async function withDeviceCopy<T>(
  name: string,
  fetch: () => Promise<T>,
  toKeep: (value: T) => T | null = (value) => value,
): Promise<T> {
  const copy = await readCopy<T>(name);
  try {
    const value = await (copy ? inTime(fetch()) : fetch());
    void keepCopy(name, toKeep(value));
    return value;
  } catch (error) {
    if (!isUnreachable(error)) {
      // Refused, or gone: then it is not for this device either.
      if (copy) void keepCopy(name, null);
      throw error;
    }
    if (!copy) throw error;
    connectivity.noteCopy(copy.at);
    return copy.value;
  }
}
