import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { texts } from '../texts/documents.js';
import css from './documents-panel.module.css';

interface DocumentTroubleProps {
  readonly title: string;
  readonly detail: string;
  readonly onRetry?: () => void;
}

/** Why a document is not shown, and what one can do; the download stands above it. */
export function DocumentTrouble({ title, detail, onRetry }: DocumentTroubleProps) {
  return (
    <Notice tone="warn" title={title} live>
      <p>{detail}</p>
      {onRetry && (
        <div className={css.actions}>
          <Button size="sm" onClick={onRetry}>
            {texts.retry}
          </Button>
        </div>
      )}
    </Notice>
  );
}
