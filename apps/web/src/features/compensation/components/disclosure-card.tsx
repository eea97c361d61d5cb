import type { DisclosurePackView, PayDisclosureView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { Notice } from '../../../components/ui/notice.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { useUrlState } from '../../../lib/router.js';
import { disclosureQuery } from '../api/requisition-pay.js';
import { payTexts } from '../texts-pay.js';
import { EvidenceForm, PolicyForm } from './disclosure-forms.js';
import { Loaded } from './loaded.js';
import css from './pay.module.css';

const { disclosure: words } = payTexts;

function Pack({ pack }: { readonly pack: DisclosurePackView }) {
  return (
    <li>
      <b>{pack.name}</b>
      <span>{words.since(pack.law, pack.since)}</span>
      {pack.lacks.length === 0 ? (
        <StatusPill tone="ok" plain>
          {words.met}
        </StatusPill>
      ) : (
        pack.lacks.map((one) => (
          <StatusPill key={one} tone="warn" plain>
            {words.lacks[one]}
          </StatusPill>
        ))
      )}
      <span>{words.asks(pack.requires.join('; '))}</span>
      <span className={css.small}>{words.when(pack.when)}</span>
      <span className={css.small}>{words.applies(pack.appliesTo)}</span>
      <span className={css.small}>{words.source(pack.source, pack.readOn)}</span>
    </li>
  );
}

function Evidence({ evidence }: Pick<PayDisclosureView, 'evidence'>) {
  if (evidence.length === 0) return <p className={css.empty}>{words.noEvidence}</p>;
  return (
    <ul className={css.list}>
      {evidence.map(({ id, rangeText, disclosedOn, channel, proof, by, isOfPresentRange }) => (
        <li key={id}>
          <b>{`${disclosedOn}: ${rangeText}`}</b>
          <span>{words.told(words.channels[channel], by)}</span>
          {!isOfPresentRange && (
            <StatusPill tone="warn" plain>
              {words.earlier}
            </StatusPill>
          )}
          {proof !== '' && <span className={css.small}>{proof}</span>}
        </li>
      ))}
    </ul>
  );
}

function Content({ requisitionId, view }: { readonly requisitionId: string; readonly view: PayDisclosureView }) {
  const [panel, setPanel] = useUrlState('panel', '');
  const close = (): void => setPanel('');
  const holding = view.packs.filter((pack) => pack.holds);
  const actions = view.canRecord && (
    <>
      <Button size="sm" onClick={() => setPanel('disclosure-policy')}>
        {words.choose}
      </Button>
      <Button size="sm" variant="primary" onClick={() => setPanel('disclosure')}>
        {words.record}
      </Button>
    </>
  );
  return (
    <Card title={words.title} hint={words.hint} actions={actions} footer={view.notLegalAdvice}>
      <div className={css.stack}>
        <Notice tone={view.missing === null ? 'ok' : 'warn'}>{view.missing ?? words.ready}</Notice>
        <p>
          {words.posted}: <b>{view.postedRange || words.noRange}</b>
        </p>
        <div className={css.tight}>
          <h3>{words.packs}</h3>
          <p className={css.small}>
            {view.policy ? words.chosen(view.policy.by, view.policy.reason) : words.suggested}
          </p>
          {holding.length === 0 && <p>{words.noPacks}</p>}
        </div>
        <ul className={css.list}>
          {holding.map((pack) => (
            <Pack key={pack.id} pack={pack} />
          ))}
        </ul>
        <h3>{words.evidence}</h3>
        <Evidence evidence={view.evidence} />
      </div>
      <Drawer opened={panel === 'disclosure'} onClose={close} title={words.record}>
        <EvidenceForm requisitionId={requisitionId} onClose={close} />
      </Drawer>
      <Drawer opened={panel === 'disclosure-policy'} onClose={close} title={words.choose}>
        <PolicyForm requisitionId={requisitionId} view={view} onClose={close} />
      </Drawer>
    </Card>
  );
}

/** Whether the pay range was told as the places of this requisition ask, and where that is recorded. */
export function DisclosureCard({ requisitionId }: { readonly requisitionId: string }) {
  const result = useQuery(disclosureQuery(requisitionId));
  return (
    <Loaded result={result} height={320}>
      {(view) => <Content requisitionId={requisitionId} view={view} />}
    </Loaded>
  );
}
