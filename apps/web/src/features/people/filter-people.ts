import type { PersonView } from '@app/contracts';

export const PEOPLE_FILTERS = ['current', 'invited', 'removed', 'all'] as const;
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number];

const matchesFilter: Readonly<Record<PeopleFilter, (person: PersonView) => boolean>> = {
  current: (person) => person.status !== 'removed',
  invited: (person) => person.status === 'invited',
  removed: (person) => person.status === 'removed',
  all: () => true,
};

/** By state and by every word of the search; sorted by name. */
export function filterPeople(people: readonly PersonView[], filter: PeopleFilter, query: string): PersonView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return people
    .filter(matchesFilter[filter])
    .filter((person) => {
      const text = `${person.name} ${person.email} ${person.title}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
