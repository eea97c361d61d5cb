import { Button } from '../../../components/ui/button.js';
import { Due } from '../../../components/ui/due.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { cx } from '../../../lib/classes.js';
import { dayOf, timeOf } from '../../../lib/dates.js';
import type { AutosaveState } from '../lib/autosave.js';
import { REVIEW } from '../lib/steps.js';
import { useCard } from '../hooks/card-context.js';
import { focusSoon, stepElementId } from '../hooks/use-card-keys.js';
import { texts } from '../texts.js';
import css from './card-head.module.css';
import { SaveState } from './save-state.js';

interface CardHeadProps {
  readonly saving: AutosaveState | null;
  readonly isKept: boolean;
  /** Submitted on this device, and not handed in yet. */
  readonly waits?: boolean;
  /** A sealed card under revision: where its words are, and the way back. */
  readonly revising?: { readonly word: string; readonly onLeave: () => void };
}

/** Who, which round, and whether it is saved. On a phone a line of steps under it. */
export function CardHead({ saving, isKept, waits = false, revising }: CardHeadProps) {
  const { card, steps, at, goTo } = useCard();
  const { candidate, requisition, kit, interview } = card;
  const when = interview ? ` · ${dayOf(interview.startsAt)} ${timeOf(interview.startsAt)}` : '';
  const isReview = at === REVIEW;
  const isForm = saving !== null || revising !== undefined;
  const standing = revising ? texts.sealed.revising : waits ? texts.queue.status : texts.sealed.titles[card.status];
  return (
    <header className={css.head}>
      <div className={css.who}>
        <h1>{candidate.name}</h1>
        <p className={css.desk}>{requisition.title}</p>
        <p className={css.phone}>
          {kit.round.id} {kit.round.name}
          {when}
        </p>
      </div>
      {revising && (
        <div className={css.revising}>
          <span role="status">{revising.word}</span>
          <Button variant="ghost" onClick={revising.onLeave}>
            {texts.sealed.leave}
          </Button>
        </div>
      )}
      <div className={css.state}>
        {saving && card.dueAt !== null && (
          <span className={css.desk}>
            <Due at={card.dueAt} />
          </span>
        )}
        {saving ? (
          <SaveState state={saving} isKept={isKept} />
        ) : (
          <StatusPill tone={waits || revising ? 'warn' : 'sealed'}>{standing}</StatusPill>
        )}
        {isForm && !isReview && (
          <span className={css.desk}>
            <Button
              kbd="shift+r"
              onClick={() => {
                goTo(REVIEW);
                focusSoon(stepElementId(REVIEW));
              }}
            >
              {texts.review.title}
            </Button>
          </span>
        )}
      </div>
      {isForm && (
        <div className={css.steps} aria-hidden="true">
          {steps.map((step) => (
            <i key={step.id} className={cx(step.id === at ? css.current : css[step.state])} />
          ))}
        </div>
      )}
    </header>
  );
}
