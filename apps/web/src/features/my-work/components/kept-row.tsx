import type { WorkKeptView } from '@app/contracts';
import { DateTime } from '../../../components/ui/date-time.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts.js';
import css from './work-list.module.css';

/** A draft that is no longer asked for. Whose interview it was stays out: the loop is closed to the person. */
export function KeptRow({ card }: { readonly card: WorkKeptView }) {
  return (
    <li className={css.row}>
      <div className={css.who}>
        <span className={css.what}>{card.round}</span>
        <span className={css.when}>
          {texts.kept.saved} <DateTime at={card.savedAt} />
        </span>
        {card.reason !== '' && <span className={css.when}>{card.reason}</span>}
      </div>
      <span />
      <div className={css.actions}>
        <ButtonLink to={paths.scorecard(card.scorecardId)} variant="ghost" label={texts.kept.readLabel(card.round)}>
          {texts.kept.read}
        </ButtonLink>
      </div>
    </li>
  );
}
