import type { RubricCriterion, RubricQuestion, RubricWorkSample } from '@app/domain';
import { IconPrinter } from '@tabler/icons-react';
import { RoleGuide } from '../../../components/roles/role-guide.js';
import { texts as roles } from '../../../components/roles/texts.js';
import { Button } from '../../../components/ui/button.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { dayOf, timeOf } from '../../../lib/dates.js';
import { usePageTitle } from '../../../lib/page-title.js';
import { paths } from '../../../lib/paths.js';
import { type CardView, useCardForKit } from '../api/get-scorecard.js';
import { texts as card } from '../texts.js';
import { texts } from '../texts/kit-print.js';
import css from './kit-page.module.css';

/** Lines to write on; a print without backgrounds keeps borders. */
function NoteLines({ count }: { readonly count: number }) {
  return (
    <div className={css.lines} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  );
}

function Question({ question }: { readonly question: RubricQuestion }) {
  return (
    <li className={css.block}>
      <h3>{question.text}</h3>
      <p className={css.small}>{texts.speaksTo(question.criterionIds)}</p>
      {question.probes.length > 0 && (
        <ul className={css.probes}>
          {question.probes.map((probe) => (
            <li key={probe}>{probe}</li>
          ))}
        </ul>
      )}
      <NoteLines count={4} />
    </li>
  );
}

function Anchors({ anchors }: Pick<RubricCriterion, 'anchors'>) {
  return (
    <dl className={css.anchors}>
      {anchors.map(({ level, text }) => (
        <div key={level}>
          <dt>{texts.level(level)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Criterion({ criterion }: { readonly criterion: RubricCriterion }) {
  const { id, name, anchors, notAssessedWhen } = criterion;
  return (
    <section className={css.block}>
      <h3>
        {id} {name}
      </h3>
      <Anchors anchors={anchors} />
      {notAssessedWhen.length > 0 && (
        <p className={css.small}>
          {texts.whenNot}: {notAssessedWhen.join(' ')}
        </p>
      )}
    </section>
  );
}

function WorkSample({ sample }: { readonly sample: RubricWorkSample }) {
  return (
    <section className={css.block}>
      <h3>{card.kit.workSample(sample.name, sample.minutes)}</h3>
      <p>{sample.brief}</p>
      <p className={css.small}>{card.kit.evidenceFor(sample.criterionIds)}</p>
      <Anchors anchors={sample.anchors} />
      <NoteLines count={4} />
    </section>
  );
}

/** Whom the interview is with; a card that is no longer asked for names nobody. */
function Whom({ view }: { readonly view: CardView }) {
  if (view.status === 'kept') return null;
  const { candidate, requisition, interview } = view;
  const when = interview ? `, ${dayOf(interview.startsAt)} ${timeOf(interview.startsAt)}` : '';
  return (
    <p>
      <b>{texts.with(candidate.name)}</b> {texts.role(requisition.title)}
      {when}
    </p>
  );
}

/** The kit of one interview as paper: black on white, what to ask and what to listen for, room for notes, no rating. */
export function KitPage({ scorecardId }: { readonly scorecardId: string }) {
  const view = useCardForKit(scorecardId);
  const { round, criteria, questions, workSamples, exemptCriterionIds, rubricLabel, roleGuide } = view.kit;
  const asked = criteria.filter((one) => !exemptCriterionIds.includes(one.id));
  const title = texts.title(`${round.id} ${round.name}`);
  usePageTitle(title);
  return (
    <div className={css.page}>
      <div className={css.screen}>
        <p>{texts.lead}</p>
        <div className={css.actions}>
          <Button
            variant="primary"
            icon={<IconPrinter size={16} stroke={1.5} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {texts.print}
          </Button>
          <ButtonLink to={paths.scorecard(scorecardId)}>{texts.back}</ButtonLink>
        </div>
      </div>
      <article className={css.paper}>
        <header>
          <h1>{title}</h1>
          <Whom view={view} />
          <p>
            {card.kit.minutes(round.minutes)}. {round.purpose}
          </p>
          <p className={css.small}>{texts.private}</p>
        </header>
        <h2>{texts.questions}</h2>
        {questions.length === 0 ? (
          <p>{texts.noQuestions}</p>
        ) : (
          <ol className={css.questions}>
            {questions.map((question) => (
              <Question key={question.id} question={question} />
            ))}
          </ol>
        )}
        <h2>{texts.criteria}</h2>
        {asked.map((criterion) => (
          <Criterion key={criterion.id} criterion={criterion} />
        ))}
        {workSamples.length > 0 && <h2>{texts.workSamples}</h2>}
        {workSamples.map((sample) => (
          <WorkSample key={sample.id} sample={sample} />
        ))}
        {roleGuide && (
          <section>
            <h2>{roles.title}</h2>
            <RoleGuide guide={roleGuide} />
          </section>
        )}
        <section className={css.block}>
          <h2>{texts.notes}</h2>
          <NoteLines count={12} />
        </section>
        <p className={css.small}>{rubricLabel}</p>
      </article>
    </div>
  );
}
