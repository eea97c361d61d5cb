import type { ArtifactShelfView, EvalArtifactView, LoopArtifactView } from '@app/contracts';
import { artifactSpeaksTo } from '@app/domain';
import { IconUpload } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useMarkArtifact, useRemoveArtifact, useShelf } from '../../lib/queries/eval-artifacts.js';
import { cx } from '../../lib/classes.js';
import { useUrlState } from '../../lib/router.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Drawer } from '../ui/drawer.js';
import type { Option } from '../ui/select.js';
import { StatusPill } from '../ui/status-pill.js';
import { ArtifactCard } from './artifact-card.js';
import css from './evidence-shelf.module.css';
import { texts } from './shelf-texts.js';

/** Opened by few: the shelf stands beside a scorecard, whose first load is counted in kilobytes. */
const ArtifactComparison = lazy(() =>
  import('./artifact-comparison.js').then((m) => ({ default: m.ArtifactComparison })),
);
const AttachArtifactForm = lazy(() =>
  import('./attach-artifact-form.js').then((m) => ({ default: m.AttachArtifactForm })),
);

interface Named {
  readonly id: string;
  readonly name: string;
}

const nameOf = (list: readonly Named[], id: string | null): string | null =>
  id === null ? null : `${id} ${list.find((one) => one.id === id)?.name ?? ''}`.trim();

const placeOf = (shelf: ArtifactShelfView, { roundId, criterionId }: LoopArtifactView): string =>
  texts.place(nameOf(shelf.rounds, roundId), nameOf(shelf.criteria, criterionId));

function Mark({ applicationId, artifact }: { readonly applicationId: string; readonly artifact: LoopArtifactView }) {
  const mark = useMarkArtifact(applicationId);
  const isSafe = artifact.safeForPanel === true;
  return (
    <>
      <StatusPill plain tone={isSafe ? 'ok' : 'sealed'}>
        {isSafe ? texts.safe : texts.notSafe}
      </StatusPill>
      <Button
        size="sm"
        variant="ghost"
        busy={mark.isPending}
        onClick={() => mark.mutate({ id: artifact.id, safeForPanel: !isSafe })}
      >
        {isSafe ? texts.unmark : texts.mark}
      </Button>
    </>
  );
}

function Remove({ applicationId, artifact }: { readonly applicationId: string; readonly artifact: LoopArtifactView }) {
  const [isAsking, ask] = useState(false);
  const remove = useRemoveArtifact(applicationId);
  const { id, fileName } = artifact;
  return (
    <>
      <Button size="sm" variant="ghost" aria-label={texts.removeLabel(fileName)} onClick={() => ask(true)}>
        {texts.remove}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={texts.removeLabel(fileName)}
        confirmLabel={texts.remove}
        tone="danger"
        onClose={() => ask(false)}
        onConfirm={() => remove.mutateAsync(id)}
      >
        {texts.removeSure(fileName)}
      </ConfirmDialog>
    </>
  );
}

/** Every file that may be compared, the oldest first. */
function filesOf({ artifacts, cardArtifacts }: ArtifactShelfView) {
  const all: readonly EvalArtifactView[] = [...artifacts, ...cardArtifacts];
  const author = new Map(
    cardArtifacts.map((one) => [one.id, one.author ? texts.cardOf(one.author.name) : texts.ownCard]),
  );
  return [...all]
    .sort((a, b) => (a.uploadedAt < b.uploadedAt ? -1 : 1))
    .map(({ id, fileName }) => ({
      value: id,
      label: [fileName, ...(author.has(id) ? [author.get(id)] : [])].join(', '),
    }));
}

/** What the candidate sent before and after, where there are two; a card often holds a copy of one of them. */
function firstPair(files: readonly Option[], { artifacts }: ArtifactShelfView): readonly [string, string] {
  const sent = files.filter(({ value }) => artifacts.some(({ id }) => id === value));
  const from = sent.length > 1 ? sent : files;
  return [from[0]!.value, from.at(-1)!.value];
}

function Comparing({ applicationId, shelf }: { readonly applicationId: string; readonly shelf: ArtifactShelfView }) {
  const [isOpen, open] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  // The button is gone: the focus goes on to what it opened.
  useEffect(() => {
    if (isOpen) part.current?.focus();
  }, [isOpen]);
  const files = filesOf(shelf);
  if (files.length < 2) return null;
  return isOpen ? (
    <div ref={part} tabIndex={-1} className={css.part}>
      <Suspense fallback={null}>
        <ArtifactComparison
          key={files.map((one) => one.value).join()}
          {...{ applicationId, files, first: firstPair(files, shelf) }}
        />
      </Suspense>
    </div>
  ) : (
    <p>
      <Button size="sm" onClick={() => open(true)}>
        {texts.compare.open}
      </Button>
    </p>
  );
}

/** With a file goes its button, and with that the focus: it goes on to what is left. */
function useFocusAfterRemoval(count: number) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) list.current?.focus();
    before.current = count;
  }, [count]);
  return list;
}

export interface EvidenceShelfProps {
  readonly applicationId: string;
  /** Only what speaks to this criterion in this round, to read: beside the level that an interviewer gives. */
  readonly beside?: { readonly criterionId: string; readonly roundId: string };
  /** With nothing to show, nothing is drawn. */
  readonly isQuiet?: boolean;
}

/** The eval artefacts attached to a candidate, as far as the viewer may see them; two that one sees can be compared. */
export function EvidenceShelf({ applicationId, beside, isQuiet = false }: EvidenceShelfProps) {
  const { data: shelf } = useShelf(applicationId);
  const [panel, setPanel] = useUrlState('attach', '');
  const list = useFocusAfterRemoval(shelf?.artifacts.length ?? 0);
  if (!shelf) return null;
  const shown = beside
    ? shelf.artifacts.filter((one) => artifactSpeaksTo(one, beside.criterionId, beside.roundId))
    : shelf.artifacts;
  const mayAttach = !beside && shelf.attachAt.length > 0;
  if (shown.length === 0 && (isQuiet || beside || !mayAttach)) return null;
  const close = (): void => setPanel('');
  return (
    <Card
      title={texts.title}
      hint={texts.hint}
      actions={
        mayAttach && (
          <Button
            size="sm"
            icon={<IconUpload size={16} stroke={1.5} aria-hidden="true" />}
            onClick={() => setPanel('eval')}
          >
            {texts.attach}
          </Button>
        )
      }
    >
      <div ref={list} tabIndex={-1} className={cx(css.list, css.part)}>
        {shown.length === 0 && <p className={css.small}>{texts.none}</p>}
        {shown.map((artifact) => (
          <ArtifactCard
            key={artifact.id}
            artifact={artifact}
            place={placeOf(shelf, artifact)}
            actions={
              !beside && (
                <span className={css.actions}>
                  {artifact.safeForPanel !== undefined && <Mark {...{ applicationId, artifact }} />}
                  {artifact.mayRemove && <Remove {...{ applicationId, artifact }} />}
                </span>
              )
            }
          />
        ))}
        <Comparing applicationId={applicationId} shelf={shelf} />
      </div>
      {mayAttach && (
        <Drawer opened={panel === 'eval'} onClose={close} title={texts.attachTitle}>
          <Suspense fallback={null}>
            <AttachArtifactForm applicationId={applicationId} shelf={shelf} onClose={close} />
          </Suspense>
        </Drawer>
      )}
    </Card>
  );
}
