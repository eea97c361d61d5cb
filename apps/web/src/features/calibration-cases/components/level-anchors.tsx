import type { CaseView } from '@app/contracts';
import type { CaseRating, Level } from '@app/domain';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { cx } from '../../../lib/classes.js';
import { texts } from '../texts.js';
import css from './case.module.css';

interface LevelAnchorsProps {
  readonly criterion: CaseView['criteria'][number];
  readonly rating: CaseRating;
  readonly onChoose: (level: Level | null) => void;
}

/** Four anchored levels, and that the case does not tell. No neutral middle. */
export function LevelAnchors({ criterion, rating, onChoose }: LevelAnchorsProps) {
  const isTentative = rating.why.trim() === '';
  return (
    <div className={css.anchors} role="radiogroup" aria-label={texts.page.level(criterion.name)}>
      {criterion.anchors.map(({ level, text }) => (
        <label key={level} className={cx(css.anchor, rating.level === level && css.chosen)}>
          <input
            type="radio"
            name={`level-${criterion.id}`}
            checked={rating.level === level}
            onChange={() => onChoose(level)}
          />
          <LevelChip level={level} tentative={rating.level === level && isTentative} />
          <span>{text}</span>
        </label>
      ))}
      <label className={cx(css.anchor, rating.cannotTell && css.chosen)}>
        <input
          type="radio"
          name={`level-${criterion.id}`}
          checked={rating.cannotTell}
          onChange={() => onChoose(null)}
        />
        <LevelChip level="na" label="" />
        <span>
          <b>{texts.page.cannotTell}</b> · {texts.page.cannotTellHint}
        </span>
      </label>
    </div>
  );
}
