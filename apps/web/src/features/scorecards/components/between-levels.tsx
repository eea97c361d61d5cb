import { anchorBehaviours, type Level, type RubricAnchor, type RubricCriterion, ratingOf } from '@app/domain';
import { useState } from 'react';
import { Segmented } from '../../../components/ui/segmented.js';
import { useCard } from '../hooks/card-context.js';
import { texts } from '../texts.js';
import css from './between-levels.module.css';

type Upper = '2' | '3' | '4';

/** The level one would go up to from here: 3 is the bar, so an open question is asked there. */
const upperFrom = (level: Level | null): Upper =>
  level === null ? '3' : level === 4 ? '4' : (String(level + 1) as Upper);

function Behaviours({ upper, anchor }: { readonly upper: number; readonly anchor: RubricAnchor }) {
  const parts = anchorBehaviours(anchor.text);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const missing = parts.filter((part) => !seen.includes(part));
  const toggle = (part: string): void =>
    setSeen((before) => (before.includes(part) ? before.filter((one) => one !== part) : [...before, part]));
  return (
    <>
      <fieldset className={css.parts}>
        <legend>{texts.between.which(upper)}</legend>
        {parts.map((part) => (
          <label key={part}>
            <input type="checkbox" checked={seen.includes(part)} onChange={() => toggle(part)} />
            <span>{part}</span>
          </label>
        ))}
      </fieldset>
      <p className={css.verdict} role="status">
        {seen.length === 0
          ? texts.between.tick
          : missing.length === 0
            ? texts.between.all(upper)
            : texts.between.lower(upper - 1, upper, missing.join('; '))}
      </p>
    </>
  );
}

/** Help for the moment between two levels: which behaviour of the upper one was missing? It advises, it never sets the level. */
export function BetweenLevels({ criterion }: { readonly criterion: RubricCriterion }) {
  const { content } = useCard();
  const suggested = upperFrom(ratingOf(content, criterion.id).level);
  const [chosen, setChosen] = useState<Upper | null>(null);
  const upper = chosen ?? suggested;
  const anchor = criterion.anchors.find((one) => one.level === Number(upper));
  if (!anchor) return null;
  return (
    <details className={css.between}>
      <summary>{texts.between.title}</summary>
      <div className={css.body}>
        <Segmented
          label={texts.between.pair}
          hideLabel
          name={`between-${criterion.id}`}
          value={upper}
          onChange={setChosen}
          options={[
            { value: '2', label: '1 | 2' },
            { value: '3', label: '2 | 3' },
            { value: '4', label: '3 | 4' },
          ]}
        />
        <Behaviours key={upper} upper={Number(upper)} anchor={anchor} />
      </div>
    </details>
  );
}
