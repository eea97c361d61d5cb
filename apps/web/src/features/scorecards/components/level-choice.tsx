import { NOT_ASSESSED_REASONS, type RubricCriterion, isTentative, ratingOf } from '@app/domain';
import { Kbd } from '../../../components/ui/kbd.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { cx } from '../../../lib/classes.js';
import { useCard } from '../hooks/card-context.js';
import { focusSoon, reasonsId } from '../hooks/use-card-keys.js';
import { setLevel, setNotAssessed } from '../lib/content-edits.js';
import { texts } from '../texts.js';
import css from './level-choice.module.css';

/** Why a criterion was not assessed: asked at once, in place. */
function Reasons({ criterionId }: { readonly criterionId: string }) {
  const { content, change, askWhy } = useCard();
  const chosen = ratingOf(content, criterionId).notAssessed;
  return (
    <fieldset className={css.reasons} id={reasonsId(criterionId)}>
      <legend>{texts.criterion.why}</legend>
      {NOT_ASSESSED_REASONS.map((reason) => (
        <label key={reason}>
          <input
            type="radio"
            name={`why-${criterionId}`}
            checked={chosen === reason}
            onChange={() => {
              change((now) => setNotAssessed(now, criterionId, reason));
              askWhy(null);
            }}
          />
          {texts.criterion.reasons[reason]}
        </label>
      ))}
    </fieldset>
  );
}

/** Four anchored levels and 'not assessed': the anchor is read at the place of choosing. No neutral middle. */
export function LevelChoice({ criterion }: { readonly criterion: RubricCriterion }) {
  const { content, change, askingWhy, askWhy } = useCard();
  const { id } = criterion;
  const rating = ratingOf(content, id);
  const isNotAssessed = rating.notAssessed !== null || askingWhy === id;
  const isLevel = (level: number): boolean => rating.level === level && !isNotAssessed;
  return (
    <div className={css.anchors} role="radiogroup" aria-label={texts.criterion.level(id)}>
      {criterion.anchors.map(({ level, text }) => (
        <label key={level} className={cx(css.row, isLevel(level) && css.chosen)}>
          <input
            type="radio"
            name={`level-${id}`}
            className={css.radio}
            checked={isLevel(level)}
            onChange={() => {
              askWhy(null);
              change((now) => setLevel(now, id, level));
            }}
          />
          <span className={css.chip}>
            <LevelChip level={level} tentative={isLevel(level) && isTentative(content, id)} />
          </span>
          <span className={css.text}>{text}</span>
          <span className={css.key}>
            <Kbd keys={String(level)} decorative />
          </span>
        </label>
      ))}
      <div className={cx(css.none, isNotAssessed && css.chosen)}>
        <label className={css.row}>
          <input
            type="radio"
            name={`level-${id}`}
            className={css.radio}
            checked={isNotAssessed}
            onChange={() => {
              askWhy(id);
              focusSoon(reasonsId(id), 'input');
            }}
          />
          <span className={css.chip}>
            <LevelChip level="na" label="" />
          </span>
          <span className={css.text}>
            <b>{texts.criterion.notAssessed}</b> · {texts.criterion.notAssessedHint}
          </span>
          <span className={css.key}>
            <Kbd keys="0" decorative />
          </span>
        </label>
        {isNotAssessed && <Reasons criterionId={id} />}
      </div>
    </div>
  );
}
