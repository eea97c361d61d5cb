import type { CalibrationStatementView } from '@app/contracts';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { cx } from '../../../lib/classes.js';
import { texts } from '../texts.js';
import { texts as workspaceTexts } from '../texts-workspace.js';
import css from './calibration.module.css';

/** Some also say what would change them. */
type Statement = CalibrationStatementView & { readonly change?: string | null };

const ICONS = { can: IconCheck, care: IconAlertTriangle, not_yet: IconClock } as const;
const TONES = { can: css.can, care: css.care, not_yet: css.notYet } as const;

/** What the data allow, before any figure. */
export function Statements({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <section aria-label={texts.statements}>
      <ul className={css.statements}>
        {statements.map(({ kind, title, detail, change }) => {
          const Icon = ICONS[kind];
          return (
            <li key={title} className={css.statement}>
              <Icon size={16} stroke={1.6} className={cx(css.statementIcon, TONES[kind])} aria-hidden="true" />
              <div>
                <b>
                  <VisuallyHidden>{`${texts.statementKinds[kind]}: `}</VisuallyHidden>
                  {title}
                </b>
                <p>{detail}</p>
                {change && (
                  <p className={css.change}>
                    <b>{workspaceTexts.change}</b> {change}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
