// The calendar behind everybody's secret address: it holds what its person may know, in states of each kind, and no canary but the places of their
// own appointments; asked without a session, as calendars ask.
import { describe, expect, it } from '@jest/globals';
import { LOOP_STATES } from '@app/domain';
import type { CalendarFeedView } from '@app/contracts';
import { startTestApp } from '../support/app.js';
import { ACTOR_KEYS } from './actors.js';
import { buildWorld } from './build-world.js';
import { policyAllows } from './may-see.js';
import type { WorldSetting } from './matrix-world.js';

const SAMPLED = ['collecting', 'pre_read', 'revealed', 'withdrawn'] as const;
const STATES = process.env['PLUMBLINE_FULL'] === '1' ? LOOP_STATES : SAMPLED;
const SETTINGS: readonly WorldSetting[] = STATES.map((state, index) => ({
  ...{ state, blindness: index % 2 ? 'strict' : 'after_own_submit', compOpensAt: 'comp_open' },
  identity: index % 2 ? 'shown' : 'hidden_from_panel',
}));

const PLACES = ['interview.location', 'appointment.location'];
const seen = new Set<string>();

describe('a calendar that is subscribed to, as a way out', () => {
  it.each(SETTINGS.map((setting) => [setting.state, setting] as const))(
    'tells nobody of a loop in %s what is not theirs to know',
    async (_, setting) => {
      const app = await startTestApp();
      try {
        const world = await buildWorld(app, setting);
        for (const actor of ACTOR_KEYS) {
          const { status, body } = await (
            await world.as(actor)
          )
            .put('/api/my-work/calendar-feed')
            .set('If-Match', '"0"');
          if (status !== 200) continue; // nobody who can sign in
          const answer = await app.anonymous.get(new URL((body as CalendarFeedView).url!).pathname);
          const everything = `${JSON.stringify(answer.headers)}${answer.text}`.replaceAll('\r\n ', '');
          const may = (object: Parameters<typeof policyAllows>[1]) => policyAllows(actor, object, setting);
          const found = world.canaries.filter(({ text }) => everything.includes(text));
          for (const { field, objects } of found) {
            seen.add(field);
            expect([actor, field, PLACES.includes(field) && objects.some(may) && may('identity')]).toEqual([
              ...[actor, field, true],
            ]);
          }
          const has = (summary: string): boolean => answer.text.includes(`SUMMARY:${summary}`);
          if (has('Interview')) expect([actor, may('loop')]).toEqual([actor, true]);
          if (has('Debrief')) expect([actor, may('progress')]).toEqual([actor, true]);
          if (has('Interview')) seen.add('an interview');
          if (has('Debrief')) seen.add('a debrief');
        }
      } finally {
        await app.close();
      }
    },
    120_000,
  );

  it('was looked for in calendars that do hold appointments', () => {
    expect([...seen].sort()).toEqual(['a debrief', 'an interview', ...PLACES].sort());
  });
});
