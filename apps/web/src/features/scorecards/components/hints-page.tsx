import { LINT_RULES, type LintRule } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts.js';
import css from './hints-page.module.css';

function Examples({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul className={css.examples}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function RuleCard({ rule, isAsked }: { readonly rule: LintRule; readonly isAsked: boolean }) {
  return (
    <div className={css.rule} data-asked={isAsked || undefined}>
      <Card title={rule.title}>
        <dl className={css.facts}>
          <dt>{texts.hintsPage.catches}</dt>
          <dd>{rule.catches}</dd>
          <dt>{texts.hintsPage.why}</dt>
          <dd>{rule.reason}</dd>
          <dt>{texts.hintsPage.letsPass}</dt>
          <dd>{rule.letsPass}</dd>
          <Examples title={texts.hintsPage.fires} lines={rule.examples.fires} />
          <Examples title={texts.hintsPage.silent} lines={rule.examples.silent} />
        </dl>
      </Card>
    </div>
  );
}

/** Every rule of the text hints, the one that was asked about first, drawn from the rules themselves: what is said here is what runs. */
export function HintsPage() {
  const [asked] = useUrlState('rule', '');
  // First instead of scrolled to: the router puts a page it opens to its top.
  const rules = [...LINT_RULES].sort((a, b) => Number(b.id === asked) - Number(a.id === asked));
  return (
    <>
      <PageHeader title={texts.hintsPage.title} subtitle={texts.hintsPage.lead} />
      <PageBody width="reading">
        <ul className={css.promises}>
          {texts.hintsPage.promises.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {rules.map((rule) => (
          <RuleCard key={rule.id} rule={rule} isAsked={rule.id === asked} />
        ))}
      </PageBody>
    </>
  );
}
