import type { EvalArtifactView, ProportionView } from '@app/contracts';
import { formatPercent, IntervalBar, screenTheme } from '@app/charts';
import { lazy, Suspense } from 'react';
import { StatusPill } from '../../../components/ui/status-pill.js';
import type { Tone } from '../../../components/ui/tone.js';
import { texts } from '../texts.js';
import css from './evidence.module.css';

/** Opened by few, and the room's first load is counted in kilobytes. */
const ArtifactMore = lazy(() =>
  import('../../../components/evidence/artifact-more.js').then((m) => ({ default: m.ArtifactMore })),
);

const TONES: Readonly<Record<NonNullable<ProportionView['verdict']>, Tone>> = {
  met: 'ok',
  below: 'danger',
  too_few: 'neutral',
};

const words = texts.artifact;

function Rate({
  of,
  name,
  threshold,
}: {
  readonly of: ProportionView;
  readonly name: string;
  readonly threshold: number | null;
}) {
  return (
    <IntervalBar
      theme={screenTheme}
      title={words.chart(name)}
      rate={of.rate}
      interval={of.interval}
      n={of.cases}
      {...(threshold === null ? {} : { threshold })}
    />
  );
}

function Slices({ artifact }: { readonly artifact: EvalArtifactView }) {
  return (
    <details className={css.suite}>
      <summary>{words.slices(artifact.slices.length)}</summary>
      <table className={css.slices}>
        <thead>
          <tr>
            <th scope="col">{words.slice}</th>
            <th scope="col" className={css.num}>
              {words.cases}
            </th>
            <th scope="col" className={css.num}>
              {words.rate}
            </th>
            <th scope="col" aria-label={words.rate} />
          </tr>
        </thead>
        <tbody>
          {artifact.slices.map((slice) => (
            <tr key={slice.name}>
              <th scope="row">{slice.name}</th>
              <td className={css.num}>{slice.cases}</td>
              <td className={css.num}>{slice.rate === null ? '–' : formatPercent(slice.rate)}</td>
              <td>
                <Rate of={slice} name={slice.name} threshold={artifact.threshold} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A parsed eval log in short: cases, pass rate with its interval, threshold, errors apart from failures. */
export function ArtifactSummary({ artifact }: { readonly artifact: EvalArtifactView }) {
  const { overall, threshold, duplicates } = artifact;
  const notes = [...(duplicates > 0 ? [words.duplicates(duplicates)] : []), ...artifact.warnings];
  return (
    <div className={css.artifact}>
      <div className={css.fileHead}>
        <b>{artifact.fileName}</b>
        {artifact.ofCandidate && <span className={css.counts}>{words.fromCandidate}</span>}
        {overall.verdict !== null && (
          <StatusPill tone={TONES[overall.verdict]}>{words.verdicts[overall.verdict]}</StatusPill>
        )}
      </div>
      <p className={css.counts}>
        {words.cases} {artifact.cases} · {words.passed.toLowerCase()} {artifact.passed} · {words.failed.toLowerCase()}{' '}
        {artifact.failed} · {words.errors.toLowerCase()} {artifact.errors}
      </p>
      <div className={css.fileHead}>
        <Rate of={overall} name={artifact.fileName} threshold={threshold} />
        <span className={css.counts}>
          {overall.rate === null ? '–' : formatPercent(overall.rate)}
          {overall.interval &&
            `, ${words.interval(formatPercent(overall.interval[0]), formatPercent(overall.interval[1]))}`}
          , {threshold === null ? words.noThreshold : words.threshold(formatPercent(threshold))}
        </span>
      </div>
      {artifact.judges.length > 0 && (
        <p className={css.counts}>
          {words.judges}: {artifact.judges.map((judge) => `${judge.kind} (${judge.assertions})`).join(', ')}
        </p>
      )}
      {artifact.slices.length > 0 && <Slices artifact={artifact} />}
      {notes.map((note) => (
        <p key={note} className={css.notes}>
          {note}
        </p>
      ))}
      {artifact.more && (
        <Suspense fallback={null}>
          <ArtifactMore artifact={artifact} />
        </Suspense>
      )}
    </div>
  );
}
