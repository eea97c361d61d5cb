import { BLINDNESS_POLICIES, COMP_OPENINGS, IDENTITY_POLICIES, LOOP_STATES } from '@app/domain';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { WorldSetting } from './matrix-world.js';

/** The one state in which something opens without a move to another. */
const OPEN_BALLOTS: WorldSetting = {
  ...{ state: 'final_vote', blindness: 'strict', compOpensAt: 'comp_open', identity: 'shown', finalVoteClosed: true },
};

/** Sealed, opened again and then withdrawn: the first record is kept, and what was being decided is not shown. */
const WITHDRAWN_AGAIN: WorldSetting = {
  ...{ state: 'withdrawn', blindness: 'strict', compOpensAt: 'comp_open', identity: 'shown', endedFrom: 'discussing' },
};
const ENDED_AFTER_A_SEAL: readonly WorldSetting[] = [
  WITHDRAWN_AGAIN,
  { ...WITHDRAWN_AGAIN, state: 'cancelled', endedFrom: 'sealed' },
  { ...WITHDRAWN_AGAIN, endedFrom: 'collecting', identity: 'hidden_from_panel' },
];

/** Every state under every setting of a requisition. */
export const ALL_SETTINGS: readonly WorldSetting[] = [OPEN_BALLOTS, ...ENDED_AFTER_A_SEAL].concat(
  LOOP_STATES.flatMap((state) =>
    BLINDNESS_POLICIES.flatMap((blindness) =>
      COMP_OPENINGS.flatMap((compOpensAt) =>
        IDENTITY_POLICIES.map((identity) => ({ state, blindness, compOpensAt, identity })),
      ),
    ),
  ),
);

/** Always there: where everything is hidden, where everything that ever opens is open, open ballots, and a record that outlives its loop. */
const ENDS: readonly WorldSetting[] = [
  { state: 'collecting', blindness: 'strict', compOpensAt: 'comp_open', identity: 'hidden_from_panel' },
  { state: 'closed', blindness: 'strict', compOpensAt: 'comp_open', identity: 'shown' },
  OPEN_BALLOTS,
  WITHDRAWN_AGAIN,
];
const DRAWN = 2;

const isEnd = (one: WorldSetting): boolean =>
  ENDS.some(
    (end) =>
      end.state === one.state &&
      end.blindness === one.blindness &&
      end.compOpensAt === one.compOpensAt &&
      end.identity === one.identity &&
      end.finalVoteClosed === one.finalVoteClosed &&
      end.endedFrom === one.endedFrom,
  );

/** The settings of this run. The seed is the day's unless PLUMBLINE_MATRIX_SEED names one; the names of the tests say what was drawn. */
export function sampledSettings(env: Readonly<Record<string, string | undefined>> = process.env): WorldSetting[] {
  if (env['PLUMBLINE_FULL'] === '1') return [...ALL_SETTINGS];
  const random = xoroshiro128plus(Number(env['PLUMBLINE_MATRIX_SEED'] ?? Math.floor(Date.now() / 86_400_000)));
  const left = ALL_SETTINGS.filter((one) => !isEnd(one));
  const drawn = Array.from({ length: DRAWN }, () => left.splice(uniformInt(random, 0, left.length - 1), 1)[0]!);
  return [...ENDS, ...drawn];
}
