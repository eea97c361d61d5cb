import type { ImportPreviewView, ImportRowView } from '@app/contracts';
import { counted } from '../../lib/names.js';
import css from './import-preview.module.css';
import { StatusPill } from './status-pill.js';
import type { Tone } from './tone.js';

const TONES: Readonly<Record<ImportRowView['action'], Tone>> = {
  create: 'ok',
  update: 'accent',
  skip: 'neutral',
  error: 'danger',
};
const WORDS: Readonly<Record<ImportRowView['action'], string>> = {
  create: 'New',
  update: 'Changes',
  skip: 'No change',
  error: 'Problem',
};
const ACTIONS = ['error', 'create', 'update', 'skip'] as const;

/** What each row of a pasted list would do, problems first; nothing is written before it is confirmed. */
export function ImportPreview({ preview }: { readonly preview: ImportPreviewView }) {
  const rows = ACTIONS.flatMap((action) => preview.rows.filter((row) => row.action === action));
  return (
    <div className={css.preview}>
      <p className={css.counts} role="status">
        {ACTIONS.filter((action) => preview.counts[action] > 0).map((action) => (
          <StatusPill key={action} tone={TONES[action]}>
            {WORDS[action]}: {counted(preview.counts[action], 'row')}
          </StatusPill>
        ))}
      </p>
      <ul className={css.rows} tabIndex={0} aria-label="Rows">
        {rows.map((row) => (
          <li key={row.line}>
            <span className={css.line}>Line {row.line}</span>
            <StatusPill tone={TONES[row.action]} plain>
              {WORDS[row.action]}
            </StatusPill>
            <p>{row.summary}</p>
            {row.changes.map((change) => (
              <p key={change} className={css.changes}>
                {change}
              </p>
            ))}
            {row.problems.map((problem) => (
              <p key={problem} className={css.problems}>
                {problem}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
