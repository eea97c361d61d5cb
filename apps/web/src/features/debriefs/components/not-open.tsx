import type { DebriefView } from '@app/contracts';
import { hasEnded, type LoopState } from '@app/domain';
import { IconLock } from '@tabler/icons-react';
import { ButtonLink } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { paths } from '../../../lib/paths.js';
import { useApplication } from '../api/get-debrief.js';
import { texts } from '../texts.js';
import css from './not-open.module.css';

interface ClosedNoticeProps {
  readonly sentence: string;
  /** As far as the viewer may know it. */
  readonly state: LoopState;
}

/**
 * What opens, and when, as a rule of the house: the same words for everybody, whatever the others have done. Nothing more opens in a
 * loop that has ended.
 */
export function ClosedNotice({ sentence, state }: ClosedNoticeProps) {
  return (
    <section className={css.box} aria-label={texts.closed.what}>
      <span className={css.lock}>
        <IconLock size={20} stroke={1.5} aria-hidden="true" />
      </span>
      <div className={css.words}>
        <p className={css.lead}>{sentence}</p>
        {!hasEnded(state) && (
          <>
            <ul>
              {texts.closed.opens.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className={css.quiet}>{texts.closed.honest}</p>
          </>
        )}
      </div>
    </section>
  );
}

/** For whom the cards are not open, but who may know how far the loop is. */
export function CardsClosed({ debrief }: { readonly debrief: DebriefView }) {
  return <ClosedNotice sentence={texts.closed.states[debrief.state] ?? texts.closed.revealed} state={debrief.state} />;
}

/** For whoever may know neither the progress nor a card. Nothing here depends on what the others have done. */
export function NotOpen({ applicationId }: { readonly applicationId: string }) {
  const application = useApplication(applicationId);
  return (
    <>
      <PageHeader
        title={hasEnded(application.state) ? texts.closed.endedTitle : texts.closed.title}
        documentTitle={texts.title(application.candidate.name)}
        subtitle={`${application.candidate.name} · ${application.requisition.title}`}
        actions={<ButtonLink to={paths.application(applicationId)}>{texts.closed.toCandidate}</ButtonLink>}
      />
      <PageBody width="reading">
        <ClosedNotice sentence={application.whoSeesWhat.sentence} state={application.state} />
      </PageBody>
    </>
  );
}
