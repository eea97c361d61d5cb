import type { CandidatePayView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { useUrlState } from '../../../lib/router.js';
import { payTexts } from '../texts-pay.js';
import { OfferForm } from './offer-form.js';
import { OfferSummary } from './offer-summary.js';
import css from './pay.module.css';

const { candidate: words, offer: offerWords } = payTexts;

/** Scenarios side by side, each a version of its own; the form stands in the URL. */
export function OffersCard({ view }: { readonly view: CandidatePayView }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const [kind, scenarioId = ''] = panel.split(':');
  const offer = view.offers.find((one) => one.scenarioId === scenarioId);
  const add = (
    <Button variant="primary" onClick={() => setPanel('offer:new')}>
      {words.addOffer}
    </Button>
  );
  return (
    <>
      <Card title={words.offers} hint={words.offersHint} actions={add}>
        {view.offers.length === 0 && <p>{words.noOffers}</p>}
      </Card>
      {view.offers.map((one) => (
        <Card
          key={one.scenarioId}
          title={one.name}
          hint={
            <>
              {offerWords.by(one.version, one.savedBy)}, <DateTime at={one.savedAt} style="date" />
            </>
          }
          actions={
            <Button
              size="sm"
              aria-label={offerWords.editLabel(one.name)}
              onClick={() => setPanel(`offer:${one.scenarioId}`)}
            >
              {offerWords.edit}
            </Button>
          }
        >
          <OfferSummary offer={one} />
        </Card>
      ))}
      <Drawer
        opened={kind === 'offer'}
        onClose={() => setPanel('')}
        title={offer ? offerWords.titleEdit : offerWords.titleNew}
      >
        <div className={css.stack}>
          <OfferForm key={scenarioId} view={view} offer={offer} onClose={() => setPanel('')} />
        </div>
      </Drawer>
    </>
  );
}
