import type { Rubric } from '@app/domain';
import type { ReactNode } from 'react';
import { DateTime } from '../../../components/ui/date-time.js';
import { ButtonLink, Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { Badge } from '../../../components/ui/status-pill.js';
import { Tabs, tabPanelProps } from '../../../components/ui/tabs.js';
import { paths } from '../../../lib/paths.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { useMe } from '../../../lib/queries/session.js';
import { useUrlState } from '../../../lib/router.js';
import { versionTexts } from '../texts-versions.js';
import { texts } from '../texts.js';
import { BarPart } from './bar-part.js';
import { CriteriaPart } from './criteria-part.js';
import { FlagsPart } from './flags-part.js';
import { MorePart } from './more-part.js';
import { RolesPart } from './roles-part.js';
import { RoundsPart } from './rounds-part.js';
import css from './rubric.module.css';
import { VersionState } from './version-state.js';
import { WorkSamplesPart } from './work-samples-part.js';

const PARTS = {
  criteria: CriteriaPart,
  rounds: RoundsPart,
  samples: WorkSamplesPart,
  roles: RolesPart,
  flags: FlagsPart,
  bar: BarPart,
  more: MorePart,
} as const satisfies Record<string, (props: { readonly rubric: Rubric }) => ReactNode>;
type Part = keyof typeof PARTS;

/** Most packs ask for no work samples: an empty part would only be in the way. */
const partsOf = ({ workSamples = [] }: Rubric): readonly Part[] =>
  (Object.keys(PARTS) as Part[]).filter((part) => part !== 'samples' || workSamples.length > 0);

/** A published version as an interviewer needs it: what to listen for, what to ask, what counts. */
export function RubricPage({ rubricVersionId }: { readonly rubricVersionId: string }) {
  const { rubric, name, version, packId, publishedAt, contentHash, ...standing } = useRubric(rubricVersionId);
  const { can } = useMe();
  const [part] = useUrlState<Part>('part', 'criteria');
  const parts = partsOf(rubric);
  const shown = parts.includes(part) ? part : 'criteria';
  const Shown = PARTS[shown];
  return (
    <>
      <PageHeader
        crumb={<Link to={paths.rubrics()}>{texts.crumb}</Link>}
        title={name}
        documentTitle={`${name} ${version}`}
        subtitle={rubric.summary}
        actions={
          <>
            <ButtonLink to={paths.rubricPack(packId)}>{versionTexts.history}</ButtonLink>
            {can.publishRubrics && standing.current && (
              <ButtonLink to={paths.rubricEditor(packId)}>{versionTexts.edit}</ButtonLink>
            )}
          </>
        }
        meta={
          <>
            <Badge>{texts.version(version)}</Badge>
            <VersionState version={standing} />
            <Badge>{versionTexts.lines[standing.line]}</Badge>
            <Badge>
              {texts.published} <DateTime at={publishedAt} style="date" />
            </Badge>
            <Badge>
              <code className={css.hash} title={`${texts.hashTitle}: ${contentHash}`}>
                {contentHash.slice(0, 12)}
              </code>
            </Badge>
          </>
        }
        tabs={
          <Tabs
            param="part"
            label={texts.tabs.label}
            tabs={parts.map((value) => ({ value, label: texts.tabs[value] }))}
          />
        }
      />
      <div {...tabPanelProps('part', shown)}>
        <PageBody>
          <Shown rubric={rubric} />
        </PageBody>
      </div>
    </>
  );
}
