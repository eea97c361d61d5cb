import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { tabPanelProps, Tabs } from '../../../components/ui/tabs.js';
import { useUrlState } from '../../../lib/router.js';
import { payTexts } from '../texts-pay.js';
import { AssumptionsCard } from './assumptions-card.js';
import { RatesCard } from './rates-card.js';
import { ReferencesCard } from './references-card.js';

const { market: words } = payTexts;
const TABS = ['references', 'rates', 'assumptions'] as const;
type MarketTab = (typeof TABS)[number];

const PANELS: Readonly<Record<MarketTab, () => React.ReactNode>> = {
  references: () => <ReferencesCard />,
  rates: () => <RatesCard />,
  assumptions: () => <AssumptionsCard />,
};

/** What the organisation knows of the market and assumes: the same for every requisition. */
export function MarketPage() {
  const [asked] = useUrlState<MarketTab>('tab', 'references');
  const tab = TABS.includes(asked) ? asked : 'references';
  const tabs = TABS.map((value) => ({ value, label: words.tabs[value] }));
  return (
    <>
      <PageHeader
        title={words.title}
        subtitle={words.subtitle}
        tabs={<Tabs param="tab" label={words.tabsLabel} tabs={tabs} />}
      />
      <PageBody>
        <div {...tabPanelProps('tab', tab)}>{PANELS[tab]()}</div>
      </PageBody>
    </>
  );
}
