// Actor x state x route: whoever asks, whatever they ask, finds no canary that the policy does not open to them. A sample of
// settings by default (PLUMBLINE_MATRIX_SEED chooses it), every setting with PLUMBLINE_FULL=1.
import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Param } from '@nestjs/common';
import { ScorecardEntity } from '@app/persistence';
import { RequirePermission } from '../../apps/api/src/platform/permissions/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { buildWorld } from './build-world.js';
import { findLeaks } from './find-leaks.js';
import type { Canary } from './matrix-world.js';
import { ROUTES, type RouteEntry } from './routes.js';
import { sampledSettings } from './settings.js';

/** The pages on which the parts of a loop are shown; with all of them there, nothing may stay unseen. */
const PAGES = [
  'GET /api/applications/:applicationId',
  'GET /api/applications/:applicationId/debrief',
  'GET /api/applications/:applicationId/record',
  'GET /api/applications/:applicationId/screen-card',
  'GET /api/applications/:applicationId/compensation',
  'GET /api/applications/:applicationId/room',
  'GET /api/my-work/feedback',
];
/** The cards whose own page the samples open. */
const OPENED = ['raterDone', 'raterWriting', 'raterRemovedWithDraft', 'raterWithdrawn'];

const shown = (setting: object): string => Object.values(setting).join(', ');

describe('the access matrix', () => {
  const planted = new Map<string, Canary>();
  const seen = new Set<string>();

  it.each(sampledSettings().map((setting) => [shown(setting), setting] as const))(
    'leaks nothing: %s',
    async (_, setting) => {
      const app = await startTestApp();
      try {
        const world = await buildWorld(app, setting);
        for (const canary of world.canaries) planted.set(canary.field, canary);
        const findings = await findLeaks(world, ROUTES, setting);
        for (const field of findings.seen) seen.add(field);
        expect(findings.leaks).toEqual([]);
      } finally {
        await app.close();
      }
    },
    300_000,
  );

  it('lets somebody see every canary somewhere: the search can find them', () => {
    const isComplete = PAGES.every((page) => ROUTES.some(({ method, path }) => `${method} ${path}` === page));
    const wanted = [...planted.values()].filter(
      ({ own, author }) => isComplete || (own === 'own_cards' && OPENED.includes(author!)),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.map(({ field }) => field).filter((field) => !seen.has(field))).toEqual([]);
  });
});

let leakyApp: TestApp;

/** What a careless developer could write: knocked at properly, then the row as it is. */
@Controller('leaky')
class LeakyController {
  @Get(':scorecardId')
  @RequirePermission('loop:read')
  read(@Param('scorecardId') id: string): Promise<ScorecardEntity[]> {
    return rowsOf(leakyApp, ScorecardEntity, { id });
  }
}

describe('the search', () => {
  const setting = { state: 'collecting', blindness: 'strict', compOpensAt: 'comp_open', identity: 'shown' } as const;
  const leaky: RouteEntry = {
    method: 'GET',
    path: '/api/leaky/:scorecardId',
    permission: 'loop:read',
    answersWith: ['own_cards'],
    samples: ({ ids }) => [{ path: `/api/leaky/${ids.scorecard}` }],
  };

  it('finds a leak that is planted, for everybody but the author', async () => {
    leakyApp = await startTestApp({ controllers: [LeakyController] });
    try {
      const world = await buildWorld(leakyApp, setting);
      const { leaks, seen } = await findLeaks(world, [leaky], setting);
      expect(seen).toContain('evidence.text of raterDone');
      expect(leaks).toContain(
        `recruiter read evidence.text of raterDone from GET /api/leaky/:scorecardId (/api/leaky/${world.ids.scorecard})`,
      );
      expect(leaks.filter((leak) => leak.startsWith('raterDone '))).toEqual([]);
      expect(leaks.filter((leak) => leak.startsWith('admin '))).not.toEqual([]);
    } finally {
      await leakyApp.close();
    }
  });

  it('takes what a route never promised for a leak, even to somebody who may see it elsewhere', async () => {
    leakyApp = await startTestApp({ controllers: [LeakyController] });
    try {
      const world = await buildWorld(leakyApp, setting);
      const { leaks } = await findLeaks(world, [{ ...leaky, answersWith: ['loop'] }], setting);
      expect(leaks.filter((leak) => leak.startsWith('raterDone '))).not.toEqual([]);
    } finally {
      await leakyApp.close();
    }
  });
});
