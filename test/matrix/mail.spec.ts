// Every mail, to every actor, in states of each kind (every state with PLUMBLINE_FULL=1): no canary stands in any of them, open to its reader elsewhere or not; and nobody is
// written to of a loop that does not exist for them.
import { describe, expect, it } from '@jest/globals';
import { addHours, type Instant, LOOP_STATES, type LoopState, MAIL_KINDS } from '@app/domain';
import {
  AssignmentEntity,
  DebriefRoomEntity,
  DebriefRoomRepository,
  PersonEntity,
  TransactionRunner,
} from '@app/persistence';
import { MailWorker } from '../../apps/api/src/mail/mail-worker.js';
import { type MailMessage, MailTransport, Outbox } from '../../apps/api/src/platform/mail/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { ACTOR_KEYS, type ActorKey } from './actors.js';
import { buildWorld } from './build-world.js';
import { policyAllows } from './may-see.js';
import type { WorldSetting } from './matrix-world.js';

class Kept extends MailTransport {
  readonly messages: MailMessage[] = [];

  override send(message: MailMessage): Promise<void> {
    this.messages.push(message);
    return Promise.resolve();
  }
}

const SAMPLED: readonly LoopState[] = ['collecting', 'pre_read', 'final_vote', 'sealed', 'withdrawn'];
const STATES = process.env['PLUMBLINE_FULL'] === '1' ? LOOP_STATES : SAMPLED;
const SETTINGS: readonly WorldSetting[] = STATES.map((state, index) => ({
  ...{ state, blindness: index % 2 ? 'strict' : 'after_own_submit', compOpensAt: 'comp_open' },
  identity: index % 3 ? 'shown' : 'hidden_from_panel',
}));
const CONFIG = { mail: { url: 'smtp://127.0.0.1:1', from: 'plumbline@example.org' } };

const HOURS_ON = 100;

/** The open vote of the world's debrief over days is due within a day of when the mails leave. */
async function voteEndsSoon(app: TestApp, applicationId: string): Promise<Instant> {
  const dueAt = addHours(app.clock.now(), HOURS_ON + 7);
  const [room] = await rowsOf(app, DebriefRoomEntity, { applicationId });
  const { organisationId, decisionVersion, id: newId, version, pace, speakingOrder, scribeId, shownWhatIf } = room!;
  const settings = { pace, dueAt: { pre_read: dueAt, final_vote: dueAt }, speakingOrder, scribeId, shownWhatIf };
  const key = { organisationId, applicationId, decisionVersion };
  const rooms = app.get(DebriefRoomRepository);
  await app.get(TransactionRunner).run((tx) => rooms.set(tx, key, settings, { newId, version }));
  return dueAt;
}

const sent = new Map<string, number>();

describe('mail, as a way out', () => {
  it.each(SETTINGS.map((setting) => [setting.state, setting] as const))(
    'says nothing of a loop in %s to anybody',
    async (_, setting) => {
      const kept = new Kept();
      const app = await startTestApp({ config: CONFIG, replace: [{ token: MailTransport, value: kept }] });
      try {
        const { people, ids, canaries } = await buildWorld(app, setting);
        const organisationId = ids.organisation;
        const dueAt = await voteEndsSoon(app, ids.application);
        const assignments = await rowsOf(app, AssignmentEntity, { applicationId: ids.application });
        app.clock.advanceHours(HOURS_ON);
        await app.get(TransactionRunner).run((tx) =>
          app.get(Outbox).add(
            tx,
            ACTOR_KEYS.flatMap((actor) =>
              MAIL_KINDS.map((kind) => {
                const personId = people[actor].id;
                const own = assignments.find((one) => one.personId === personId)?.id;
                const subjectId = kind === 'debrief_set' ? '1' : own;
                const about = { organisationId, personId, kind, key: actor, applicationId: ids.application };
                return { ...about, ...(subjectId ? { subjectId } : {}) };
              }),
            ),
          ),
        );
        await app.get(MailWorker).work();
        // The time of a vote tells how far a loop is, and stands in no mail either.
        const hidden = [...canaries, { field: 'room.dueAt', text: dueAt }];
        const all = JSON.stringify(kept.messages.map(({ to: _to, ...message }) => message));
        expect(hidden.filter(({ text }) => all.includes(text)).map(({ field }) => field)).toEqual([]);
        const allowed = (actor: ActorKey, path: string): boolean =>
          path.includes('debrief')
            ? policyAllows(actor, 'progress', setting) || policyAllows(actor, 'own_vote', setting)
            : policyAllows(actor, 'loop', setting);
        const idOf = new Map((await rowsOf(app, PersonEntity, { organisationId })).map((one) => [one.email, one.id]));
        for (const message of kept.messages) {
          const actor = ACTOR_KEYS.find((one) => people[one].id === idOf.get(message.to.address))!;
          expect([actor, message.subject, allowed(actor, message.text)]).toEqual([actor, message.subject, true]);
          sent.set(message.subject, (sent.get(message.subject) ?? 0) + 1);
        }
      } finally {
        await app.close();
      }
    },
    120_000,
  );

  it('was looked for in mails that did leave', () => {
    for (const subject of ['A scorecard is due', 'A debrief has a time', 'Your vote is due soon'])
      expect([subject, (sent.get(subject) ?? 0) > 0]).toEqual([subject, true]);
  });
});
