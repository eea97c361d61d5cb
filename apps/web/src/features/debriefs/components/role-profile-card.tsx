import type { RoleProfileView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { Fold } from '../../../components/ui/fold.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { texts } from '../texts.js';
import { QuoteList } from './role-quotes.js';
import css from './room.module.css';

interface RoleProfileCardProps {
  readonly profiles: readonly RoleProfileView[];
  readonly isMixed: boolean;
  /** Why there are no counts; null where there are. */
  readonly none: string | null;
}

/** Counts per profile with the quotes behind them. Advisory: it routes, it never scores. */
export function RoleProfileCard({ profiles, isMixed, none }: RoleProfileCardProps) {
  const contested = [...new Set(profiles.flatMap((profile) => profile.contested))];
  const quotes = profiles.filter((profile) => profile.quotes.length > 0);
  return (
    <Card
      title={texts.roles.title}
      {...(isMixed ? { actions: <StatusPill tone="warn">{texts.roles.mixed}</StatusPill> } : {})}
      footer={none ?? texts.roles.hint}
    >
      <ul className={css.profile}>
        {profiles.map((profile) => (
          <li key={profile.profile}>
            <span>{profile.label}</span>
            {profile.asked === 0 ? (
              <span className={css.small}>{texts.roles.notAsked}</span>
            ) : (
              <span className={css.boxes} aria-hidden="true">
                {Array.from({ length: profile.asked }, (_, index) => (
                  <i key={index} data-yes={index < profile.yes || undefined} />
                ))}
              </span>
            )}
            <span className={`${css.muted} ${css.num}`}>
              {profile.asked > 0 && texts.roles.count(profile.yes, profile.asked)}
            </span>
          </li>
        ))}
      </ul>
      {contested.length > 0 && (
        <Fold className={css.details} summary={texts.roles.contested(contested.length)}>
          <ul className={css.quotes}>
            {contested.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Fold>
      )}
      {quotes.map((profile) => (
        <Fold
          key={profile.profile}
          className={css.details}
          summary={`${profile.label}: ${texts.roles.quotes(profile.quotes.length)}`}
        >
          <QuoteList quotes={profile.quotes} />
        </Fold>
      ))}
    </Card>
  );
}
