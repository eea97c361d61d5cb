import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { PresenceView } from '@app/contracts';
import { Clock, mayOpenDebrief, notFound } from '@app/domain';
import { RoomPresenceRepository } from '@app/persistence';
import { LoopAccess } from '../access/index.js';
import type { Person } from '../auth/person.js';
import type { PlumblineRequest } from '../http/plumbline-request.js';
import { LiveHub, type Place } from './live-hub.js';
import type { Recipient } from './mailbox.js';

const EVENT_STREAM = { type: 'text/event-stream; charset=utf-8' };

/** The live channel as HTTP: streams, and who is in the room. */
@Injectable()
export class LiveChannel {
  constructor(
    private readonly hub: LiveHub,
    private readonly loops: LoopAccess,
    private readonly presences: RoomPresenceRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError APPLICATION.NOT_FOUND unless there is a debrief for this person now */
  async ofPerson(
    person: Person,
    request: PlumblineRequest,
    applicationId: string,
    lastEventId: string | undefined,
  ): Promise<StreamableFile> {
    const loop = await this.loops.load(person, applicationId);
    if (!mayOpenDebrief((object) => loop.can(object)) || !request.sessionHash) throw notFound('application');
    const { organisationId, id: personId } = person;
    const recipient = { tokenHash: request.sessionHash, personId };
    return this.stream(request.method, { organisationId, applicationId }, recipient, lastEventId);
  }

  /** Whoever calls has asked who it is. */
  async stream(
    method: string,
    place: Place,
    recipient: Recipient,
    lastEventId: string | undefined,
  ): Promise<StreamableFile> {
    if (method === 'HEAD') return new StreamableFile(Readable.from([]), EVENT_STREAM);
    const stream = await this.hub.open(place, recipient, lastEventId);
    return new StreamableFile(stream.body, EVENT_STREAM);
  }

  /** @throws DomainError APPLICATION.NOT_FOUND unless the policy opens the presence to this person now */
  async presence(person: Person, applicationId: string): Promise<PresenceView> {
    await this.loops.require(person, applicationId, 'presence');
    return { people: await this.presences.findNames(person.organisationId, applicationId, this.clock.now()) };
  }
}
