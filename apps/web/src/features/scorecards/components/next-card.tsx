import type { WorkCardView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Due } from '../../../components/ui/due.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { paths } from '../../../lib/paths.js';
import { myWorkQuery } from '../../../lib/queries/my-work.js';
import { texts } from '../texts.js';
import css from './sealed-card.module.css';

const WAITING: readonly WorkCardView['status'][] = ['late', 'due', 'draft'];

/** The next card that waits for this person, in the order of 'My work'; nothing while there is none or it is not known yet. */
export function NextCard({ after }: { readonly after: string }) {
  const { data } = useQuery(myWorkQuery);
  const next = data?.cards.find((card) => WAITING.includes(card.status) && card.scorecardId !== after);
  if (!next?.scorecardId) return null;
  return (
    <p className={css.nextCard}>
      {texts.sealed.nextCard(next.candidate, next.round)}
      {next.dueAt !== null && <Due at={next.dueAt} />}
      <ButtonLink to={paths.scorecard(next.scorecardId)}>{texts.sealed.toNext}</ButtonLink>
    </p>
  );
}
