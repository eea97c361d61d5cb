import { messageOf } from '../../lib/problem.js';
import { Button } from './button.js';
import css from './state.module.css';

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What happened, what is safe, what to do; with the request id for whoever has to look it up. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { title, detail, requestId } = messageOf(error);
  return (
    <div className={css.state} role="alert">
      <h2>{title}</h2>
      {detail && <p>{detail}</p>}
      {requestId && <p className={css.code}>Request {requestId}</p>}
      {onRetry && (
        <div className={css.actions}>
          <Button onClick={onRetry}>Try again</Button>
        </div>
      )}
    </div>
  );
}
