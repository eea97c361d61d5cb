import type { EvalArtifactView, ProportionView } from '@app/contracts';
import { IntervalBar, screenTheme } from '@app/charts';
import type { ReactNode } from 'react';
import { StatusPill } from '../ui/status-pill.js';
import type { Tone } from '../ui/tone.js';
import { ArtifactMore } from './artifact-more.js';
import css from './evidence-shelf.module.css';
import { texts } from './shelf-texts.js';

const TONES: Readonly<Record<NonNullable<ProportionView['verdict']>, Tone>> = {
  met: 'ok',
  below: 'danger',
  too_few: 'neutral',
};

function Slices({ artifact }: { readonly artifact: EvalArtifactView }) {
  if (artifact.slices.length === 0) return null;
  return (
    <details>
      <summary>{texts.slices(artifact.slices.length)}</summary>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{texts.slice}</th>
            <th scope="col">{texts.judged}</th>
            <th scope="col">{texts.passRate}</th>
          </tr>
        </thead>
        <tbody>
          {artifact.slices.map((slice) => (
            <tr key={slice.name}>
              <th scope="row">{slice.name}</th>
              <td>{slice.cases}</td>
              <td>{texts.percent(slice.rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface ArtifactCardProps {
  readonly artifact: EvalArtifactView;
  /** Where it hangs, in words. */
  readonly place: string;
  readonly actions?: ReactNode;
}

/** One eval artefact: its figures first, then what it can not tell with the questions, then the rest. */
export function ArtifactCard({ artifact, place, actions }: ArtifactCardProps) {
  const { fileName, overall, threshold, more, warnings } = artifact;
  const [low, high] = overall.interval ?? [null, null];
  return (
    <article className={css.artifact} aria-label={fileName}>
      <header>
        <h3>{fileName}</h3>
        <span className={css.place}>{place}</span>
        {overall.verdict !== null && (
          <StatusPill tone={TONES[overall.verdict]}>{texts.verdicts[overall.verdict]}</StatusPill>
        )}
        {actions}
      </header>
      <div className={css.rate}>
        <IntervalBar
          theme={screenTheme}
          title={texts.chart(fileName)}
          rate={overall.rate}
          interval={overall.interval}
          n={overall.cases}
          {...(threshold === null ? {} : { threshold })}
        />
        <p>
          {texts.rate(overall.rate, low, high, overall.cases)}, {texts.threshold(threshold)}
        </p>
      </div>
      <p className={css.small}>
        {texts.cases(artifact.cases)}:{' '}
        {texts.counts(artifact.passed, artifact.failed, more?.partial ?? 0, artifact.errors, more?.unscored ?? 0)}
      </p>
      <Slices artifact={artifact} />
      {warnings.map((warning) => (
        <p key={warning} className={css.small}>
          {warning}
        </p>
      ))}
      <ArtifactMore artifact={artifact} />
    </article>
  );
}
