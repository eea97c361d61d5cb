import type { RequisitionView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import type { PickablePerson } from '../../../components/ui/people-picker.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { peopleQuery } from '../../../lib/queries/people.js';
import { useMe } from '../../../lib/queries/session.js';
import { knownPeople } from '../people-draft.js';
import { PeopleForm } from './people-form.js';
import { PeopleRead } from './people-read.js';

/** Who can be chosen: the organisation's people for those who may list them, else whoever is here already. */
function useChoice(requisition: RequisitionView): { people: readonly PickablePerson[]; isShort: boolean } | null {
  const me = useMe();
  const mayList = me.roles.includes('admin') || me.roles.includes('recruiter');
  const list = useQuery({ ...peopleQuery, enabled: mayList && requisition.can.manage });
  if (mayList && !list.data && !list.error) return null;
  const known = knownPeople(requisition);
  if (!list.data) return { people: known, isShort: true };
  const current = list.data.people.filter((one) => one.status !== 'removed');
  const gone = known.filter((one) => !current.some((person) => person.id === one.id));
  return { people: [...current, ...gone].sort((a, b) => a.name.localeCompare(b.name)), isShort: false };
}

export function PeopleTab({ requisition }: { readonly requisition: RequisitionView }) {
  const choice = useChoice(requisition);
  if (!requisition.can.manage) return <PeopleRead requisition={requisition} />;
  if (!choice) return <Skeleton height={420} />;
  return <PeopleForm key={requisition.id} requisition={requisition} people={choice.people} isShort={choice.isShort} />;
}
