// What two worlds are compared by: every read of everybody who is barred from the one thing in which they differ.
import { expect } from '@jest/globals';
import type { LoopObject } from '@app/domain';
import { LOOP_OBJECTS } from '@app/domain';
import { startTestApp } from '../support/app.js';
import { PROJECTOR, type Visitor, VISITORS } from './actors.js';
import { buildWorld } from './build-world.js';
import { type Answer, callRoute } from './call-route.js';
import type { WorldSetting } from './matrix-world.js';
import { policyAllows } from './may-see.js';
import { ROUTES } from './routes.js';

const READS = ROUTES.filter(({ method }) => method === 'GET');
const READS_OF_A_SCREEN = READS.filter(({ path }) => path.startsWith('/api/projector/'));

type Answers = ReadonlyMap<Visitor, readonly Answer[]>;

/**
 * What everybody reads in a world of this setting. Everybody asks in every world, those too who are not compared: what is read
 * leaves traces (who opened the pay), and both worlds must have the same.
 */
export async function everyAnswer(setting: WorldSetting): Promise<Answers> {
  const app = await startTestApp();
  try {
    const world = await buildWorld(app, setting);
    // What was known before this moment is told: an hour later everything planted is.
    app.clock.advanceHours(1);
    const answers = new Map<Visitor, Answer[]>();
    for (const actor of VISITORS) {
      const agent = await world.as(actor);
      const reads = actor === PROJECTOR ? READS_OF_A_SCREEN : READS;
      const own: Answer[] = [];
      for (const route of reads) own.push(...(await callRoute(agent, world, route)));
      answers.set(actor, own);
    }
    return answers;
  } finally {
    await app.close();
  }
}

const asked = new Map<string, Promise<Answers>>();

/** The world from which several others differ: asked once for all tests of a file. */
export function baseAnswers(setting: WorldSetting): Promise<Answers> {
  const key = JSON.stringify(setting);
  const answers = asked.get(key) ?? everyAnswer(setting);
  asked.set(key, answers);
  return answers;
}

/** Everybody who may see none of these objects, in either world. */
export const barredFrom = (
  objects: readonly LoopObject[],
  one: WorldSetting,
  other: WorldSetting,
  except: readonly Visitor[] = [],
): Visitor[] =>
  VISITORS.filter(
    (key) =>
      !except.includes(key) &&
      objects.every((object) => !policyAllows(key, object, one) && !policyAllows(key, object, other)),
  );

/** Nothing the policy says of these people differs between the worlds. */
export const treatedAlike = (keys: readonly Visitor[], one: WorldSetting, other: WorldSetting): Visitor[] =>
  keys.filter((key) =>
    LOOP_OBJECTS.every((object) => policyAllows(key, object, one) === policyAllows(key, object, other)),
  );

/** None of these people can tell the two worlds apart. */
export function expectAlike(one: Answers, other: Answers, keys: readonly Visitor[]): void {
  expect(keys.length).toBeGreaterThan(0);
  for (const actor of keys) {
    expect({ actor, answers: other.get(actor) }).toEqual({ actor, answers: one.get(actor) });
  }
}

/** This person can: the comparison can fail. */
export const expectDifferent = (one: Answers, other: Answers, key: Visitor): void =>
  expect(other.get(key)).not.toEqual(one.get(key));
