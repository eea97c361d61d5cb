import type { LiveVerdict } from '@app/domain';
import type { LiveEvent } from '@app/contracts';
import { frameOf, type LiveStream } from './live-stream.js';

const EVENTS_KEPT = 200;

/** A browser (its session) or a paired screen, in one room. */
export interface Recipient {
  /** Hash of the secret of the session or of the screen: when it holds no more, neither does the stream. */
  readonly tokenHash: string;
  /** Null for a screen. */
  readonly personId: string | null;
}

/**
 * What one recipient was told of one loop, numbered for them alone: a number never tells that there was something for somebody else. It
 * outlives a cut by a while, so that the same browser resumes without a missed or a doubled event.
 */
export class Mailbox {
  readonly streams = new Set<LiveStream>();
  verdict: LiveVerdict | undefined;
  emptySinceMs: number | undefined;
  private count = 0;
  private readonly kept: { readonly number: number; readonly name: LiveEvent }[] = [];

  /** @param epoch a number of an earlier mailbox means nothing in this one */
  constructor(
    readonly recipient: Recipient,
    private readonly epoch: string,
  ) {}

  deliver(name: LiveEvent): void {
    this.count += 1;
    this.kept.push({ number: this.count, name });
    if (this.kept.length > EVENTS_KEPT) this.kept.shift();
    for (const stream of this.streams) stream.send(frameOf(this.idOf(this.count), name));
  }

  /** What came after `lastEventId`, in order; or, where that is not known any more, one event that says: read everything anew. */
  attach(stream: LiveStream, lastEventId: string | undefined): void {
    const seen = this.numberIn(lastEventId);
    if (seen === undefined) stream.send(frameOf(this.idOf(this.count), 'snapshot'));
    else for (const { number, name } of this.kept) if (number > seen) stream.send(frameOf(this.idOf(number), name));
    this.streams.add(stream);
    this.emptySinceMs = undefined;
  }

  detach(stream: LiveStream, nowMs: number): void {
    this.streams.delete(stream);
    if (this.streams.size === 0) this.emptySinceMs = nowMs;
  }

  cut(): void {
    for (const stream of [...this.streams]) stream.cut();
  }

  /** The number that an id of this mailbox holds, if everything after it is still kept. */
  private numberIn(id: string | undefined): number | undefined {
    const [epoch, text = ''] = (id ?? '').split('-');
    if (epoch !== this.epoch || !/^\d{1,9}$/.test(text)) return undefined;
    const number = Number(text);
    const oldest = this.kept[0]?.number ?? this.count + 1;
    return number <= this.count && number >= oldest - 1 ? number : undefined;
  }

  private idOf(number: number): string {
    return `${this.epoch}-${number}`;
  }
}
