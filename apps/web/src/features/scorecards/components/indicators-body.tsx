import { INDICATOR_ANSWERS, type IndicatorAnswer, LIMITS } from '@app/domain';
import { Segmented } from '../../../components/ui/segmented.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { fieldId } from '../../../lib/form.js';
import { useCard } from '../hooks/card-context.js';
import { setIndicator } from '../lib/content-edits.js';
import { texts } from '../texts.js';
import css from './list-body.module.css';
import { TextHints } from './text-hints.js';

const WORDS: Readonly<Record<IndicatorAnswer, string>> = {
  yes: texts.indicators.yes,
  no: texts.indicators.no,
  not_seen: texts.indicators.notSeen,
};

/** What kind of product person this is: yes, no or not seen, with a quote. Never a score. */
export function IndicatorsBody() {
  const { card, content, change } = useCard();
  return (
    <div className={css.body}>
      <p className={css.hint}>{texts.indicators.hint}</p>
      <ul className={css.list}>
        {card.kit.indicators.map(({ id, text }) => {
          const note = content.indicators[id] ?? { answer: 'not_seen', quote: '' };
          return (
            <li key={id}>
              <div className={css.question}>
                <span>{text}</span>
                <Segmented
                  label={text}
                  hideLabel
                  name={`/indicators/${id}/answer`}
                  value={note.answer}
                  onChange={(answer) => change((now) => setIndicator(now, id, { ...note, answer }))}
                  options={INDICATOR_ANSWERS.map((value) => ({ value, label: WORDS[value] }))}
                />
              </div>
              {(note.answer !== 'not_seen' || note.quote !== '') && (
                <div className={css.hinted} role="group" aria-label={text}>
                  <TextArea
                    label={texts.indicators.quote}
                    name={`/indicators/${id}/quote`}
                    value={note.quote}
                    required={note.answer !== 'not_seen'}
                    minRows={2}
                    maxLength={LIMITS.quote}
                    onChange={(quote) => change((now) => setIndicator(now, id, { ...note, quote }))}
                  />
                  <TextHints fieldId={fieldId(`/indicators/${id}/quote`)} text={note.quote} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
