import { DateTime } from '../../../components/ui/date-time.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import type { Unsent } from '../../../lib/offline/unsent.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts.js';
import css from './work-list.module.css';

/** A card of which this device holds more than the server. */
export function UnsentRow({ unsent }: { readonly unsent: Unsent }) {
  const { cardId, at, kind } = unsent;
  const label = unsent.label || texts.unsent.someCard;
  return (
    <li className={css.row}>
      <div className={css.who}>
        <span className={css.name}>{label}</span>
        <span className={css.when}>
          {texts.unsent.since} <DateTime at={at} />
        </span>
      </div>
      <div className={css.state}>
        <StatusPill tone="warn">{texts.unsent.kind[kind]}</StatusPill>
      </div>
      <div className={css.actions}>
        <ButtonLink to={paths.scorecard(cardId)} label={texts.unsent.openLabel(label)}>
          {texts.unsent.open}
        </ButtonLink>
      </div>
    </li>
  );
}
