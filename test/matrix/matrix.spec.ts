// Actor x state x route: whoever asks, whatever they ask, finds no canary that the policy does not open to them. A sample of
// settings by default (PLUMBLINE_MATRIX_SEED chooses it), every setting with PLUMBLINE_FULL=1.
import { afterAll, describe, expect, it } from '@jest/globals';
import { startTestApp } from '../support/app.js';
import { removeTemplateDatabase } from '../support/database.js';
import { ACTOR_KEYS } from './actors.js';
import { buildWorld } from './build-world.js';
import { callRoute } from './call-route.js';
import type { Canary } from './matrix-world.js';
import { maySee } from './may-see.js';
import { ROUTES } from './routes.js';
import { sampledSettings } from './settings.js';

/** The pages on which the parts of a loop are shown; with all of them there, nothing may stay unseen. */
const PAGES = [
  'GET /api/applications/:applicationId',
  'GET /api/applications/:applicationId/debrief',
  'GET /api/applications/:applicationId/record',
  'GET /api/applications/:applicationId/screen-card',
];

const shown = (setting: object): string => Object.values(setting).join(', ');

describe('the access matrix', () => {
  afterAll(removeTemplateDatabase);
  const planted = new Map<string, Canary>();
  const seen = new Set<string>();

  it.each(sampledSettings().map((setting) => [shown(setting), setting] as const))(
    'leaks nothing: %s',
    async (_, setting) => {
      const app = await startTestApp();
      try {
        const world = await buildWorld(app, setting);
        for (const canary of world.canaries) planted.set(canary.field, canary);
        const leaks: string[] = [];
        for (const actor of [...ACTOR_KEYS, undefined]) {
          const agent = actor ? await app.as(world.people[actor]) : app.anonymous;
          for (const route of ROUTES) {
            for (const answer of await callRoute(agent, world, route)) {
              if (answer.status >= 500) leaks.push(`${actor ?? 'nobody'}: ${answer.route} answered ${answer.status}`);
              for (const canary of world.canaries.filter(({ text }) => answer.everything.includes(text))) {
                if (actor && maySee(actor, canary, route.answersWith, setting)) seen.add(canary.field);
                else leaks.push(`${actor ?? 'nobody'} read ${canary.field} from ${answer.route} (${answer.path})`);
              }
            }
          }
        }
        expect(leaks).toEqual([]);
      } finally {
        await app.close();
      }
    },
    300_000,
  );

  it('lets somebody see every canary somewhere: the search can find them', () => {
    const isComplete = PAGES.every((page) => ROUTES.some(({ method, path }) => `${method} ${path}` === page));
    const wanted = [...planted.values()].filter(({ own }) => isComplete || own === 'own_cards');
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.map(({ field }) => field).filter((field) => !seen.has(field))).toEqual([]);
  });
});
