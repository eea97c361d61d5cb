import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { texts } from '../texts.js';
import css from './compensation.module.css';

interface StaleNoticeProps {
  readonly theirs: string;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

export function StaleNotice({ theirs, onKeep, onTake }: StaleNoticeProps) {
  return (
    <Notice tone="warn" title={texts.stale.title} live>
      <div className={css.stack}>
        <p>
          {texts.stale.text} <b>{theirs}</b>
        </p>
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
