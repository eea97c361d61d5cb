import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Notice } from '../../../components/ui/notice.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { messageOf } from '../../../lib/problem.js';
import type { RubricCheck } from '../hooks/use-rubric-check.js';
import { editorTexts } from '../texts-editor.js';
import css from './editor.module.css';

const texts = editorTexts.check;

interface CheckBarProps {
  readonly check: RubricCheck;
  readonly headVersion: string;
  readonly onGoTo: (line: number, column: number) => void;
}

/** What the rules say of the text: a line that is read out when it changes, and each problem as a way to its place. */
export function CheckBar({ check, headVersion, onGoTo }: CheckBarProps) {
  const { answer, isChecking, error } = check;
  const problems = answer?.problems ?? [];
  return (
    <section className={css.check} aria-label={texts.label}>
      <div className={css.status} role="status" aria-live="polite">
        {isChecking || !answer ? (
          !error && <StatusPill icon={null}>{texts.checking}</StatusPill>
        ) : (
          <>
            {problems.length > 0 ? (
              <StatusPill tone="warn" icon={<IconAlertTriangle size={14} stroke={1.6} aria-hidden="true" />}>
                {texts.problems(problems.length)}
              </StatusPill>
            ) : (
              <StatusPill tone="ok" icon={<IconCircleCheck size={14} stroke={1.6} aria-hidden="true" />}>
                {texts.none}
              </StatusPill>
            )}
            {answer.difference && (
              <span className={css.muted}>{texts.changes(answer.difference.changes.length, headVersion)}</span>
            )}
          </>
        )}
      </div>
      {error && (
        <Notice tone="danger" title={texts.failed} live>
          {messageOf(error).title}. {texts.failedText}
        </Notice>
      )}
      {problems.length > 0 && (
        <ol className={css.problems}>
          {problems.map(({ file, line, column, code, message }, index) => (
            <li key={`${index} ${code}`}>
              {file === null ? (
                <button type="button" className={css.place} onClick={() => onGoTo(line, column)}>
                  {texts.goTo(line, column)}
                </button>
              ) : (
                <span className={css.muted}>{texts.inFile(file, line, column)}</span>
              )}
              <span>{message}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
