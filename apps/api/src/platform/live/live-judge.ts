import { Injectable } from '@nestjs/common';
import {
  Clock,
  type LiveVerdict,
  type LoopObject,
  mayOpenDebrief,
  mayOnLoop,
  panelVotes,
  projectedObjects,
  type Relation,
  relationsOf,
  type RequisitionRole,
  ROOM_STATES,
} from '@app/domain';
import { AccessRepository, type LoopOfAll, type LoopStandingRow, ProjectorRepository } from '@app/persistence';
import { type LoopContext, toLoopContext } from '../access/loop-context.js';
import type { Person } from '../auth/person.js';
import { Sessions } from '../auth/sessions.js';
import type { LiveRoom, Verdicts } from './live-room.js';
import type { Mailbox } from './mailbox.js';

/** Asks the policy for everybody in a room, as the database is now: a few statements, however many they are. */
@Injectable()
export class LiveJudge {
  constructor(
    private readonly access: AccessRepository,
    private readonly sessions: Sessions,
    private readonly projectors: ProjectorRepository,
    private readonly clock: Clock,
  ) {}

  async judge(room: LiveRoom): Promise<Verdicts> {
    const mailboxes = [...room.mailboxes.values()];
    const loop = await this.access.findLoopOfAll(room.organisationId, room.applicationId);
    if (!loop) return new Map(mailboxes.map((one) => [one, undefined]));
    room.requisitionId = loop.requisition.id;
    const people = await this.sessions.stillHolding(hashesOf(mailboxes, (one) => one.recipient.personId !== null));
    const screens = await this.screensOf(room, mailboxes);
    const committee = committeeOf(loop);
    const audiences = new Map<string, LiveVerdict | undefined>();
    return new Map(
      mailboxes.map((one) => {
        const { tokenHash, personId } = one.recipient;
        if (personId === null) return [one, screens.has(tokenHash) ? verdictOfScreen(loop, committee) : undefined];
        const person = people.get(tokenHash);
        if (!person || person.id !== personId) return [one, undefined];
        // Whoever stands alike to the loop is one audience: the policy is asked once for each.
        const standing = loop.standingOf(personId);
        const audience = audienceOf(person, standing);
        if (!audiences.has(audience)) audiences.set(audience, verdictOf(person, standing, committee));
        return [one, audiences.get(audience)];
      }),
    );
  }

  /** The rooms in which somebody's session or screen holds no more. */
  async roomsWithEnded(rooms: readonly LiveRoom[]): Promise<LiveRoom[]> {
    const mailboxes = rooms.flatMap((room) => [...room.mailboxes.values()]);
    const people = await this.sessions.stillHolding(hashesOf(mailboxes, (one) => one.recipient.personId !== null));
    const screens = await this.projectors.findByTokenHashes(
      hashesOf(mailboxes, (one) => one.recipient.personId === null),
    );
    const now = this.clock.now();
    const holding = new Set([
      ...people.keys(),
      ...screens.filter((row) => now < row.expiresAt).map((row) => row.tokenHash),
    ]);
    return rooms.filter((room) => [...room.mailboxes.keys()].some((key) => !holding.has(key)));
  }

  private async screensOf(room: LiveRoom, mailboxes: readonly Mailbox[]): Promise<ReadonlySet<string>> {
    const rows = await this.projectors.findByTokenHashes(hashesOf(mailboxes, (one) => one.recipient.personId === null));
    const now = this.clock.now();
    const held = rows.filter((row) => row.applicationId === room.applicationId && now < row.expiresAt);
    return new Set(held.map((row) => row.tokenHash));
  }
}

const hashesOf = (mailboxes: readonly Mailbox[], which: (one: Mailbox) => boolean): string[] =>
  mailboxes.filter(which).map((one) => one.recipient.tokenHash);

const relationsIn = (loop: LoopOfAll, personId: string): ReadonlySet<Relation> =>
  relationsOf({ ...loop.standingOf(personId), organisationRoles: [] });

/** The names that stand at the head of every debrief. */
const committeeOf = (loop: LoopOfAll): string =>
  loop.personIds
    .filter((id) => {
      const relations = relationsIn(loop, id);
      return relations.has('committee') && !relations.has('recused');
    })
    .sort()
    .join();

/** Everything that a verdict is made of beside the loop itself. */
const audienceOf = (person: Person, { requisitionRoles, assignments, recused }: LoopStandingRow): string =>
  JSON.stringify([
    ...[person.roles, requisitionRoles, recused],
    ...assignments.map(({ status, submitted, seat }) => [status, submitted, seat]),
  ]);

function verdictOf(person: Person, standing: LoopStandingRow, committee: string): LiveVerdict | undefined {
  const context = toLoopContext(person, standing);
  if (!mayOpenDebrief((object) => context.can(object))) return undefined;
  const { visibleState: state, visible, relations, application } = context;
  const roles = [...standing.requisitionRoles].sort();
  const version = context.can('progress') ? application.decisionVersion : 0;
  return {
    state,
    fingerprint: [state, visible.join(), [...relations].sort().join(), roles.join(), version, committee].join(' '),
    runs: runsIn(context, standing.requisitionRoles),
    can: (object) => context.can(object),
  };
}

const runsIn = (loop: LoopContext, requisitionRoles: readonly RequisitionRole[]): boolean =>
  mayOnLoop('run', {
    ...{ relations: loop.relations, requisitionRoles, mayHandlePay: false, state: loop.application.state },
    can: (object) => loop.can(object),
  });

/** What every participant may see. @returns undefined when the room is over */
function verdictOfScreen(loop: LoopOfAll, committee: string): LiveVerdict | undefined {
  const objects = projectedBy(loop);
  const { state } = loop.application;
  if (!ROOM_STATES.includes(state)) return undefined;
  const shown = objects.has('progress') ? state : 'collecting';
  return {
    state: shown,
    fingerprint: [shown, [...objects].join(), committee].join(' '),
    runs: false,
    can: (object) => objects.has(object),
  };
}

/** The objects that the screen of this loop may show now. */
export function projectedBy(loop: LoopOfAll): ReadonlySet<LoopObject> {
  const { application, requisition } = loop;
  const { state, finalVoteClosed } = application;
  const { blindness, compOpensAt, identity, debriefMode } = requisition;
  const people = loop.personIds.map((id) => relationsIn(loop, id));
  const settings = { blindness, compOpensAt, identity, panelVotes: panelVotes(debriefMode) };
  return projectedObjects(people, { state, finalVoteClosed, ...settings });
}
