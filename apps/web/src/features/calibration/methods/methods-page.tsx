import { type Method, METHODS } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { paths } from '../../../lib/paths.js';
import { useMe, useSession } from '../../../lib/queries/session.js';
import { MethodCard } from './method-card.js';
import { texts } from './texts.js';
import { TruthSection } from './truth-section.js';
import css from './methods.module.css';

/** Every method in full; in the demo, the calibration of simulated ratings against their truth after them. */
export function MethodsPage() {
  const { demo } = useSession();
  const { can } = useMe();
  const hasTruth = demo && can.readCalibration;
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} />
      <PageBody>
        <Contents methods={METHODS} hasTruth={hasTruth} />
        <div className={css.methods}>
          {METHODS.map((method) => (
            <MethodCard key={method.id} method={method} />
          ))}
        </div>
        {hasTruth && <TruthSection />}
      </PageBody>
    </>
  );
}

function Contents({ methods, hasTruth }: { readonly methods: readonly Method[]; readonly hasTruth: boolean }) {
  return (
    <Card>
      <nav aria-label={texts.contents}>
        <ul className={css.contents}>
          {hasTruth && (
            <li>
              <Link to={paths.methods('truth')}>{texts.truth.title}</Link>
            </li>
          )}
          {methods.map(({ id, name }) => (
            <li key={id}>
              <Link to={paths.methods(id)}>{name}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </Card>
  );
}
