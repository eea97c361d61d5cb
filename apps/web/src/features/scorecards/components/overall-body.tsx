import { LIMITS, RECOMMENDATIONS, SENIORITIES } from '@app/domain';
import type { KeyboardEvent } from 'react';
import { RadioCards } from '../../../components/ui/radio-cards.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { fieldId } from '../../../lib/form.js';
import { useCard } from '../hooks/card-context.js';
import { setRecommendation, setSeniority, setSummary } from '../lib/content-edits.js';
import { texts } from '../texts.js';
import css from './list-body.module.css';
import { TextHints } from './text-hints.js';

/** The overall word and the sentence it rests on. Four choices, no neutral middle. */
export function OverallBody() {
  const { content, change } = useCard();
  // Back to the keys of the screen, as in the composer.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && event.target instanceof HTMLTextAreaElement) event.target.blur();
  };
  return (
    <div className={css.body} onKeyDown={onKeyDown}>
      <RadioCards
        label={texts.overall.recommendation}
        hint={texts.overall.beside}
        name="/recommendation"
        value={content.recommendation}
        onChange={(value) => change((now) => setRecommendation(now, value))}
        options={RECOMMENDATIONS.map((value) => ({
          value,
          label: texts.overall.recommendations[value],
          hint: texts.overall.hints[value],
        }))}
      />
      <div className={css.hinted}>
        <TextArea
          label={texts.overall.summary}
          name="/summary"
          value={content.summary}
          required
          minRows={2}
          maxLength={LIMITS.summary}
          onChange={(summary) => change((now) => setSummary(now, summary))}
        />
        <TextHints fieldId={fieldId('/summary')} text={content.summary} />
      </div>
      <Select
        label={texts.overall.seniority}
        name="/supportedSeniority"
        value={content.supportedSeniority ?? ''}
        placeholder={texts.overall.seniorityNone}
        onChange={(value) => change((now) => setSeniority(now, value === '' ? null : value))}
        options={SENIORITIES.map((value) => ({ value, label: texts.overall.seniorities[value] }))}
      />
    </div>
  );
}
