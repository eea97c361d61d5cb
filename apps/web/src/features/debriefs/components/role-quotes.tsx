import type { RoleProfileView } from '@app/contracts';
import { Avatar } from '../../../components/ui/avatar.js';
import { texts } from '../texts.js';
import evidence from './evidence.module.css';
import css from './room.module.css';

/** What was said for and against each profile. */
export function RoleQuotes({ profiles }: { readonly profiles: readonly RoleProfileView[] }) {
  const spoken = profiles.filter((profile) => profile.quotes.length > 0);
  if (spoken.length === 0) return <p className={css.muted}>{texts.roles.few}</p>;
  return (
    <div className={css.stack}>
      {spoken.map((profile) => (
        <section key={profile.profile} aria-label={profile.label} className={css.stack}>
          <h3>
            {profile.label}, {texts.roles.count(profile.yes, profile.asked)}
          </h3>
          <QuoteList quotes={profile.quotes} />
        </section>
      ))}
    </div>
  );
}

export function QuoteList({ quotes }: { readonly quotes: RoleProfileView['quotes'] }) {
  return (
    <ul className={css.quotes}>
      {quotes.map((quote) => (
        <li key={`${quote.person.id} ${quote.indicator}`} className={evidence.piece}>
          <Avatar name={quote.person.name} decorative />
          <div>
            {quote.quote !== '' && <p className={evidence.text}>{quote.quote}</p>}
            <p className={evidence.meta}>
              <b>{quote.person.name}</b>
              <span>
                {quote.answer === 'yes' ? texts.roles.yes : texts.roles.no}: {quote.indicator}
              </span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
