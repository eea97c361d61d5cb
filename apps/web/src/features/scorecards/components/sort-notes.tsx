import { EVIDENCE_KINDS, type EvidenceKind, LIMITS, type RubricCriterion } from '@app/domain';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Kbd } from '../../../components/ui/kbd.js';
import { Modal } from '../../../components/ui/modal.js';
import { useCard } from '../hooks/card-context.js';
import { focusAtEnd } from '../hooks/use-card-keys.js';
import { type Sorting, useSorting } from '../hooks/use-sorting.js';
import type { SortPiece } from '../lib/note-edits.js';
import { formatTimeMark } from '../lib/time-mark.js';
import { texts } from '../texts.js';
import css from './sort-notes.module.css';

/** The eval suite is an object of its own with a file: nothing one sorts into in passing. */
const KINDS = EVIDENCE_KINDS.filter((kind) => kind !== 'eval_suite');
const KIND_KEYS: Readonly<Record<string, EvidenceKind>> = {
  q: 'quote',
  b: 'behaviour',
  a: 'artefact',
  m: 'metric',
  n: 'absence',
};
const keyOfKind = (kind: EvidenceKind): string => Object.entries(KIND_KEYS).find(([, one]) => one === kind)?.[0] ?? '';

/** What a key does to the piece on the screen; undefined when it does nothing here. */
function actionOf(key: string, sorting: Sorting, criteria: readonly RubricCriterion[]): (() => void) | undefined {
  const kind = KIND_KEYS[key];
  if (kind) return () => sorting.edit({ kind });
  if (key === '+' || key === '=') return () => sorting.edit({ direction: 'for' });
  if (key === '-') return () => sorting.edit({ direction: 'against' });
  if (key === 'Enter') return sorting.take;
  if (key === 'Backspace') return sorting.keep;
  if (key === 'z') return sorting.undo;
  const criterion = /^[1-9]$/.test(key) ? criteria[Number(key) - 1] : undefined;
  return criterion && (() => sorting.toggle(criterion.id));
}

interface ToggleProps {
  readonly label: string;
  readonly keys: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Toggle({ label, keys, pressed, onPress }: ToggleProps) {
  return (
    <button type="button" className={css.toggle} aria-pressed={pressed} onClick={onPress}>
      {label}
      <Kbd keys={keys} decorative />
    </button>
  );
}

function Choices({
  sorting,
  piece,
  criteria,
}: {
  sorting: Sorting;
  piece: SortPiece;
  criteria: readonly RubricCriterion[];
}) {
  return (
    <div className={css.choices}>
      <div role="group" aria-label={texts.sort.criteria} className={css.group}>
        {criteria.map(({ id, shortName }, index) => (
          <Toggle
            key={id}
            label={`${id} ${shortName}`}
            keys={String(index + 1)}
            pressed={sorting.criterionIds.includes(id)}
            onPress={() => sorting.toggle(id)}
          />
        ))}
      </div>
      <div role="group" aria-label={texts.evidence.direction} className={css.group}>
        {(['for', 'against'] as const).map((direction) => (
          <Toggle
            key={direction}
            label={texts.evidence[direction]}
            keys={direction === 'for' ? 'plus' : '−'}
            pressed={piece.direction === direction}
            onPress={() => sorting.edit({ direction })}
          />
        ))}
      </div>
      <div role="group" aria-label={texts.evidence.kind} className={css.group}>
        {KINDS.map((kind) => (
          <Toggle
            key={kind}
            label={texts.evidence.kinds[kind]}
            keys={keyOfKind(kind)}
            pressed={piece.kind === kind}
            onPress={() => sorting.edit({ kind })}
          />
        ))}
      </div>
    </div>
  );
}

function PieceForm({
  sorting,
  piece,
  criteria,
}: {
  sorting: Sorting;
  piece: SortPiece;
  criteria: readonly RubricCriterion[];
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  // The keys work from the first piece on, without a click into the dialog.
  useEffect(() => frame.current?.focus(), [piece.id]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target === field.current) {
      if (event.key === 'Escape') frame.current?.focus();
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) sorting.take();
      else return;
    } else {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // A button that has the focus keeps its own Enter and Space.
      if (event.key === 'Enter' && event.target !== frame.current) return;
      const action =
        event.key === 'e' ? () => field.current && focusAtEnd(field.current) : actionOf(event.key, sorting, criteria);
      if (!action) return;
      action();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const lacks =
    piece.text.trim() === ''
      ? texts.sort.needsText
      : sorting.criterionIds.length === 0
        ? texts.sort.needsCriterion
        : '';
  return (
    <div
      ref={frame}
      tabIndex={-1}
      data-autofocus
      role="group"
      aria-label={texts.sort.place(sorting.at + 1, sorting.count)}
      className={css.frame}
      onKeyDown={onKeyDown}
    >
      <p className={css.place} aria-live="polite">
        {texts.sort.place(sorting.at + 1, sorting.count)}
        {piece.atSeconds !== null && ` · ${formatTimeMark(piece.atSeconds)}`}
      </p>
      <textarea
        ref={field}
        // Escape leaves the text here, not the dialog.
        data-mantine-stop-propagation="true"
        className={css.text}
        aria-label={texts.sort.text}
        rows={3}
        maxLength={LIMITS.evidenceText}
        value={piece.text}
        onChange={(event) => sorting.edit({ text: event.currentTarget.value })}
      />
      <Choices sorting={sorting} piece={piece} criteria={criteria} />
      <p className={css.lacks} role="status">
        {lacks}
      </p>
      <div className={css.actions}>
        <Button variant="ghost" disabled={!sorting.canUndo} kbd="z" onClick={sorting.undo}>
          {texts.sort.undo}
        </Button>
        <Button kbd="Backspace" onClick={sorting.keep}>
          {texts.sort.keep}
        </Button>
        <Button variant="primary" disabled={lacks !== ''} kbd="enter" onClick={sorting.take}>
          {texts.sort.take}
        </Button>
      </div>
    </div>
  );
}

function AllSorted({ sorting, onClose }: { readonly sorting: Sorting; readonly onClose: () => void }) {
  return (
    <div className={css.frame}>
      <p role="status">{texts.sort.done}</p>
      <div className={css.actions}>
        <Button variant="ghost" disabled={!sorting.canUndo} onClick={sorting.undo}>
          {texts.sort.undo}
        </Button>
        <Button variant="primary" data-autofocus autoFocus onClick={onClose}>
          {texts.sort.close}
        </Button>
      </div>
    </div>
  );
}

interface SortNotesProps {
  readonly pieces: readonly SortPiece[];
  readonly onClose: () => void;
}

/** Notes or a pasted text, one thought at a time: a key says what it speaks for, the next one comes by itself. */
export function SortNotes({ pieces: start, onClose }: SortNotesProps) {
  const { card } = useCard();
  const criteria = card.kit.criteria.filter((one) => !card.kit.exemptCriterionIds.includes(one.id));
  const sorting = useSorting(start);
  const close = (): void => {
    sorting.keepRest();
    onClose();
  };
  return (
    <Modal opened onClose={close} title={texts.sort.title} size="lg">
      {sorting.piece ? (
        <PieceForm sorting={sorting} piece={sorting.piece} criteria={criteria} />
      ) : (
        <AllSorted sorting={sorting} onClose={close} />
      )}
    </Modal>
  );
}
