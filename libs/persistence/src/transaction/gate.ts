/** Lets one piece of work through at a time, first in, first out. A failure lets the next one in. */
export class Gate {
  private tail: Promise<unknown> = Promise.resolve();

  pass<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything that stood in line by now is through. */
  async drained(): Promise<void> {
    await this.tail;
  }
}
