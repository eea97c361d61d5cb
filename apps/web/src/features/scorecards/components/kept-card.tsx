import type { KeptCardView } from '@app/contracts';
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

/** A draft that is no longer asked for: its author reads and copies it, and learns nothing of the loop. */
export function KeptCard({ card, ...onDevice }: { readonly card: KeptCardView } & OnDevice) {
  const { id, kit, content, artifacts, savedAt } = card;
  const notes = noteWords(content);
  return (
    <div className={css.sealed}>
      <h1>{texts.kept.heading(kit.round.name)}</h1>
      <Notice tone="neutral" title={texts.kept.title}>
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
