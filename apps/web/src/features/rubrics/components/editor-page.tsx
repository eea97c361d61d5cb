import type { RubricPackView, RubricPublishedView } from '@app/contracts';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { Link } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Tabs, tabPanelProps } from '../../../components/ui/tabs.js';
import { toast } from '../../../components/ui/toast.js';
import { UnsavedGuard } from '../../../components/ui/unsaved-guard.js';
import { paths } from '../../../lib/paths.js';
import { useGo, useUrlState } from '../../../lib/router.js';
import { useIsNarrow } from '../../../lib/use-media.js';
import { useRubricPack } from '../api/rubric-packs.js';
import { useRefreshRubrics, useRubricSource } from '../api/rubric-writing.js';
import { type EditorDraftState, useEditorDraft } from '../hooks/use-editor-draft.js';
import { useRubricCheck } from '../hooks/use-rubric-check.js';
import { editorTexts as texts } from '../texts-editor.js';
import { versionTexts } from '../texts-versions.js';
import { CheckBar } from './check-bar.js';
import css from './editor.module.css';
import { FormSide } from './form-side.js';
import { PublishDialog } from './publish-dialog.js';
import { SourceField, type SourceFieldHandle } from './source-field.js';
import { StaleNotice } from './stale-notice.js';

type Side = 'form' | 'yaml';

/** The next version of a pack: form and text side by side, on a phone one at a time, checked while one types. */
export function EditorPage({ packId }: { readonly packId: string }) {
  const pack = useRubricPack(packId);
  const [start] = useUrlState('start', pack.head.id);
  // What one began from stays, also when another version is published while one types.
  const [startId] = useState(start);
  const { sourceText } = useRubricSource(startId);
  return <Editor key={packId} pack={pack} startText={sourceText} />;
}

function Editor({ pack, startText }: { readonly pack: RubricPackView; readonly startText: string }) {
  const { packId, head } = pack;
  const draft = useEditorDraft(pack, startText);
  const check = useRubricCheck(packId, head.contentHash, draft.text);
  const publication = usePublication(pack, draft.done);
  const [dialog, setDialog] = useState<'publish' | 'discard' | null>(null);
  const problems = check.answer?.problems ?? [];
  const difference = check.answer?.difference ?? null;
  const isReady = !check.isChecking && !check.error && problems.length === 0 && (difference?.changes.length ?? 0) > 0;
  const close = (): void => setDialog(null);
  return (
    <>
      <PageHeader
        crumb={<Link to={paths.rubricPack(packId)}>{versionTexts.titleOf(pack.name)}</Link>}
        title={versionTexts.editorTitle(pack.name)}
        subtitle={texts.subtitle(head.version)}
        actions={
          <>
            {draft.isChanged && <Button onClick={() => setDialog('discard')}>{texts.discard}</Button>}
            <Button variant="primary" disabled={!isReady || draft.isStale} onClick={() => setDialog('publish')}>
              {texts.publish}
            </Button>
          </>
        }
      />
      <PageBody>
        <div className={css.page}>
          {draft.wasKept && draft.isChanged && <Notice>{texts.kept}</Notice>}
          {draft.isStale && <StaleNotice pack={pack} baseHash={draft.baseHash} onRebase={draft.rebase} />}
          <Sides pack={pack} text={draft.text} onText={draft.setText} check={check} />
        </div>
      </PageBody>
      {dialog === 'publish' && difference && (
        <PublishDialog
          pack={pack}
          sourceText={draft.text}
          baseHash={draft.baseHash}
          difference={difference}
          onClose={close}
          onPublished={publication.published}
          onStale={() => {
            close();
            publication.refresh();
          }}
        />
      )}
      <ConfirmDialog
        opened={dialog === 'discard'}
        onClose={close}
        title={texts.discardTitle}
        confirmLabel={texts.discardConfirm}
        cancelLabel={texts.dialog.cancel}
        tone="danger"
        onConfirm={draft.discard}
      >
        <p>{texts.discardText}</p>
      </ConfirmDialog>
      <UnsavedGuard when={draft.isChanged} sentence={texts.unsaved} />
    </>
  );
}

/** After publishing: to the history, with what changed, once nothing is unsaved any more. */
function usePublication({ packId, head }: RubricPackView, done: () => void) {
  const go = useGo();
  const refresh = useRefreshRubrics();
  const [published, setPublished] = useState<RubricPublishedView | null>(null);
  const [from] = useState(head.id);
  useEffect(() => {
    if (published) go(paths.rubricComparison(packId, from, published.rubricVersionId));
  }, [published, go, packId, from]);
  return {
    refresh: () => void refresh(),
    published: (result: RubricPublishedView) => {
      done();
      toast.success(texts.dialog.done(result.version));
      const anew = result.moved.filter((one) => one.barToConfirm).map((one) => one.title);
      if (anew.length > 0) toast.info(texts.dialog.barAnew(anew.join(', ')));
      void refresh().then(() => setPublished(result));
    },
  };
}

interface SidesProps {
  readonly pack: RubricPackView;
  readonly text: string;
  readonly onText: EditorDraftState['setText'];
  readonly check: ReturnType<typeof useRubricCheck>;
}

function Sides({ pack, text, onText, check }: SidesProps) {
  const isNarrow = useIsNarrow();
  const [side, setSide] = useUrlState<Side>('side', 'form');
  const source = useRef<SourceFieldHandle>(null);
  const [wanted, setWanted] = useState<readonly [line: number, column: number] | null>(null);
  useEffect(() => {
    // On a phone the text is shown first, then the cursor can go there.
    if (!wanted || !source.current) return;
    source.current.goTo(...wanted);
    setWanted(null);
  }, [wanted, side]);
  const own = (check.answer?.problems ?? []).filter((problem) => problem.file === null);
  const marked = new Set(own.map((problem) => problem.line));
  const form = <FormSide text={text} onText={onText} highestVersion={pack.highestVersion} />;
  const yaml = <SourceField ref={source} value={text} onChange={onText} marked={marked} />;
  return (
    <>
      <CheckBar
        check={check}
        headVersion={pack.head.version}
        onGoTo={(line, column) => {
          if (isNarrow) setSide('yaml');
          setWanted([line, column]);
        }}
      />
      {isNarrow ? (
        <div>
          <Tabs
            param="side"
            label={texts.sides.label}
            tabs={[
              { value: 'form', label: texts.sides.form },
              { value: 'yaml', label: texts.sides.yaml },
            ]}
          />
          <div {...tabPanelProps('side', side)} className={css.panel}>
            {side === 'yaml' ? yaml : form}
          </div>
        </div>
      ) : (
        <div className={css.sides}>
          <section aria-label={texts.sides.form} className={css.scroller}>
            {form}
          </section>
          <section aria-label={texts.sides.yaml}>{yaml}</section>
        </div>
      )}
    </>
  );
}
