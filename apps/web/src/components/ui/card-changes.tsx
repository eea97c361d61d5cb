import type { ContentChange } from '@app/domain';
import { type CardNames, changeWords } from '../../lib/change-words.js';
import css from './card-changes.module.css';

const WORDS = {
  label: 'What changed',
  before: 'Was',
  after: 'Now',
  nothingBefore: 'not there',
  nothingAfter: 'taken away',
} as const;

interface CardChangesProps {
  readonly changes: readonly ContentChange[];
  readonly names: CardNames;
}

/** Two texts of a card, side by side where they differ: each change under the place it is about. */
export function CardChanges({ changes, names }: CardChangesProps) {
  return (
    <ul className={css.changes} aria-label={WORDS.label}>
      {changes.map((change, index) => {
        const { place, before, after } = changeWords(change, names);
        return (
          <li key={index}>
            <b>{place}</b>
            <dl className={css.sides}>
              <div>
                <dt>{WORDS.before}</dt>
                <dd>{before === '' ? <i>{WORDS.nothingBefore}</i> : before}</dd>
              </div>
              <div>
                <dt>{WORDS.after}</dt>
                <dd>{after === '' ? <i>{WORDS.nothingAfter}</i> : after}</dd>
              </div>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
