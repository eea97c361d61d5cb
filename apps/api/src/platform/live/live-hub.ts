import { Injectable, Logger } from '@nestjs/common';
import { notFound } from '@app/domain';
import { LiveEventRepository } from '@app/persistence';
import { SecretSource, hashSecret } from '../clock/secret-source.js';
import { HttpProblem } from '../errors/http-problem.js';
import { type Companion, Lifecycle } from '../lifecycle/lifecycle.js';
import { Announcements } from './announcements.js';
import { LiveJudge } from './live-judge.js';
import { LiveRoom } from './live-room.js';
import { LiveStream } from './live-stream.js';
import type { Recipient } from './mailbox.js';
import { OrganisationFeed } from './organisation-feed.js';
import { RoomPresence } from './room-presence.js';

const TICK_MS = 500;
const BEAT_EVERY_TICKS = 30;
const JUDGE_EVERY_TICKS = 10;
const KEEP_PRESENCE_EVERY_TICKS = 40;
const MOST_STREAMS = 2_000;
const MOST_STREAMS_PER_BROWSER = 12;
const EPOCH_LENGTH = 12;

const full = (): HttpProblem =>
  new HttpProblem(503, 'LIVE.FULL', 'Too many screens are connected', {
    detail: 'This page still works; reload it to see what changed.',
  });

/** Where a stream is wanted. */
export interface Place {
  readonly organisationId: string;
  readonly applicationId: string;
}

/**
 * The open streams of this process. What a commit announced is read from the table in its order, the policy is asked for everybody in
 * the room, and each is told what they may know; twice a second, sessions are asked for again, so that whatever ends one cuts its
 * streams within a second.
 */
@Injectable()
export class LiveHub implements Companion {
  readonly name = 'live';
  private readonly logger = new Logger('Live');
  private readonly feeds = new Map<string, OrganisationFeed>();
  private timer: NodeJS.Timeout | undefined;
  private ticks = 0;
  private ticking = false;
  private streams = 0;
  private stopped = false;

  constructor(
    private readonly events: LiveEventRepository,
    private readonly judge: LiveJudge,
    private readonly presence: RoomPresence,
    private readonly secrets: SecretSource,
    private readonly announcements: Announcements,
    lifecycle: Lifecycle,
  ) {
    announcements.hearOwn((organisationId) => this.wake(organisationId));
    lifecycle.register(this);
  }

  /** Begins to hear other processes. */
  async start(): Promise<void> {
    await this.announcements.hearOthers((organisationId) => this.wake(organisationId));
  }

  /** Ends every stream; each client comes again, to the next server. */
  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    clearInterval(this.timer);
    await this.announcements.hearOthersNoMore();
    for (const feed of this.feeds.values()) for (const room of feed.rooms.values()) endStreams(room);
    await Promise.all([...this.feeds.values()].map((feed) => feed.idle()));
    await this.presence.leaveAll();
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /**
   * Opens a stream. The policy is asked here, before every event, and again whenever something that it asks about changes.
   * @throws DomainError APPLICATION.NOT_FOUND unless it admits the recipient now
   */
  async open(place: Place, recipient: Recipient, lastEventId: string | undefined): Promise<LiveStream> {
    if (this.stopped || this.streams >= MOST_STREAMS) throw full();
    const feed = await this.feedOf(place.organisationId);
    this.timer ??= setInterval(() => void this.tick(), TICK_MS).unref();
    const opened = await feed.run(async () => {
      if (feed.isOver) return undefined;
      const room = feed.roomOf(place.applicationId);
      const mailbox = room.mailboxOf(recipient, () => hashSecret(this.secrets.next()).slice(0, EPOCH_LENGTH));
      await feed.readOn(room);
      if (!mailbox.verdict || room.mailboxes.get(recipient.tokenHash) !== mailbox) throw notFound('application');
      if (mailbox.streams.size >= MOST_STREAMS_PER_BROWSER) [...mailbox.streams][0]?.cut();
      this.streams += 1;
      const stream: LiveStream = new LiveStream(() => {
        this.streams -= 1;
        mailbox.detach(stream, Date.now());
      });
      mailbox.attach(stream, lastEventId);
      return stream;
    });
    return opened ?? this.open(place, recipient, lastEventId);
  }

  private async feedOf(organisationId: string): Promise<OrganisationFeed> {
    const known = this.feeds.get(organisationId);
    if (known) return known;
    // Before anything is judged: whatever is committed from here on is read.
    const position = await this.events.newest(organisationId);
    const other = this.feeds.get(organisationId);
    if (other) return other;
    const made = new OrganisationFeed(organisationId, position, this.events, this.judge);
    this.feeds.set(organisationId, made);
    return made;
  }

  /** Reads on; in every organisation when none is named. */
  private wake(organisationId: string | null): void {
    if (this.stopped) return;
    const feeds = organisationId === null ? [...this.feeds.values()] : [this.feeds.get(organisationId)];
    for (const feed of feeds) feed?.wake((error) => this.report(error));
  }

  private async tick(): Promise<void> {
    if (this.ticking) return;
    this.ticking = true;
    this.ticks += 1;
    try {
      for (const feed of this.feeds.values()) await this.look(feed);
      if (this.ticks % KEEP_PRESENCE_EVERY_TICKS === 0) await this.presence.keep([...this.feeds.values()]);
    } catch (error) {
      this.report(error);
    } finally {
      this.ticking = false;
    }
  }

  private async look(feed: OrganisationFeed): Promise<void> {
    const judgeAll = this.ticks % JUDGE_EVERY_TICKS === 0;
    await feed.run(() => (judgeAll ? feed.readOnAll() : feed.readOnWhereSessionsEnded()));
    for (const room of feed.rooms.values()) {
      await this.presence.follow(room);
      if (this.ticks % BEAT_EVERY_TICKS === 0) beat(room);
      if (room.forgetWhoStaysAway(Date.now())) feed.rooms.delete(room.applicationId);
    }
    if (feed.rooms.size > 0) return;
    feed.isOver = true;
    this.feeds.delete(feed.organisationId);
  }

  private report(error: unknown): void {
    if (!this.stopped) this.logger.warn(`the live channel will try again: ${String(error)}`);
  }
}

function endStreams(room: LiveRoom): void {
  for (const mailbox of room.mailboxes.values()) for (const stream of [...mailbox.streams]) stream.end();
}

function beat(room: LiveRoom): void {
  for (const mailbox of room.mailboxes.values()) for (const stream of mailbox.streams) stream.beat();
}
