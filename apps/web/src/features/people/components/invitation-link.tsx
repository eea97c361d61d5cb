import type { PersonView } from '@app/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { CopyField } from '../../../components/ui/copy-field.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Notice } from '../../../components/ui/notice.js';
import { messageOf } from '../../../lib/problem.js';
import { makeInvitation } from '../api/people-writes.js';
import { texts } from '../texts.js';
import css from './people.module.css';

interface InvitationLinkProps {
  readonly person: PersonView;
  readonly onClose: () => void;
}

/** The link is made on request and shown once; the server keeps only its hash. */
export function InvitationLink({ person, onClose }: InvitationLinkProps) {
  const make = useMutation({ mutationFn: () => makeInvitation(person.id), meta: { handlesError: true } });
  const problem = make.error ? messageOf(make.error) : null;
  return (
    <div className={css.stack}>
      <p>{person.status === 'invited' ? texts.invite.invited : texts.invite.active}</p>
      {problem && (
        <Notice tone="danger" title={problem.title} live>
          {problem.detail}
        </Notice>
      )}
      {make.data ? (
        <>
          <CopyField label={texts.invite.label} value={make.data.url} />
          <p className={css.muted}>
            {texts.invite.expires} <DateTime at={make.data.expiresAt} />.
          </p>
          <div className={css.actions}>
            <Button onClick={onClose}>{texts.invite.close}</Button>
          </div>
        </>
      ) : (
        <>
          <p className={css.muted}>{texts.invite.earlier}</p>
          <div className={css.actions}>
            <Button variant="primary" busy={make.isPending} onClick={() => make.mutate()}>
              {texts.invite.make}
            </Button>
            <Button variant="ghost" onClick={onClose}>
              {texts.drawer.cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
