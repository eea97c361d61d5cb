import { ROLE_PROFILES, roleGuideOf, type Rubric, type RubricRoleComparison } from '@app/domain';
import { RoleGuide } from '../../../components/roles/role-guide.js';
import { texts as guideTexts } from '../../../components/roles/texts.js';
import { Card } from '../../../components/ui/card.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { texts } from '../texts.js';
import { Contrasts } from './contrasts.js';
import css from './rubric.module.css';

const COMPARISON: readonly Column<RubricRoleComparison>[] = [
  { key: 'aspect', head: texts.roles.aspect, isName: true, width: '20%', cell: (row) => <strong>{row.aspect}</strong> },
  { key: 'traditional', head: texts.roles.traditional, width: '40%', isLong: true, cell: (row) => row.traditionalPm },
  { key: 'ai', head: texts.roles.aiPm, width: '40%', isLong: true, cell: (row) => row.aiPm },
];

export function RolesPart({ rubric }: { readonly rubric: Rubric }) {
  const guide = roleGuideOf(rubric);
  const profiles = ROLE_PROFILES.map((profile) => ({
    profile,
    indicators: rubric.roleIndicators.filter((indicator) => indicator.profile === profile),
    contrasts: rubric.contrasts.filter((contrast) => contrast.profile === profile),
  })).filter(({ indicators }) => indicators.length > 0);
  return (
    <div className={`${css.list ?? ''} ${css.narrow ?? ''}`}>
      {rubric.roleGuidance && (
        <Card title={texts.roles.guidanceTitle}>
          <p>{rubric.roleGuidance}</p>
        </Card>
      )}
      {guide && (
        <Card title={guideTexts.title}>
          <RoleGuide guide={guide} />
        </Card>
      )}
      {profiles.map(({ profile, indicators, contrasts }) => (
        <Card key={profile} title={texts.roles.profiles[profile]}>
          <div className={css.stack}>
            <div className={css.block}>
              <h3>{texts.roles.indicators}</h3>
              <ul className={css.bullets}>
                {indicators.map((indicator) => (
                  <li key={indicator.id}>{indicator.text}</li>
                ))}
              </ul>
            </div>
            <Contrasts contrasts={contrasts} />
          </div>
        </Card>
      ))}
      {!guide && (rubric.roleComparison?.length ?? 0) > 0 && (
        <Card title={texts.roles.comparison} padding="none">
          <Table
            caption={texts.roles.comparison}
            columns={COMPARISON}
            rows={rubric.roleComparison ?? []}
            rowKey={(row) => row.aspect}
          />
        </Card>
      )}
    </div>
  );
}
