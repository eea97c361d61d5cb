import type { ScorecardView } from '@app/contracts';
import { missingForSubmit } from '@app/domain';
import { Suspense, lazy, useMemo, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { useIsNarrow, useIsPhone } from '../../../lib/use-media.js';
import { useEver } from '../../../lib/use-ever.js';
import { useUrlState } from '../../../lib/router.js';
import { CardContext, type CardOnScreen } from '../hooks/card-context.js';
import { useActiveTime } from '../hooks/use-active-time.js';
import { type Autosave, isUnanswered, useAutosave } from '../hooks/use-autosave.js';
import { useQueueCard } from '../hooks/use-queue-card.js';
import { focusSoon, useCardKeys } from '../hooks/use-card-keys.js';
import { useSubmit } from '../hooks/use-submit.js';
import type { KeptDraft } from '../lib/autosave.js';
import type { QueuedCard } from '../lib/card-queue.js';
import type { SortPiece } from '../lib/note-edits.js';
import { REVIEW, stepIds, stepsOf } from '../lib/steps.js';
import { texts } from '../texts.js';
import { CardHead } from './card-head.js';
import { CopyCard } from './copy-card.js';
import { PhoneBar } from './phone-bar.js';
import { ProgressRail } from './progress-rail.js';
import { ReviewStep } from './review-step.js';
import css from './scorecard-page.module.css';
import { NOTE_FIELD } from './notes-panel.js';
import { SIDE, type Side, SidePanel } from './side-panel.js';
import { StepCard } from './step-card.js';

// Dialogs are the heaviest part of the page and most cards are filled without one.
const SortNotes = lazy(() => import('./sort-notes.js').then((m) => ({ default: m.SortNotes })));
const ReturnedNotice = lazy(() => import('./returned-notice.js').then((m) => ({ default: m.ReturnedNotice })));
const StaleDialog = lazy(() => import('./stale-dialog.js').then((m) => ({ default: m.StaleDialog })));

/** Everything the parts of the form share, from the draft and the address. */
function useCardOnScreen(card: ScorecardView, { state, change, flush }: Autosave): CardOnScreen {
  const first = stepIds(card.kit)[0] ?? REVIEW;
  const [wanted, goTo] = useUrlState('at', first, { history: 'replace' });
  const [artifacts, setArtifacts] = useState(card.artifacts);
  const [askingWhy, askWhy] = useState<string | null>(null);
  const [sorting, sort] = useState<readonly SortPiece[] | null>(null);
  const { content } = state;
  const missing = useMemo(() => missingForSubmit(content, card.kit), [content, card.kit]);
  const steps = useMemo(() => stepsOf(card.kit, content, missing, texts.steps.names), [card.kit, content, missing]);
  const at = wanted === REVIEW || steps.some((one) => one.id === wanted) ? wanted : first;
  return {
    ...{ card, content, change, steps, missing, at, goTo, artifacts, setArtifacts, flush },
    ...{ askingWhy, askWhy, sorting, sort },
  };
}

/** What the person must know about the draft itself. */
function DraftNotices({ saving, card }: { readonly saving: Autosave; readonly card: ScorecardView }) {
  const { state, tell } = saving;
  return (
    <>
      {card.assignmentStatus === 'excused' && (
        <Notice tone="neutral" title={texts.excused.title}>
          {card.assignmentReason !== '' && <p>{texts.excused.because(card.assignmentReason)}</p>}
          <p>{texts.excused.means}</p>
        </Notice>
      )}
      {state.phase === 'refused' && (
        <Notice tone="danger" title={texts.refused.title} live>
          <p>{texts.refused.detail}</p>
          <ul>
            {state.refusal.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
          <div className={css.actions}>
            <CopyCard content={state.content} kit={card.kit} />
          </div>
        </Notice>
      )}
      {state.setAside !== null && state.phase !== 'conflict' && (
        <Notice tone="warn" title={texts.conflict.setAsideTitle}>
          <div className={css.actions}>
            <Button size="sm" onClick={() => tell({ type: 'swapped' })}>
              {texts.conflict.swap}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => tell({ type: 'let_go' })}>
              {texts.conflict.letGo}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}

interface CardEditorProps {
  readonly card: ScorecardView;
  readonly personId: string;
  /** What this device holds of it, from before a reload. */
  readonly kept: KeptDraft | null;
  /** Set when the card could not be handed in by itself. */
  readonly returned: QueuedCard | null;
}

export function CardEditor({ card, personId, kept, returned }: CardEditorProps) {
  useActiveTime(card.id);
  const saving = useAutosave(personId, card, kept);
  const on = useCardOnScreen(card, saving);
  const submit = useSubmit({ cardId: card.id, flush: saving.flush, tell: saving.tell });
  const queue = useQueueCard({ card, personId, saving, attempt: submit.lastAttempt });
  const [refusals, setRefusals] = useState(0);
  const hadConflict = useEver(saving.state.phase === 'conflict');
  const isPhone = useIsPhone();
  const isNarrow = useIsNarrow();
  const [, showSide] = useUrlState<Side | ''>(SIDE, '');
  useCardKeys(on, () => {
    showSide('notes');
    focusSoon(NOTE_FIELD);
  });

  const trySubmit = (): void => {
    if (on.missing.length > 0) setRefusals((count) => count + 1);
    else submit.mutate();
  };
  return (
    <CardContext value={on}>
      <CardHead saving={saving.state} isKept={saving.isKept} />
      <div className={css.columns}>
        {!isNarrow && (
          <aside className={css.kit} aria-label={texts.side.label}>
            <SidePanel />
          </aside>
        )}
        <div className={css.main}>
          <Suspense fallback={null}>{returned && <ReturnedNotice card={returned} />}</Suspense>
          <DraftNotices saving={saving} card={card} />
          {on.at === REVIEW ? (
            <ReviewStep
              onSubmit={trySubmit}
              isSubmitting={submit.isPending}
              error={submit.error}
              refusals={refusals}
              onQueue={isUnanswered(submit.error) && saving.isKept ? () => queue.mutate() : null}
            />
          ) : (
            on.steps.map((step, index) => <StepCard key={step.id} step={step} index={index} />)
          )}
          {isNarrow && !isPhone && (
            <details className={css.kitBelow}>
              <summary>{texts.side.label}</summary>
              <SidePanel />
            </details>
          )}
        </div>
        {!isPhone && (
          <div className={css.rail}>
            <ProgressRail />
          </div>
        )}
      </div>
      {isPhone && <PhoneBar />}
      <Suspense fallback={null}>
        {on.sorting && <SortNotes pieces={on.sorting} onClose={() => on.sort(null)} />}
        {hadConflict && (
          <StaleDialog
            state={saving.state}
            kit={card.kit}
            onChoose={(choices) => saving.tell({ type: 'chose', choices })}
          />
        )}
      </Suspense>
    </CardContext>
  );
}
