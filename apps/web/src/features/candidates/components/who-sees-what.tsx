import type { ApplicationView } from '@app/contracts';
import { IconEye, IconLock } from '@tabler/icons-react';
import { Card } from '../../../components/ui/card.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { groupRows } from '../group-rows.js';
import { texts } from '../texts.js';
import css from './application.module.css';

const { sees: words } = texts;
const ICON = { size: 14, stroke: 1.6, 'aria-hidden': true } as const;

/** The policy in words, for the state the viewer may know. */
export function WhoSeesWhat({ application }: { readonly application: ApplicationView }) {
  const { whoSeesWhat, visible } = application;
  return (
    <Card title={words.title} padding="none">
      <p className={css.sentence}>{whoSeesWhat.sentence}</p>
      <dl className={css.sees}>
        {groupRows(whoSeesWhat.rows).map(({ row, who }) => (
          <div key={row.who}>
            {who.map((name) => (
              <dt key={name}>{name}</dt>
            ))}
            <dd data-open>
              <IconEye {...ICON} />
              <span>
                <VisuallyHidden>{words.open}: </VisuallyHidden>
                {row.sees.join(', ') || words.nothing}
              </span>
            </dd>
            {row.notYet.length > 0 && (
              <dd>
                <IconLock {...ICON} />
                <span>
                  {words.closed}: {row.notYet.join(', ')}
                </span>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <p className={css.yours}>
        <b>{words.you}:</b> {visible.map((object) => words.objects[object]).join(', ')}.
      </p>
    </Card>
  );
}
