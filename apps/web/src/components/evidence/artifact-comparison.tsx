import type { ArtifactComparisonView, CaseChangesView } from '@app/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ComparisonAsked, downloadComparison, useComparison } from '../../lib/queries/eval-artifacts.js';
import { messageOf } from '../../lib/problem.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { type Option, Select } from '../ui/select.js';
import { StatusPill } from '../ui/status-pill.js';
import css from './evidence-shelf.module.css';
import { texts } from './shelf-texts.js';

const { compare: words } = texts;
const DOWNLOAD = <IconDownload size={16} stroke={1.5} aria-hidden="true" />;
const NAMED_SLICES = 2;

interface ComparisonProps {
  readonly applicationId: string;
  /** At least two, the oldest first. */
  readonly files: readonly Option[];
  /** The two that are compared at first. */
  readonly first: readonly [before: string, after: string];
}

/** What got better and what got worse between two files that the viewer may see. */
export function ArtifactComparison({ applicationId, files, first }: ComparisonProps) {
  const [asked, setAsked] = useState<ComparisonAsked>({
    ...{ before: first[0], after: first[1] },
    slice: '',
  });
  const { data, error } = useComparison(applicationId, asked);
  const choose = (which: 'before' | 'after') => (value: string) =>
    // Choosing the other one turns the two around: a file is never compared with itself.
    setAsked(({ before, after }) => {
      const other = which === 'before' ? after : before;
      const rest = value === other ? (which === 'before' ? before : after) : other;
      return { slice: '', ...(which === 'before' ? { before: value, after: rest } : { before: rest, after: value }) };
    });
  return (
    <section className={css.comparison} aria-label={words.title}>
      <h3>{words.title}</h3>
      <div className={css.choose}>
        <Select name="before" label={words.before} value={asked.before} options={files} onChange={choose('before')} />
        <Select name="after" label={words.after} value={asked.after} options={files} onChange={choose('after')} />
        {data && data.sliceKeys.length > 1 && (
          <Select
            name="slice"
            label={words.slice}
            value={data.sliceKey ?? ''}
            options={data.sliceKeys.map((key) => ({ value: key, label: key }))}
            onChange={(slice) => setAsked((now) => ({ ...now, slice }))}
          />
        )}
      </div>
      {error && (
        <Notice tone="danger" title={messageOf(error).title} live>
          {messageOf(error).detail}
        </Notice>
      )}
      {!error && !data && <p role="status">{words.loading}</p>}
      {data && <Result comparison={data} />}
      {data && <Downloads applicationId={applicationId} asked={asked} />}
    </section>
  );
}

/** 'Of those that got worse: 5 in refunds; 3 of those that must never fail.' */
function whereWorse({ slices, unforgivable }: ArtifactComparisonView): string[] {
  const worst = [...slices].filter((one) => one.worse > 0).sort((a, b) => b.worse - a.worse);
  return [
    ...(unforgivable && unforgivable.worse > 0 ? [words.neverToFail(unforgivable.worse)] : []),
    ...worst.slice(0, NAMED_SLICES).map((one) => words.inSlice(one.worse, one.value)),
  ];
}

/** No more than the files say: a model that is not named may be the same or another. */
const modelWords = ({ before, after, isModelChange }: ArtifactComparisonView): string =>
  isModelChange
    ? words.modelChange
    : before.models.length > 0 && after.models.length > 0
      ? words.sameModel
      : words.unsaid;

function Result({ comparison }: { readonly comparison: ArtifactComparisonView }) {
  const { before, after, isModelChange, compared, better, worse, unforgivable } = comparison;
  const where = whereWorse(comparison);
  return (
    <div className={css.result}>
      <p className={css.models}>
        {words.models(before.models, after.models)}{' '}
        <StatusPill plain tone={isModelChange ? 'warn' : 'neutral'}>
          {modelWords(comparison)}
        </StatusPill>
      </p>
      {compared === 0 ? (
        <Notice tone="warn">{words.noneSame}</Notice>
      ) : (
        <>
          <p>
            <b>{words.sentence(worse, better, compared)}</b> {where.length > 0 && words.ofWorse(where)}
          </p>
          <p>{words.rates(comparison.passRateBefore, comparison.passRateAfter)}</p>
          <p className={css.small}>
            {better + worse === 0 ? words.noneChanged : words.p(comparison.p, better + worse)}
          </p>
          {unforgivable === null && <Notice>{words.noMarks}</Notice>}
          <Changes comparison={comparison} />
          <Changed changed={comparison.changed} />
        </>
      )}
      <p className={css.small}>
        {words.leftOut(comparison.notJudged, comparison.onlyBefore, comparison.onlyAfter, comparison.notMatched)}
      </p>
    </div>
  );
}

function Changes({ comparison }: { readonly comparison: ArtifactComparisonView }) {
  const rows: readonly (readonly [string, CaseChangesView])[] = [
    [words.all, comparison],
    ...(comparison.unforgivable ? [[words.marked, comparison.unforgivable] as const] : []),
    ...comparison.slices.map((slice) => [slice.value, slice] as const),
  ];
  const { columns } = words;
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label={words.table}>
      <table className={css.table}>
        <thead>
          <tr>
            {Object.values(columns).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, counts], index) => (
            <tr key={`${index} ${name}`}>
              <th scope="row">{name}</th>
              <td>{counts.compared}</td>
              <td>{counts.worse}</td>
              <td>{counts.better}</td>
              <td>{counts.samePassed}</td>
              <td>{counts.sameFailed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Changed({ changed }: Pick<ArtifactComparisonView, 'changed'>) {
  if (changed.length === 0) return null;
  return (
    <details>
      <summary>{words.changed(changed.length)}</summary>
      <ul className={css.changed}>
        {changed.map((one, index) => (
          <li key={`${index} ${one.label}`}>
            <b>{words[one.change]}</b> {one.label}
            {one.slices.length > 0 && ` (${one.slices.join(', ')})`}
            {one.unforgivable && `, ${words.never}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Downloads(props: { readonly applicationId: string; readonly asked: ComparisonAsked }) {
  const { applicationId, asked } = props;
  const download = useMutation({
    mutationFn: (format: 'csv' | 'json') => downloadComparison(applicationId, asked, format),
  });
  return (
    <p className={css.foot}>
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          size="sm"
          icon={DOWNLOAD}
          aria-label={words[`${format}Label`]}
          busy={download.isPending}
          onClick={() => download.mutate(format)}
        >
          {words[format]}
        </Button>
      ))}
    </p>
  );
}
