import type { EvalArtifactView } from '@app/contracts';
import type { EvidenceItem } from '@app/domain';
import { LIMITS } from '@app/domain';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { newIdempotencyKey } from '../../../lib/api.js';
import { messageOf, ProblemError } from '../../../lib/problem.js';
import { attachArtifact, removeArtifact } from '../api/artifacts.js';
import { useCard } from '../hooks/card-context.js';
import { texts } from '../texts.js';
import { ArtifactSummary } from './artifact-summary.js';
import css from './artifact-upload.module.css';

/** Only where the candidate has eval results: the card's first load is counted in kilobytes. */
const CandidateFileChoice = lazy(() =>
  import('./candidate-file-choice.js').then((m) => ({ default: m.CandidateFileChoice })),
);

interface ArtifactUploadProps {
  readonly item: EvidenceItem;
  readonly onChange: (item: EvidenceItem) => void;
}

/** '90' and '90 %' as a share; null for none; undefined for what is no percentage. */
function shareOf(text: string): number | null | undefined {
  const plain = text.replace('%', '').trim().replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) && value >= 0 && value <= 100 ? value / 100 : undefined;
}

class FileTooLargeError extends Error {}

function Refusal({ error }: { readonly error: Error }) {
  if (error instanceof FileTooLargeError) {
    return <Notice tone="danger" title={texts.suite.tooLarge} live />;
  }
  const { title, detail } = messageOf(error);
  const said = error instanceof ProblemError ? error.errors.map((one) => one.message).join(' ') : '';
  return (
    <Notice tone="danger" title={title} live>
      {said === '' ? detail : said}
    </Notice>
  );
}

/** Attaches a result file to the piece, or points at one of the candidate; what the server read of it is shown at once. */
export function ArtifactUpload(props: ArtifactUploadProps) {
  const { item, onChange } = props;
  const { card, artifacts } = useCard();
  const artifact = artifacts.find((one) => one.id === item.artifactId);
  if (item.artifactId !== null && artifact?.ofCandidate !== undefined)
    return <PointedAt artifact={artifact} {...props} />;
  return (
    <>
      {item.artifactId !== null && !artifact && (
        <Notice tone="warn">
          {texts.suite.gone}{' '}
          <Button size="sm" variant="ghost" onClick={() => onChange({ ...item, artifactId: null })}>
            {texts.suite.letGo}
          </Button>
        </Notice>
      )}
      {card.status === 'draft' ? <DraftUpload {...props} /> : <SealedUpload {...props} />}
      {!artifact && <OfCandidate {...props} />}
    </>
  );
}

function PointedAt({ artifact, item, onChange }: ArtifactUploadProps & { readonly artifact: EvalArtifactView }) {
  return (
    <div className={css.attached}>
      <ArtifactSummary artifact={artifact} />
      <Button size="sm" variant="ghost" onClick={() => onChange({ ...item, artifactId: null })}>
        {texts.suite.letGo}
      </Button>
    </div>
  );
}

function OfCandidate({ item, onChange }: ArtifactUploadProps) {
  const { card, setArtifacts } = useCard();
  if (card.evalArtifactsAt === undefined) return null;
  return (
    <Suspense fallback={null}>
      <CandidateFileChoice
        name={`/suite/${item.id}/file`}
        onChoose={(chosen) => {
          setArtifacts((all) => [...all.filter((one) => one.id !== chosen.id), { ...chosen, ofCandidate: true }]);
          onChange({ ...item, artifactId: chosen.id });
        }}
      />
    </Suspense>
  );
}

/** After the submit the files of the card stay as they are; a piece may still let go of one. */
function SealedUpload({ item, onChange }: ArtifactUploadProps) {
  const artifact = useCard().artifacts.find((one) => one.id === item.artifactId);
  if (!artifact) return <p className={css.hint}>{texts.suite.sealed}</p>;
  return (
    <div className={css.attached}>
      <ArtifactSummary artifact={artifact} />
      <Button size="sm" variant="ghost" onClick={() => onChange({ ...item, artifactId: null })}>
        {texts.suite.remove}
      </Button>
    </div>
  );
}

function DraftUpload({ item, onChange }: ArtifactUploadProps) {
  const { card, artifacts, setArtifacts, flush } = useCard();
  const [threshold, setThreshold] = useState('');
  const ids = { file: useId(), threshold: useId(), hint: useId() };
  const share = shareOf(threshold);
  const artifact = artifacts.find((one) => one.id === item.artifactId);

  const attach = useMutation({
    mutationFn: (file: File) => {
      if (file.size > LIMITS.fileBytes) throw new FileTooLargeError();
      return attachArtifact(card.id, file, share ?? null, newIdempotencyKey());
    },
    meta: { handlesError: true },
    onSuccess: (attached) => {
      setArtifacts((all) => [...all, attached]);
      onChange({ ...item, artifactId: attached.id });
    },
  });
  // The draft lets go of the file first: the server keeps a file that evidence still points at.
  const remove = useMutation({
    mutationFn: async (id: string) => {
      onChange({ ...item, artifactId: null });
      await flush();
      await removeArtifact(card.id, id);
      setArtifacts((all) => all.filter((one) => one.id !== id));
    },
  });

  if (artifact) {
    return (
      <div className={css.attached}>
        <ArtifactSummary artifact={artifact} />
        <Button size="sm" variant="ghost" busy={remove.isPending} onClick={() => remove.mutate(artifact.id)}>
          {texts.suite.remove}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.upload}>
      <div className={css.threshold}>
        <label htmlFor={ids.threshold}>{texts.suite.threshold}</label>
        <input
          id={ids.threshold}
          inputMode="decimal"
          value={threshold}
          aria-describedby={ids.hint}
          aria-invalid={share === undefined || undefined}
          onChange={(event) => setThreshold(event.currentTarget.value)}
        />
        <span id={ids.hint} className={css.hint} data-wrong={share === undefined || undefined}>
          {share === undefined ? texts.suite.thresholdWrong : texts.suite.thresholdHint}
        </span>
      </div>
      <label className={css.file} htmlFor={ids.file} data-busy={attach.isPending || undefined}>
        <IconPaperclip size={16} stroke={1.5} aria-hidden="true" />
        {attach.isPending ? texts.suite.attaching : texts.suite.attach}
        <input
          id={ids.file}
          type="file"
          accept=".json,.jsonl,.eval,.csv,application/json,text/csv"
          disabled={attach.isPending || share === undefined}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file can be chosen again after it was refused.
            event.currentTarget.value = '';
            if (file) attach.mutate(file);
          }}
        />
      </label>
      <span className={css.hint}>{texts.suite.attachHint}</span>
      {attach.error && <Refusal error={attach.error} />}
    </div>
  );
}
