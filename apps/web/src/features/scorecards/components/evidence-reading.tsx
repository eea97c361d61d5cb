import type { EvalArtifactView, InterviewKitView } from '@app/contracts';
import type { EvidenceItem, RubricEvidenceField } from '@app/domain';
import { cx } from '../../../lib/classes.js';
import { quoted } from '../../../lib/quoted.js';
import { formatTimeMark } from '../lib/time-mark.js';
import { texts } from '../texts.js';
import { ArtifactSummary } from './artifact-summary.js';
import css from './evidence-reading.module.css';
import { KindIcon } from './kind-icon.js';

type Suite = NonNullable<EvidenceItem['suite']>;

const wordsOf = (answer: Suite[string]): string =>
  typeof answer === 'object' ? answer.filter((one) => one.trim() !== '').join(', ') : String(answer).trim();

function SuiteAnswers({ suite, fields }: { readonly suite: Suite; readonly fields: readonly RubricEvidenceField[] }) {
  const answers = fields.flatMap((field) => {
    const answer = suite[field.id];
    const words = answer === undefined ? '' : wordsOf(answer);
    return words === '' ? [] : [{ field, words }];
  });
  if (answers.length === 0) return null;
  return (
    <dl className={css.answers}>
      {answers.map(({ field, words }) => (
        <div key={field.id} data-long={words.length > 60 || undefined}>
          <dt>{field.label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

interface EvidenceReadingProps {
  readonly item: EvidenceItem;
  readonly kit: InterviewKitView;
  readonly artifacts: readonly EvalArtifactView[];
  /** The criterion it is read under: the others it serves are named. */
  readonly under: string;
}

/** One piece as a reader sees it: prose first; kind, direction and time after it, quieter. */
export function EvidenceReading({ item, kit, artifacts, under }: EvidenceReadingProps) {
  const artifact = artifacts.find((one) => one.id === item.artifactId);
  const others = item.criterionIds.filter((id) => id !== under);
  return (
    <div className={css.piece}>
      <span className={css.icon}>
        <KindIcon kind={item.kind} />
      </span>
      <div className={css.body}>
        {item.text.trim() !== '' && (
          <p className={css.text}>{item.kind === 'quote' ? quoted(item.text) : item.text.trim()}</p>
        )}
        <p className={css.meta}>
          <span className={cx(css.direction, css[item.direction])}>
            {item.direction === 'for' ? texts.evidence.for : texts.evidence.against}
          </span>
          <span>{texts.evidence.kinds[item.kind]}</span>
          {item.timeMarkSeconds !== null && <span>{formatTimeMark(item.timeMarkSeconds)}</span>}
          {others.length > 0 && <span>{texts.evidence.shared(others.join(', '))}</span>}
        </p>
        {item.suite && <SuiteAnswers suite={item.suite} fields={kit.evalEvidenceFields} />}
        {artifact && <ArtifactSummary artifact={artifact} />}
        {item.artifactId !== null && !artifact && <p className={css.meta}>{texts.suite.goneReading}</p>}
      </div>
    </div>
  );
}
