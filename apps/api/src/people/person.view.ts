import type { PersonView } from '@app/contracts';
import type { PersonWithRoles } from '@app/persistence';

/** Never more than this of a person: no password hash, no sessions. */
export const viewPerson = ({
  id,
  name,
  email,
  title,
  seniority,
  roles,
  status,
  version,
}: PersonWithRoles): PersonView => ({
  id,
  name,
  email,
  title,
  seniority,
  roles,
  status,
  version,
});
