export class TooSlowError extends Error {
  constructor() {
    super('It took too long');
    this.name = 'TooSlowError';
  }
}

/** What `work` resolves with, or TooSlowError after `ms`; the work itself is the caller's to stop. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlowError()), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
