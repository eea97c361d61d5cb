import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Badge } from '../../../components/ui/status-pill.js';
import { paths } from '../../../lib/paths.js';
import { vignettesQuery } from '../api/vignettes.js';
import { texts as cases } from '../texts.js';
import { texts } from '../texts-vignettes.js';
import { VignetteCard } from './vignette-card.js';
import css from './vignettes.module.css';

/** The moments of one pack: each is classified alone, then compared. */
export function VignettesPage({ packId }: { readonly packId: string }) {
  const { data: view } = useSuspenseQuery(vignettesQuery(packId));
  const { vignettes, title, rubric, ownRubric, minutes, isAnew, setId } = view;
  const answered = vignettes.filter((one) => one.answered !== null).length;
  return (
    <>
      <PageHeader
        title={`${texts.title} ${title}`}
        crumb={<Link to={paths.calibrationCases()}>{cases.crumb}</Link>}
        subtitle={texts.subtitle(rubric, minutes)}
        meta={<Badge>{texts.answered(answered, vignettes.length)}</Badge>}
      />
      <PageBody>
        <div className={css.list}>
          {isAnew && <Notice tone="accent">{texts.anew}</Notice>}
          {ownRubric !== null && <Notice tone="warn">{texts.ownRubric(ownRubric, rubric)}</Notice>}
          {answered < vignettes.length && <Notice>{texts.blind}</Notice>}
          {vignettes.map((vignette, index) => (
            <VignetteCard key={`${setId} ${vignette.id}`} view={view} vignette={vignette} number={index + 1} />
          ))}
        </div>
      </PageBody>
    </>
  );
}
