import { askedOf, markAsked, type RubricQuestion } from '@app/domain';
import { IconLock } from '@tabler/icons-react';
import { Link } from '../../../components/ui/link.js';
import { cx } from '../../../lib/classes.js';
import { paths } from '../../../lib/paths.js';
import { useCard } from '../hooks/card-context.js';
import { texts } from '../texts.js';
import css from './kit-panel.module.css';
import { KitRoleGuide } from './kit-role-guide.js';
import { KitWorkSamples } from './kit-work-samples.js';

/** 'Asked', kept with the draft, and what to ask instead of a question that everybody has heard of. */
function Asked({ question: { id, text } }: { readonly question: RubricQuestion }) {
  const { card, content, change } = useCard();
  const advice = card.kit.rotation?.[id];
  return (
    <>
      <label className={css.asked}>
        <input
          type="checkbox"
          aria-label={texts.kit.askedOf(text)}
          checked={askedOf(content).includes(id)}
          onChange={({ currentTarget }) => {
            const { checked } = currentTarget;
            change((now) => markAsked(now, id, checked));
          }}
        />
        {texts.kit.asked}
      </label>
      {advice && <p className={css.evidence}>{texts.kit.often(advice.asked, advice.insteadId)}</p>}
    </>
  );
}

function Question({ question, isFirst }: { readonly question: RubricQuestion; readonly isFirst: boolean }) {
  return (
    <li className={cx(css.question, isFirst && css.focus)}>
      <b>
        <span className={css.questionId}>{question.id}</span> {question.text}
      </b>
      {question.probes.length > 0 && (
        <ul>
          {question.probes.map((probe) => (
            <li key={probe}>{probe}</li>
          ))}
        </ul>
      )}
      <Asked question={question} />
    </li>
  );
}

function Questions({ criterionId }: { readonly criterionId: string | undefined }) {
  const { questions } = useCard().card.kit;
  const own = questions.filter((one) => criterionId !== undefined && one.criterionIds.includes(criterionId));
  const others = questions.filter((one) => !own.includes(one));
  return (
    <>
      {own.length > 0 && (
        <section>
          <h3 className={css.label}>{texts.kit.questionsFor(criterionId ?? '')}</h3>
          <ul>
            {own.map((one, index) => (
              <Question key={one.id} question={one} isFirst={index === 0} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <details className={css.more} open={own.length === 0}>
          <summary>{own.length === 0 ? texts.kit.questions : texts.kit.others}</summary>
          <ul>
            {others.map((one) => (
              <Question key={one.id} question={one} isFirst={false} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Contrasts({ criterionId }: { readonly criterionId: string | undefined }) {
  const contrasts = useCard().card.kit.contrasts.filter((one) => criterionId && one.criterionIds.includes(criterionId));
  if (contrasts.length === 0) return null;
  return (
    <section className={css.contrasts}>
      <h3 className={css.label}>{texts.kit.contrast}</h3>
      {contrasts.map(({ weak, strong }) => (
        <div key={weak} className={css.contrast}>
          <div>
            <span className={css.label}>{texts.kit.weak}</span>
            <p>“{weak}”</p>
          </div>
          <div>
            <span className={css.label}>{texts.kit.strong}</span>
            <p>“{strong}”</p>
          </div>
        </div>
      ))}
    </section>
  );
}

/** What one needs beside the card: the purpose of the round, its questions with probes, and help for the open criterion. */
export function KitPanel() {
  const { card, at } = useCard();
  const { round, criteria } = card.kit;
  const criterion = criteria.find((one) => one.id === at);
  return (
    <div className={css.kit}>
      <section>
        <h2>
          {round.id} {round.name}
        </h2>
        <p className={css.purpose}>
          {texts.kit.minutes(round.minutes)}. {round.purpose}
        </p>
      </section>
      <Questions criterionId={criterion?.id} />
      <KitWorkSamples samples={card.kit.workSamples} />
      <Contrasts criterionId={criterion?.id} />
      <KitRoleGuide guide={card.kit.roleGuide} />
      {criterion && (
        <details className={css.more}>
          <summary>{texts.kit.whenNot}</summary>
          <ul className={css.plain}>
            {criterion.notAssessedWhen.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
      {criterion && (
        <details className={css.more}>
          <summary>{texts.kit.why}</summary>
          <p>{criterion.jobRelatedness}</p>
        </details>
      )}
      <p>
        <Link to={paths.kit(card.id)}>{texts.kit.print}</Link>
      </p>
      <p className={css.private}>
        <IconLock size={14} stroke={1.5} aria-hidden="true" />
        <span>{card.visibility}</span>
      </p>
    </div>
  );
}
