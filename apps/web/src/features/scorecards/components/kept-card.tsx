import type { KeptCardView, ScorecardView } from '@app/contracts';
import { ButtonLink } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { dayOf, timeOf } from '../../../lib/dates.js';
import { paths } from '../../../lib/paths.js';
import { noteWords } from '../lib/card-words.js';
import { texts } from '../texts.js';
import { CardReading } from './card-reading.js';
import { CopyCard } from './copy-card.js';
import { KeptElsewhere, type OnDevice } from './kept-elsewhere.js';
import css from './sealed-card.module.css';

interface KeptCardProps extends OnDevice {
  readonly card: KeptCardView | ScorecardView;
  readonly heading: string;
  /** Why nothing is written here any more. */
  readonly title: string;
}

/** A draft that is no longer asked for, or whose loop has ended: its author reads and copies it. */
export function KeptCard({ card, heading, title: why, ...onDevice }: KeptCardProps) {
  const { id, kit, content, artifacts, savedAt } = card;
  const notes = noteWords(content);
  return (
    <div className={css.sealed}>
      <h1>{heading}</h1>
      <Notice tone="neutral" title={why}>
        <p>{texts.kept.detail}</p>
        <p>{texts.kept.at(`${dayOf(savedAt)} ${timeOf(savedAt)}`)}</p>
        <div className={css.actions}>
          <CopyCard content={content} kit={kit} />
          <ButtonLink to={paths.myWork()}>{texts.sealed.toWork}</ButtonLink>
        </div>
      </Notice>
      <KeptElsewhere
        cardId={id}
        kit={kit}
        {...onDevice}
        title={texts.kept.elsewhere}
        detail={texts.kept.elsewhereDetail}
      />
      <CardReading card={card} content={content} artifacts={artifacts} />
      {notes.length > 0 && (
        <section aria-label={texts.kept.notes}>
          <h2>{texts.kept.notes}</h2>
          {notes.map((note, index) => (
            <p key={index}>{note}</p>
          ))}
        </section>
      )}
    </div>
  );
}
