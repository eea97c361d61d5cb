import { evidenceFor, isTentative, ratingOf } from '@app/domain';
import { IconBuildingArch, IconChevronRight, IconFileText, IconFlag, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { useIsPhone } from '../../../lib/use-media.js';
import { useCard } from '../hooks/card-context.js';
import { focusSoon, stepElementId } from '../hooks/use-card-keys.js';
import { INDICATORS, indicatorsAnswered, RED_FLAGS, type Step } from '../lib/steps.js';
import { texts } from '../texts.js';
import { CriterionBody } from './criterion-body.js';
import { FlagsBody } from './flags-body.js';
import { IndicatorsBody } from './indicators-body.js';
import { OverallBody } from './overall-body.js';
import { StepMark } from './progress-rail.js';
import css from './step-card.module.css';

const TITLES: Readonly<Record<string, string>> = {
  indicators: texts.indicators.title,
  flags: texts.flags.title,
  overall: texts.overall.title,
};

function StepIcon({ id }: { readonly id: string }) {
  const Icon = id === INDICATORS ? IconUsers : id === RED_FLAGS ? IconFlag : IconFileText;
  return /^C\d/.test(id) ? id : <Icon size={16} stroke={1.5} aria-hidden="true" />;
}

/** One line on what a closed step holds. */
function useSummary(id: string): { readonly text: string; readonly isWarning: boolean } {
  const { content, card } = useCard();
  if (id === INDICATORS) {
    const { indicators } = card.kit;
    return {
      text: texts.indicators.summary(indicatorsAnswered(content, card.kit), indicators.length),
      isWarning: false,
    };
  }
  if (id === RED_FLAGS) {
    const raised = content.redFlags.length;
    return { text: raised === 0 ? texts.flags.none : texts.flags.some(raised), isWarning: false };
  }
  if (!card.kit.criteria.some((one) => one.id === id)) {
    const word = content.recommendation ? texts.overall.recommendations[content.recommendation] : texts.overall.later;
    return { text: word, isWarning: false };
  }
  const { level, notAssessed } = ratingOf(content, id);
  if (notAssessed !== null) return { text: texts.criterion.reasons[notAssessed], isWarning: false };
  if (isTentative(content, id)) return { text: texts.criterion.tentative, isWarning: true };
  const pieces = evidenceFor(content, id).length;
  return {
    text: level === null && pieces === 0 ? texts.criterion.unrated : texts.criterion.pieces(pieces),
    isWarning: false,
  };
}

function bodyOf(id: string, criterion: Parameters<typeof CriterionBody>[0]['criterion'] | undefined): ReactNode {
  if (criterion) return <CriterionBody criterion={criterion} />;
  if (id === INDICATORS) return <IndicatorsBody />;
  return id === RED_FLAGS ? <FlagsBody /> : <OverallBody />;
}

function ClosedStep({ step }: { readonly step: Step }) {
  const { goTo } = useCard();
  const { text, isWarning } = useSummary(step.id);
  return (
    <h2 className={css.closed}>
      <button
        type="button"
        aria-expanded={false}
        onClick={() => {
          goTo(step.id);
          focusSoon(stepElementId(step.id));
        }}
      >
        <span className={css.id}>
          <StepIcon id={step.id} />
        </span>
        <span className={css.name}>{TITLES[step.id] ?? step.name}</span>
        <span className={css.summary} data-warning={isWarning || undefined}>
          {text}
        </span>
        {/^C\d/.test(step.id) && <StepMark step={step} />}
        <IconChevronRight size={16} stroke={1.5} aria-hidden="true" />
      </button>
    </h2>
  );
}

/** One place of the form: open, or one line with its state. On a phone only the open one is there. */
export function StepCard({ step, index }: { readonly step: Step; readonly index: number }) {
  const { card, at, steps } = useCard();
  const isPhone = useIsPhone();
  const criterion = card.kit.criteria.find((one) => one.id === step.id);
  if (step.id !== at) return isPhone ? null : <ClosedStep step={step} />;
  return (
    <section className={css.open} aria-labelledby={stepElementId(step.id)}>
      <div className={css.head}>
        <span className={css.id}>
          <StepIcon id={step.id} />
        </span>
        <h2 id={stepElementId(step.id)} tabIndex={-1}>
          {TITLES[step.id] ?? step.name}
        </h2>
        <span className={css.place}>
          <StatusPill icon={null}>
            {criterion ? `${criterion.id} · ` : ''}
            {texts.steps.of(index + 1, steps.length)}
          </StatusPill>
        </span>
        {criterion?.gate && (
          <StatusPill tone="accent" icon={<IconBuildingArch size={14} stroke={1.5} aria-hidden="true" />}>
            {texts.criterion.gate}
          </StatusPill>
        )}
      </div>
      <div className={css.body}>{bodyOf(step.id, criterion)}</div>
    </section>
  );
}
