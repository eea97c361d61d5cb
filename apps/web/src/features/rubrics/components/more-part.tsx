import type { Rubric } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { Badge } from '../../../components/ui/status-pill.js';
import { texts } from '../texts.js';
import css from './rubric.module.css';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly help?: string | undefined;
}

const Rows = ({ rows }: { readonly rows: readonly Row[] }) => (
  <ul className={css.rows}>
    {rows.map((row) => (
      <li key={row.id}>
        <p>{row.text}</p>
        {row.help && <p className={css.muted}>{row.help}</p>}
      </li>
    ))}
  </ul>
);

export function MorePart({ rubric }: { readonly rubric: Rubric }) {
  const fields = rubric.evalEvidenceFields.map(({ id, label, help }) => ({ id, text: label, help }));
  return (
    <div className={`${css.list ?? ''} ${css.narrow ?? ''}`}>
      {rubric.notAssessed && (
        <Card title={texts.more.notAssessed}>
          <div className={css.stack}>
            <p>{rubric.notAssessed.rule}</p>
            <div className={css.meta}>
              {rubric.notAssessed.reasons.map((reason) => (
                <Badge key={reason}>{reason}</Badge>
              ))}
            </div>
          </div>
        </Card>
      )}
      <Card title={texts.more.evidence} hint={texts.more.evidenceHint}>
        <Rows rows={fields} />
      </Card>
      <Card title={texts.more.intake} hint={texts.more.intakeHint}>
        <Rows rows={rubric.intake} />
      </Card>
      <Card title={texts.more.bandFit} hint={texts.more.bandFitHint}>
        <p>{rubric.bandFit.guidance}</p>
      </Card>
      {rubric.process && (
        <Card title={texts.more.process}>
          <dl className={css.pairs}>
            {texts.more
              .processRows(rubric.process)
              .map(([what, howLong]) => [<dt key={`${what}-name`}>{what}</dt>, <dd key={what}>{howLong}</dd>])}
          </dl>
        </Card>
      )}
      <Card title={texts.more.sources}>
        <Rows rows={rubric.sources.map(({ id, title }) => ({ id, text: title }))} />
      </Card>
    </div>
  );
}
