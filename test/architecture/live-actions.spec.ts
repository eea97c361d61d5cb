// Every act that the product records says what it is to the live channel: an act that nobody listed would reach no open debrief.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { LIVE_OF_ACTION } from '@app/domain';

const SOURCES = fileURLToPath(new URL('../../apps/api/src', import.meta.url));
/** What an act is called where it is recorded: of a loop, a card, a decision, a requisition, and of what looks at many of them. */
const ACTION =
  /'((?:application|assignment|scorecard|decision|requisition|compensation|projector|session|room|calibration|case|report|training|vignette|record|veto|packet|feedback)(?:\.[a-z_]+)+)'/g;

const recorded = (): Set<string> => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.spec)\.ts$/.test(file),
  );
  return new Set(
    files.flatMap((file) => [...readFileSync(join(SOURCES, file), 'utf8').matchAll(ACTION)].map((one) => one[1]!)),
  );
};

describe('what is recorded is announced', () => {
  it('every recorded act has its kind, or says that it does not show', () => {
    const actions = recorded();
    expect(actions.size).toBeGreaterThan(20);
    expect([...actions].filter((action) => !Object.hasOwn(LIVE_OF_ACTION, action))).toEqual([]);
  });
});
