import { RED_FLAG_SEVERITIES, type RedFlagSeverity, type Rubric } from '@app/domain';
import { IconFlag } from '@tabler/icons-react';
import { Card } from '../../../components/ui/card.js';
import { Notice } from '../../../components/ui/notice.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import type { Tone } from '../../../components/ui/tone.js';
import { texts } from '../texts.js';
import css from './rubric.module.css';

const TONES: Readonly<Record<RedFlagSeverity, Tone>> = { hard: 'danger', medium: 'warn', low: 'neutral' };

export function FlagsPart({ rubric }: { readonly rubric: Rubric }) {
  return (
    <div className={`${css.list ?? ''} ${css.narrow ?? ''}`}>
      <Notice>{texts.flags.hint}</Notice>
      {RED_FLAG_SEVERITIES.map((severity) => {
        const flags = rubric.redFlags.filter((flag) => flag.severity === severity);
        if (flags.length === 0) return null;
        const { label, hint } = texts.flags.severities[severity];
        return (
          <Card
            key={severity}
            title={label}
            hint={hint}
            actions={
              <StatusPill tone={TONES[severity]} icon={<IconFlag size={14} stroke={1.6} aria-hidden="true" />}>
                {label}
              </StatusPill>
            }
          >
            <ul className={css.rows}>
              {flags.map((flag) => (
                <li key={flag.id}>
                  <p>{flag.text}</p>
                  {flag.guidance && <p className={css.muted}>{flag.guidance}</p>}
                </li>
              ))}
            </ul>
          </Card>
        );
      })}
      {(rubric.notRedFlags?.length ?? 0) > 0 && (
        <Card title={texts.flags.notTitle} hint={texts.flags.notHint}>
          <ul className={css.bullets}>
            {rubric.notRedFlags?.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
