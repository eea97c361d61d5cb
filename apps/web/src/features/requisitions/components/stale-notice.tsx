import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { texts } from '../texts.js';
import css from './requisitions.module.css';

interface StaleNoticeProps {
  /** What the server has now where it differs from what is typed, in words. */
  readonly theirs: readonly string[];
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Somebody was faster: both versions on the table, and no way on without a choice. */
export function StaleNotice({ theirs, onKeep, onTake }: StaleNoticeProps) {
  return (
    <Notice tone="warn" title={texts.stale.title} live>
      <div className={css.stack}>
        <p>{texts.stale.text}</p>
        <div>
          <p>{texts.stale.theirs}:</p>
          <ul className={css.bullets}>
            {theirs.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <div className={css.actions}>
          <Button size="sm" onClick={onKeep}>
            {texts.stale.keep}
          </Button>
          <Button size="sm" onClick={onTake}>
            {texts.stale.take}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
