import type { LostComparability, RubricChange, TextSegment } from '@app/domain';
import { IconArrowsSort, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Notice } from '../../../components/ui/notice.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { groupChanges } from '../lib/group-changes.js';
import { changeTexts as texts } from '../texts-changes.js';
import css from './changes.module.css';

const ICONS: Readonly<Record<RubricChange['kind'], ReactNode>> = {
  added: <IconPlus size={14} stroke={2} aria-hidden="true" />,
  removed: <IconMinus size={14} stroke={2} aria-hidden="true" />,
  renamed: <IconPencil size={14} stroke={1.6} aria-hidden="true" />,
  reworded: <IconPencil size={14} stroke={1.6} aria-hidden="true" />,
  set: <IconPencil size={14} stroke={1.6} aria-hidden="true" />,
  listed: <IconPencil size={14} stroke={1.6} aria-hidden="true" />,
  reordered: <IconArrowsSort size={14} stroke={1.6} aria-hidden="true" />,
};

/** Words that went are struck out, words that came underlined; both are also said. */
function Words({ segments }: { readonly segments: readonly TextSegment[] }) {
  return (
    <p className={css.words}>
      {segments.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text} </span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={key} className={css[kind]}>
            <VisuallyHidden>{kind === 'removed' ? texts.removedWords : texts.addedWords} </VisuallyHidden>
            {text}
            <VisuallyHidden>{texts.end} </VisuallyHidden>{' '}
          </Tag>
        );
      })}
    </p>
  );
}

const entry = (kind: 'added' | 'removed', text: string): TextSegment => ({ kind, text });

function Detail({ change }: { readonly change: RubricChange }) {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return null;
    case 'renamed':
      return <Words segments={[entry('removed', change.from), entry('added', change.to)]} />;
    case 'reworded':
      return <Words segments={change.segments} />;
    case 'set':
      return <p>{texts.fromTo(String(change.from ?? texts.nothing), String(change.to ?? texts.nothing))}</p>;
    case 'listed':
      return (
        <ul className={css.entries}>
          {[
            ...change.removed.map((text) => entry('removed', text)),
            ...change.added.map((text) => entry('added', text)),
          ].map((one) => (
            <li key={`${one.kind} ${one.text}`}>
              <Words segments={[one]} />
            </li>
          ))}
        </ul>
      );
    case 'reordered':
      return change.field === undefined ? <p>{texts.orderOf(change.area)}</p> : null;
  }
}

const fieldOf = (change: RubricChange): string | null => {
  if (!('field' in change) || change.field === undefined) return null;
  return texts.fieldOf(change.field, change.kind === 'reworded' ? change.part : undefined);
};

function Change({ change }: { readonly change: RubricChange }) {
  const field = fieldOf(change);
  return (
    <li className={css.change}>
      <span className={css.kind} data-kind={change.kind}>
        {ICONS[change.kind]}
        {texts.kinds[change.kind]}
      </span>
      <div className={css.detail}>
        {field !== null && <b>{field}</b>}
        <Detail change={change} />
      </div>
    </li>
  );
}

interface ChangesListProps {
  readonly changes: readonly RubricChange[];
  readonly lost: readonly LostComparability[];
}

/** What differs, grouped by criterion, round, question: each thing once, with all that changed in it. */
export function ChangesList({ changes, lost }: ChangesListProps) {
  if (changes.length === 0) return <p className={css.muted}>{texts.none}</p>;
  const areas = groupChanges(changes);
  const things = areas.reduce((sum, area) => sum + area.things.length, 0);
  return (
    <div className={css.areas}>
      <p className={css.muted}>{texts.count(changes.length, things)}</p>
      <Comparability lost={lost} />
      {areas.map(({ area, things: changed }) => (
        <section key={area} className={css.area} aria-label={texts.areas[area]}>
          <h3>{texts.areas[area]}</h3>
          <ul className={css.things}>
            {changed.map((thing) => (
              <li key={`${thing.id} ${thing.name}`} className={css.thing}>
                {thing.name !== '' && (
                  <h4>
                    {thing.id !== '' && thing.id !== thing.name && <span className={css.id}>{thing.id}</span>}
                    {thing.name}
                  </h4>
                )}
                <ul>
                  {thing.changes.map((change, index) => (
                    <Change key={`${index} ${change.kind}`} change={change} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Comparability({ lost }: { readonly lost: readonly LostComparability[] }) {
  if (lost.length === 0) return <Notice tone="neutral">{texts.lost.kept}</Notice>;
  return (
    <Notice tone="warn" title={texts.lost.title}>
      <p>{texts.lost.text}</p>
      <ul className={css.lost}>
        {lost.map(({ criterionId, name, because }) => (
          <li key={criterionId}>
            <span className={css.id}>{criterionId}</span>
            {name} {texts.lost.losses[because]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
