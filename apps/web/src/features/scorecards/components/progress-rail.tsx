import { ratingOf, isTentative } from '@app/domain';
import { IconCheck } from '@tabler/icons-react';
import { Kbd } from '../../../components/ui/kbd.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { cx } from '../../../lib/classes.js';
import { useCard } from '../hooks/card-context.js';
import { focusSoon, stepElementId } from '../hooks/use-card-keys.js';
import { INDICATORS, RED_FLAGS, type Step, indicatorsAnswered } from '../lib/steps.js';
import { texts } from '../texts.js';
import { MissingList } from './missing-list.js';
import css from './progress-rail.module.css';

/** What a step already holds: its level, or how many are answered. */
export function StepMark({ step }: { readonly step: Step }) {
  const { content, card } = useCard();
  const rating = ratingOf(content, step.id);
  if (rating.notAssessed !== null) return <LevelChip level="na" size="sm" />;
  if (rating.level !== null) {
    return <LevelChip level={rating.level} tentative={isTentative(content, step.id)} size="sm" />;
  }
  if (step.id === INDICATORS) {
    return <span className={css.note}>{`${indicatorsAnswered(content, card.kit)}/${card.kit.indicators.length}`}</span>;
  }
  if (step.id === RED_FLAGS) {
    return (
      <span className={css.note}>{content.redFlags.length === 0 ? texts.steps.none : content.redFlags.length}</span>
    );
  }
  return null;
}

function Dot({ step, isCurrent }: { readonly step: Step; readonly isCurrent: boolean }) {
  return (
    <span className={cx(css.dot, isCurrent ? css.current : css[step.state])}>
      {!isCurrent && step.state === 'done' && <IconCheck size={10} stroke={2.4} aria-hidden="true" />}
    </span>
  );
}

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['1', '2', '3', '4'], texts.keys.short.level],
  [['0'], texts.keys.short.notAssessed],
  [['j', 'k'], texts.keys.short.move],
  [['e'], texts.keys.short.evidence],
  [['?'], texts.keys.short.all],
];

/** Where one is, what each place holds, and what submit would refuse. */
export function ProgressRail() {
  const { steps, at, goTo, missing } = useCard();
  return (
    <nav className={css.rail} aria-label={texts.steps.label}>
      <div>
        <h2 className={css.label}>{texts.steps.title}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step.id}>
              <button
                type="button"
                className={cx(css.step, step.id === at && css.on)}
                aria-current={step.id === at ? 'step' : undefined}
                onClick={() => {
                  goTo(step.id);
                  focusSoon(stepElementId(step.id));
                }}
              >
                <Dot step={step} isCurrent={step.id === at} />
                <span>
                  {/^C\d/.test(step.id) && `${step.id} `}
                  {step.shortName}
                  <VisuallyHidden>, {texts.steps.state[step.state]}</VisuallyHidden>
                </span>
                <StepMark step={step} />
              </button>
            </li>
          ))}
        </ol>
      </div>
      <section className={css.missing} aria-label={texts.missing.title}>
        <h3>{texts.missing.title}</h3>
        {missing.length === 0 ? <p>{texts.missing.nothing}</p> : <MissingList missing={missing} />}
      </section>
      <dl className={css.keys}>
        {KEYS.map(([keys, label]) => (
          <div key={label}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}
