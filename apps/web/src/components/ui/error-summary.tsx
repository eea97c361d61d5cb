import { IconAlertTriangle } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { type FormFailure, type FormProblem, fieldId } from '../../lib/form.js';
import { counted } from '../../lib/names.js';
import css from './form.module.css';

export interface ErrorSummaryProps {
  readonly problems: readonly FormProblem[];
  readonly failure: FormFailure | null;
  /** Changes at each refused submit; the summary then takes the focus. */
  readonly refusals: number;
}

/** The control of a problem; for '/roles/0' the one of '/roles' when the item has none of its own. */
function controlOf(path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const control = document.getElementById(fieldId(at));
    if (control) return control;
  }
  return null;
}

function goToField(event: MouseEvent, path: string): void {
  const control = controlOf(path);
  if (!control) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

export function ErrorSummary({ problems, failure, refusals }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);
  if (problems.length === 0 && !failure) return null;
  const title = failure?.title ?? `${counted(problems.length, 'thing')} to correct`;
  return (
    <div ref={box} className={css.summary} role="alert" tabIndex={-1}>
      <h2>
        <IconAlertTriangle size={18} stroke={1.5} aria-hidden="true" />
        {title}
      </h2>
      {failure?.detail && <p>{failure.detail}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <a href={`#${fieldId(path)}`} onClick={(event) => goToField(event, path)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
