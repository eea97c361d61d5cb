import { type Visitor, VISITORS } from './actors.js';
import type { WorldSetting } from './matrix-world.js';
import { type Answer, callRoute } from './call-route.js';
import type { Canary, MatrixWorld } from './matrix-world.js';
import { maySee } from './may-see.js';
import type { RouteEntry } from './routes.js';

export interface Findings {
  /** One sentence per canary that reached somebody whom the policy bars from it. */
  readonly leaks: readonly string[];
  /** Fields that somebody saw who may. */
  readonly seen: ReadonlySet<string>;
}

/** Calls every route as everybody and looks for every canary in everything that came back. */
export async function findLeaks(
  world: MatrixWorld,
  routes: readonly RouteEntry[],
  setting: WorldSetting,
): Promise<Findings> {
  const leaks: string[] = [];
  const seen = new Set<string>();
  for (const actor of [...VISITORS, undefined]) {
    const agent = actor ? await world.as(actor) : world.app.anonymous;
    for (const route of routes) {
      for (const answer of await callRoute(agent, world, route)) {
        if (answer.status >= 500) leaks.push(`${actor ?? 'nobody'}: ${answer.route} answered ${answer.status}`);
        for (const canary of canariesIn(answer, world.canaries)) {
          if (isOpen(actor, canary, route, setting)) seen.add(canary.field);
          else leaks.push(`${actor ?? 'nobody'} read ${canary.field} from ${answer.route} (${answer.path})`);
        }
      }
    }
  }
  return { leaks, seen };
}

const canariesIn = ({ everything }: Answer, canaries: readonly Canary[]): Canary[] =>
  canaries.filter(({ text }) => everything.includes(text));

const isOpen = (actor: Visitor | undefined, canary: Canary, route: RouteEntry, setting: WorldSetting): boolean =>
  actor !== undefined && maySee(actor, canary, route, setting);
