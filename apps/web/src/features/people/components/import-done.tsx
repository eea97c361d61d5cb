import type { ImportResultView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { CopyField } from '../../../components/ui/copy-field.js';
import { Notice } from '../../../components/ui/notice.js';
import { texts } from '../texts.js';
import css from './people.module.css';

interface ImportDoneProps {
  readonly result: ImportResultView;
  readonly onClose: () => void;
}

export function ImportDone({ result, onClose }: ImportDoneProps) {
  const lines = result.invitations.map(({ name, email, url }) => `${name}, ${email}, ${url}`);
  return (
    <div className={css.stack}>
      <Notice tone="ok" title={texts.importing.done} live>
        {texts.importing.doneText(result.counts.create, result.counts.update)}
      </Notice>
      {result.invitations.length > 0 && (
        <div className={css.links}>
          <p>{texts.importing.links}</p>
          <CopyField label={texts.importing.copyAll} value={lines.join('\n')} />
          {result.invitations.map(({ email, name, url }) => (
            <CopyField key={email} label={name} value={url} />
          ))}
        </div>
      )}
      <div className={css.actions}>
        <Button variant="primary" onClick={onClose}>
          {texts.invite.close}
        </Button>
      </div>
    </div>
  );
}
