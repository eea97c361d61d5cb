import type { CaseView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { texts } from '../texts.js';
import css from './case.module.css';

/** The worked example; folded away by hand on a phone. */
export function Transcript({ view }: { readonly view: CaseView }) {
  return (
    <Card>
      <p className={css.setting}>{view.case.setting}</p>
      <details open className={css.fold}>
        <summary>{texts.page.transcript}</summary>
        <ol className={css.turns}>
          {view.case.transcript.map(({ speaker, text }, index) => (
            <li key={index} data-speaker={speaker}>
              <b>{texts.page.speaker[speaker]}</b>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </details>
    </Card>
  );
}
