import { IconEyeExclamation, IconUserOff } from '@tabler/icons-react';
import type { PanelCardView } from '@app/contracts';
import { Avatar } from '../../../components/ui/avatar.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { cx } from '../../../lib/classes.js';
import type { MatrixRound } from '../lib/matrix.js';
import { texts } from '../texts.js';
import css from './matrix.module.css';

const SCALE = [1, 2, 3, 4];

/** Recused or not independent: marked at the head of the column, since it is about every rating below. */
function RaterHead({ card }: { readonly card: PanelCardView }) {
  const why = card.excluded ? texts.matrix.excluded : card.independent ? null : texts.matrix.notIndependent;
  const Icon = card.excluded ? IconUserOff : IconEyeExclamation;
  return (
    <span className={css.head} title={why === null ? undefined : `${card.author.name}: ${why}`}>
      <Avatar name={card.author.name} />
      {why !== null && (
        <span className={css.mark}>
          <Icon size={11} stroke={1.8} aria-hidden="true" />
          <VisuallyHidden>{`, ${why}`}</VisuallyHidden>
        </span>
      )}
    </span>
  );
}

export function MatrixHead({
  rounds,
  withFigures,
}: {
  readonly rounds: readonly MatrixRound[];
  readonly withFigures: boolean;
}) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={css.name}>
          {texts.matrix.criterion}
        </th>
        {rounds.map((round) => (
          <th
            key={round.id}
            scope="colgroup"
            colSpan={round.cards.length}
            className={cx(css.round, css.starts)}
            title={round.name}
          >
            {round.id}
            {round.cards.length > 1 && <small>{round.shortName}</small>}
          </th>
        ))}
        {withFigures && (
          <>
            <th scope="col" rowSpan={2} className={css.starts}>
              {texts.matrix.raw}
              <span className={css.scale} aria-hidden="true">
                {SCALE.map((level) => (
                  <span key={level}>{level}</span>
                ))}
              </span>
            </th>
            <th scope="col" rowSpan={2} className={css.starts}>
              {texts.matrix.median}
            </th>
            <th scope="col" rowSpan={2}>
              {texts.matrix.spread}
            </th>
            <th scope="col" rowSpan={2} className={css.wide}>
              {texts.matrix.statement}
            </th>
          </>
        )}
      </tr>
      <tr>
        {rounds.flatMap((round) =>
          round.cards.map((card, index) => (
            <th key={card.scorecardId} scope="col" className={cx(index === 0 && css.starts)}>
              <RaterHead card={card} />
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}
