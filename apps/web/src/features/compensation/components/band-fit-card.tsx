import type { ApplicationView, ScreenCardView } from '@app/contracts';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { paths } from '../../../lib/paths.js';
import { useUrlState } from '../../../lib/router.js';
import { screenCardQuery } from '../api/compensation.js';
import { texts } from '../texts.js';
import { payTexts } from '../texts-pay.js';
import { BandFitDetails } from './band-fit-details.js';
import css from './compensation.module.css';
import { ScreenCardForm } from './screen-card-form.js';

const { fit: words } = texts;

/** For everybody whom the policy keeps it from: the place and the reason, nothing that tells whether there is one. */
function SealedRow() {
  return (
    <Card title={words.title} padding="none">
      <div className={css.sealed}>
        <p>
          <IconLock size={14} stroke={1.6} aria-hidden="true" />
          <span>{words.sealed}</span>
        </p>
      </div>
    </Card>
  );
}

function Content({ card }: { readonly card: ScreenCardView | null }) {
  if (!card) return <p className={css.muted}>{words.none}</p>;
  return <BandFitDetails card={card} />;
}

function OpenCard({ application }: { readonly application: ApplicationView }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const result = useQuery(screenCardQuery(application.id));
  const card = result.data;
  if (card === 'sealed') return <SealedRow />;
  const canEdit = application.can.editScreenCard;
  const actions = canEdit && card !== undefined && (
    <>
      <ButtonLink size="sm" to={paths.applicationPay(application.id)}>
        {payTexts.links.candidate}
      </ButtonLink>
      <Button size="sm" variant={card === null ? 'primary' : 'default'} onClick={() => setPanel('screen')}>
        {card === null ? words.enter : words.change}
      </Button>
    </>
  );
  return (
    <Card title={words.title} hint={words.hint} actions={actions}>
      {card !== undefined ? (
        <Content card={card} />
      ) : result.error ? (
        <ErrorState error={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <Skeleton height={96} />
      )}
      {canEdit && card !== undefined && (
        <Drawer opened={panel === 'screen'} onClose={() => setPanel('')} title={texts.form.title}>
          <ScreenCardForm application={application} card={card} onClose={() => setPanel('')} />
        </Drawer>
      )}
    </Card>
  );
}

export function BandFitCard({ application }: { readonly application: ApplicationView }) {
  const isOpen = application.can.editScreenCard || application.visible.includes('band_fit');
  return isOpen ? <OpenCard application={application} /> : <SealedRow />;
}
