import { useQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.js';
import { remindersQuery } from '../../lib/queries/reminders.js';

/** Figures beside entries of the navigation, by address; quiet: none while it is not known or nothing waits. */
export function useNavCounts(): ReadonlyMap<string, number> {
  const { data } = useQuery(remindersQuery);
  return new Map(data && data.count > 0 ? [[paths.myWork(), data.count]] : []);
}
