import type { EvalArtifactView, ProportionView } from '@app/contracts';
import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { percent } from '../lib/percent.js';
import { texts } from '../texts.js';
import css from './artifact-summary.module.css';
import { IntervalBar } from './interval-bar.js';

/** Opened by few, and the card's first load is counted in kilobytes. */
const ArtifactMore = lazy(() =>
  import('../../../components/evidence/artifact-more.js').then((m) => ({ default: m.ArtifactMore })),
);

type Verdict = NonNullable<ProportionView['verdict']>;
const ICONS = { met: IconCheck, below: IconX, too_few: IconClock } as const;

function VerdictMark({ verdict }: { readonly verdict: Verdict | null }) {
  if (verdict === null) return <span className={css.too_few}>{texts.suite.noThreshold}</span>;
  const Icon = ICONS[verdict];
  return (
    <span className={css[verdict]}>
      <Icon size={14} stroke={1.6} aria-hidden="true" />
      {texts.suite.verdict[verdict]}
    </span>
  );
}

type Named = ProportionView & { readonly name: string };

function Rates(props: {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Named[];
  readonly threshold: number | null;
}) {
  const { caption, head, rows, threshold } = props;
  return (
    <table className={css.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={css.number}>
            {texts.suite.cases}
          </th>
          <th scope="col" className={css.number}>
            {texts.suite.pass}
          </th>
          <th scope="col" className={css.wide}>
            {texts.suite.intervalHead}
          </th>
          <th scope="col">{texts.suite.thresholdHead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td className={css.number}>{row.cases}</td>
            <td className={css.number}>{row.rate === null ? '–' : percent(row.rate)}</td>
            <td className={css.wide}>
              <IntervalBar of={row} threshold={threshold} />
            </td>
            <td>
              <VerdictMark verdict={row.verdict} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const judgesOf = (artifact: EvalArtifactView): string => artifact.judges.map((one) => one.kind).join(', ') || '–';
const sourcesOf = (artifact: EvalArtifactView): string => artifact.sources.map((one) => one.name).join(', ') || '–';

/** A parsed eval log: what was run, how much passed and how sure one can be, per slice. */
export function ArtifactSummary({ artifact }: { readonly artifact: EvalArtifactView }) {
  const { overall, threshold, slices } = artifact;
  const facts: readonly (readonly [string, string])[] = [
    [texts.suite.cases, texts.suite.inSlices(artifact.cases, slices.length)],
    [texts.suite.passed, `${artifact.passed}, ${texts.suite.errors.toLowerCase()} ${artifact.errors}`],
    [texts.suite.judge, judgesOf(artifact)],
    [texts.suite.sources, sourcesOf(artifact)],
  ];
  const notes = [
    ...(artifact.duplicates > 0 ? [texts.suite.duplicates(artifact.duplicates)] : []),
    ...artifact.warnings,
  ];
  return (
    <div className={css.suite}>
      <p className={css.file}>{artifact.fileName}</p>
      {artifact.ofCandidate && <p className={css.origin}>{texts.suite.fromCandidate}</p>}
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Rates
        caption={texts.suite.slicesCaption}
        head={texts.suite.slice}
        rows={[{ name: texts.suite.all, ...overall }, ...slices]}
        threshold={threshold}
      />
      {notes.length > 0 && (
        <ul className={css.notes} aria-label={texts.suite.warnings}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {artifact.more && (
        <Suspense fallback={null}>
          <ArtifactMore artifact={artifact} />
        </Suspense>
      )}
    </div>
  );
}
