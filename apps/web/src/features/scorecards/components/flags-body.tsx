import { LIMITS, RED_FLAG_SEVERITIES } from '@app/domain';
import { Checkbox } from '../../../components/ui/checkbox.js';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { fieldId } from '../../../lib/form.js';
import { useCard } from '../hooks/card-context.js';
import { aimFlag, dropFlag, quoteFlag, raiseFlag } from '../lib/content-edits.js';
import { texts } from '../texts.js';
import css from './list-body.module.css';
import { TextHints } from './text-hints.js';

/** Red flags by severity. One that is raised asks for its quote at once. */
export function FlagsBody() {
  const { card, content, change } = useCard();
  const criteria = card.kit.criteria.map(({ id, shortName }) => ({ value: id, label: `${id} ${shortName}` }));
  return (
    <div className={css.body}>
      <p className={css.hint}>{texts.flags.hint}</p>
      {RED_FLAG_SEVERITIES.map((severity) => (
        <section key={severity} aria-label={texts.flags.severity[severity]}>
          <h3 className={css.group}>{texts.flags.severity[severity]}</h3>
          <ul className={css.list}>
            {card.kit.redFlags
              .filter((flag) => flag.severity === severity)
              .map((flag) => {
                const index = content.redFlags.findIndex((one) => one.flagId === flag.id);
                const raised = content.redFlags[index];
                return (
                  <li key={flag.id}>
                    <Checkbox
                      label={flag.text}
                      name={`/redFlags/${flag.id}`}
                      value={raised !== undefined}
                      hint={raised ? flag.guidance : undefined}
                      onChange={(isOn) => change((now) => (isOn ? raiseFlag(now, flag.id) : dropFlag(now, flag.id)))}
                    />
                    {raised && (
                      <div className={css.hinted} role="group" aria-label={flag.text}>
                        <TextArea
                          label={texts.flags.quote}
                          name={`/redFlags/${index}/quote`}
                          value={raised.quote}
                          required
                          minRows={2}
                          maxLength={LIMITS.quote}
                          onChange={(quote) => change((now) => quoteFlag(now, flag.id, quote))}
                        />
                        <TextHints fieldId={fieldId(`/redFlags/${index}/quote`)} text={raised.quote} />
                        <div className={css.second}>
                          <Select
                            label={texts.flags.criterion}
                            name={`/redFlags/${index}/criterionId`}
                            value={raised.criterionId ?? ''}
                            placeholder={texts.flags.noCriterion}
                            hint={texts.flags.criterionHint}
                            options={criteria}
                            onChange={(id) => change((now) => aimFlag(now, flag.id, id === '' ? null : id))}
                          />
                        </div>
                      </div>
                    )}
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </div>
  );
}
