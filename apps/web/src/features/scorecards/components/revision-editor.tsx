import type { ScorecardView } from '@app/contracts';
import { missingForSubmit } from '@app/domain';
import { useMemo, useState } from 'react';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { Notice } from '../../../components/ui/notice.js';
import { useUrlState } from '../../../lib/router.js';
import { useIsNarrow, useIsPhone } from '../../../lib/use-media.js';
import { CardContext, type CardOnScreen } from '../hooks/card-context.js';
import { focusSoon, useCardKeys } from '../hooks/use-card-keys.js';
import { useRevision } from '../hooks/use-revision.js';
import { SEALED_ID } from '../hooks/use-submit.js';
import type { SortPiece } from '../lib/note-edits.js';
import { REVIEW, stepIds, stepsOf } from '../lib/steps.js';
import { texts } from '../texts.js';
import { revisionTexts as words } from '../texts/revision.js';
import { CardHead } from './card-head.js';
import { NOTE_FIELD } from './notes-panel.js';
import { PhoneBar } from './phone-bar.js';
import { ProgressRail } from './progress-rail.js';
import { RevisionReview } from './revision-review.js';
import css from './scorecard-page.module.css';
import { SIDE, type Side, SidePanel } from './side-panel.js';
import { SortNotes } from './sort-notes.js';
import { StepCard } from './step-card.js';

interface RevisionEditorProps {
  readonly card: ScorecardView;
  readonly personId: string;
  /** Back to the sealed card. */
  readonly onLeave: () => void;
}

/** The form over a sealed card: filled with what it says, kept on this device, sent as a revision with its reason. */
export function RevisionEditor({ card, personId, onLeave }: RevisionEditorProps) {
  const first = stepIds(card.kit)[0] ?? REVIEW;
  const [wanted, goTo] = useUrlState('at', first, { history: 'replace' });
  const [, showSide] = useUrlState<Side | ''>(SIDE, '');
  const [askingWhy, askWhy] = useState<string | null>(null);
  const [sorting, sort] = useState<readonly SortPiece[] | null>(null);
  const [isDiscarding, setDiscarding] = useState(false);
  const isPhone = useIsPhone();
  const isNarrow = useIsNarrow();
  const leave = (): void => {
    onLeave();
    focusSoon(SEALED_ID);
  };
  const revising = useRevision(personId, card, leave);
  const { content, isJoined } = revising.revision;
  const missing = useMemo(() => missingForSubmit(content, card.kit), [content, card.kit]);
  const steps = useMemo(() => stepsOf(card.kit, content, missing, texts.steps.names), [card.kit, content, missing]);
  const at = wanted === REVIEW || steps.some((one) => one.id === wanted) ? wanted : first;
  const on: CardOnScreen = {
    ...{ card, content, change: revising.change, steps, missing, at, goTo, askingWhy, askWhy, sorting, sort },
    artifacts: card.artifacts,
    setArtifacts: () => undefined,
    flush: () => Promise.resolve(card.version),
  };
  useCardKeys(on, () => {
    showSide('notes');
    focusSoon(NOTE_FIELD);
  });
  const discard = (): void => (revising.isBegun ? setDiscarding(true) : revising.discard());
  return (
    <CardContext value={on}>
      <CardHead saving={null} isKept revising={{ word: revising.isKept ? words.kept : words.lost, onLeave: leave }} />
      <div className={css.columns}>
        {!isNarrow && (
          <aside className={css.kit} aria-label={texts.side.label}>
            <SidePanel />
          </aside>
        )}
        <div className={css.main}>
          {isJoined && (
            <Notice tone="warn" title={words.joined} live>
              {words.joinedText}
            </Notice>
          )}
          {at === REVIEW ? (
            <RevisionReview revising={revising} onDiscard={discard} />
          ) : (
            steps.map((step, index) => <StepCard key={step.id} step={step} index={index} />)
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
      {sorting && <SortNotes pieces={sorting} onClose={() => sort(null)} />}
      <ConfirmDialog
        opened={isDiscarding}
        onClose={() => setDiscarding(false)}
        title={words.discardTitle}
        confirmLabel={words.discardConfirm}
        cancelLabel={words.keepOn}
        onConfirm={revising.discard}
      >
        {words.discardText}
      </ConfirmDialog>
    </CardContext>
  );
}
