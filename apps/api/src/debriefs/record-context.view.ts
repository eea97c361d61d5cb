import type { RecordContext } from '@app/contracts';
import type { RecordMaterial } from './decision-record.view.js';
import { refOf, viewRoleProfile } from './debrief-parts.view.js';

/** Names, so that the record reads without the product; who was kept out; the role profile with its quotes. */
export function recordContext({ version, people, cards }: RecordMaterial): RecordContext {
  const { name: pack, criteria, rounds } = version.document;
  return {
    names: {
      pack,
      criteria: criteria.map(({ id, name }) => ({ id, name })),
      rounds: rounds.map(({ id, name }) => ({ id, name })),
    },
    recused: people.all.filter((one) => people.isRecused(one.personId)).map(refOf),
    roleProfile: viewRoleProfile(cards.figures.roleProfile, people),
  };
}
