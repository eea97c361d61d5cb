import type { RubricDifferenceView, RubricImpactView, RubricPackView, RubricPublishedView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../components/ui/error-state.js';
import { ReasonForm } from '../../../components/ui/reason-form.js';
import { Modal } from '../../../components/ui/modal.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { isStale } from '../../../lib/problem.js';
import { useBodyKey } from '../../../lib/body-key.js';
import { useForm } from '../../../lib/form.js';
import { rubricImpactQuery } from '../api/rubric-packs.js';
import { publishRubric } from '../api/rubric-writing.js';
import { editorTexts } from '../texts-editor.js';
import { ChangesList } from './changes-list.js';
import css from './editor.module.css';
import { ImpactPart } from './impact-part.js';

const texts = editorTexts.dialog;

interface PublishDialogProps {
  readonly pack: RubricPackView;
  readonly sourceText: string;
  readonly baseHash: string;
  readonly difference: RubricDifferenceView;
  readonly onClose: () => void;
  readonly onPublished: (published: RubricPublishedView) => void;
  /** Somebody published meanwhile. */
  readonly onStale: () => void;
}

interface Values {
  readonly reason: string;
  readonly moveRequisitionIds: readonly string[];
}

/** The last look: what changes, what that means for what is running, and why. */
export function PublishDialog(props: PublishDialogProps) {
  const { pack, onClose } = props;
  const { data, error, refetch } = useQuery({ ...rubricImpactQuery(pack.packId), meta: { handlesError: true } });
  return (
    <Modal opened onClose={onClose} title={texts.noVersion} size="xl">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <PublishForm {...props} impact={data} />
      ) : (
        <Skeleton height={320} />
      )}
    </Modal>
  );
}

function PublishForm(props: PublishDialogProps & { readonly impact: RubricImpactView }) {
  const { pack, sourceText, baseHash, difference, impact, onClose, onPublished, onStale } = props;
  const keyOf = useBodyKey();
  const form = useForm<Values, RubricPublishedView>({
    initial: { reason: '', moveRequisitionIds: [] },
    submit: (values) => {
      const body = { ...values, sourceText, baseHash };
      return publishRubric(pack.packId, body, keyOf(body));
    },
    validate: ({ reason }) => (reason.trim() === '' ? [{ path: '/reason', message: texts.reasonMissing }] : []),
    onDone: onPublished,
    onError: (error) => {
      if (isStale(error)) onStale();
      return isStale(error);
    },
  });
  return (
    <ReasonForm
      form={form}
      label={texts.noVersion}
      words={texts}
      confirm={texts.confirm}
      cancel={texts.cancel}
      onCancel={onClose}
      minRows={2}
      focusReason
      after={
        <>
          <section className={css.form} aria-label={texts.impact}>
            <h3>{texts.impact}</h3>
            <ImpactPart requisitions={impact.requisitions} field={form.field('moveRequisitionIds')} />
          </section>
          <section className={css.form} aria-label={texts.changes}>
            <h3>{texts.changes}</h3>
            <ChangesList changes={difference.changes} lost={difference.lostComparability} />
          </section>
        </>
      }
    />
  );
}
