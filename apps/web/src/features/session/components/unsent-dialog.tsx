import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Link } from '@tanstack/react-router';
import type { Unsent } from '../../../lib/offline/unsent.js';
import { paths } from '../../../lib/paths.js';
import { texts } from '../texts.js';
import css from './sign-in.module.css';

interface UnsentDialogProps {
  readonly unsent: readonly Unsent[];
  readonly discard: () => Promise<void>;
  readonly stay: () => void;
}

/** Signing out takes everything off this device: what the server does not have is named before. */
export function UnsentDialog({ unsent, discard, stay }: UnsentDialogProps) {
  return (
    <ConfirmDialog
      opened
      onClose={stay}
      title={texts.unsent.title}
      confirmLabel={texts.unsent.discard(unsent.length)}
      cancelLabel={texts.unsent.stay}
      tone="danger"
      onConfirm={discard}
    >
      <p>{texts.unsent.text}</p>
      <ul className={css.unsent}>
        {unsent.map(({ cardId, label, at, kind }) => (
          <li key={cardId}>
            <Link to={paths.scorecard(cardId)} onClick={stay}>
              {label || texts.unsent.someCard}
            </Link>
            <span>
              {texts.unsent.kind[kind]} <DateTime at={at} />
            </span>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
