import { civilDayOf, wholeDayOf } from '../../lib/dates.js';

/** A calendar day, the same in every zone; the whole of it on hover. */
export const CivilDay = ({ day }: { readonly day: string }) => (
  <time dateTime={day} title={wholeDayOf(day)}>
    {civilDayOf(day)}
  </time>
);
