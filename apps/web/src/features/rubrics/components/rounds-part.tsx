import type { QuestionExposureView } from '@app/contracts';
import { type Rubric, type RubricQuestion, type RubricRound, indicatorsOfRound, questionsOfRound } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../components/ui/card.js';
import { Badge } from '../../../components/ui/status-pill.js';
import { useMe } from '../../../lib/queries/session.js';
import { usePathParam } from '../../../lib/router.js';
import { exposureQuery } from '../api/get-exposure.js';
import { texts } from '../texts.js';
import css from './rubric.module.css';

function askedText({ id }: RubricQuestion, { asked, minimum, months }: QuestionExposureView): string {
  const times = asked[id];
  return times === undefined ? texts.rounds.askedFew(minimum, months) : texts.rounds.asked(times, months);
}

interface QuestionProps {
  readonly question: RubricQuestion;
  readonly exposure: QuestionExposureView | undefined;
}

function Question({ question, exposure }: QuestionProps) {
  return (
    <li className={css.question}>
      <b>{question.text}</b>
      {question.probes.length > 0 && (
        <ul className={css.bullets}>
          {question.probes.map((probe) => (
            <li key={probe}>{probe}</li>
          ))}
        </ul>
      )}
      <span className={css.meta}>
        {question.criterionIds.map((id) => (
          <span key={id} className={css.id}>
            {id}
          </span>
        ))}
        {exposure && <span className={css.muted}>{askedText(question, exposure)}</span>}
      </span>
    </li>
  );
}

interface RoundCardProps {
  readonly rubric: Rubric;
  readonly round: RubricRound;
  readonly exposure: QuestionExposureView | undefined;
}

function RoundCard({ rubric, round, exposure }: RoundCardProps) {
  const questions = questionsOfRound(rubric, round.id);
  const indicators = indicatorsOfRound(rubric, round.id);
  const minutes = exposure?.minutes[round.id];
  const nameOf = (id: string): string => rubric.criteria.find((criterion) => criterion.id === id)?.shortName ?? '';
  return (
    <Card
      title={
        <span className={css.title}>
          <span className={css.id}>{round.id}</span>
          {round.name}
        </span>
      }
      actions={
        <>
          <Badge>{texts.rounds.minutes(round.minutes)}</Badge>
          <Badge>{round.kind === 'screen' ? texts.rounds.screen : texts.rounds.raters(round.raters)}</Badge>
        </>
      }
    >
      <div className={css.stack}>
        <p className={css.muted}>{round.purpose}</p>
        {minutes && <p className={css.muted}>{texts.rounds.cardMinutes(minutes.medianMinutes, minutes.cards)}</p>}
        {round.criterionIds.length > 0 && (
          <div className={css.meta}>
            <span className={css.label}>{texts.rounds.rates}</span>
            {round.criterionIds.map((id) => (
              <Badge key={id}>
                {id} {nameOf(id)}
              </Badge>
            ))}
          </div>
        )}
        <div className={css.block}>
          <h3>{texts.rounds.questions}</h3>
          {questions.length === 0 ? (
            <p className={css.muted}>{texts.rounds.noQuestions}</p>
          ) : (
            <ul>
              {questions.map((question) => (
                <Question key={question.id} question={question} exposure={exposure} />
              ))}
            </ul>
          )}
        </div>
        {indicators.length > 0 && (
          <div className={css.block}>
            <h3>{texts.rounds.indicators}</h3>
            <ul className={css.bullets}>
              {indicators.map((indicator) => (
                <li key={indicator.id}>{indicator.text}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
}

/** Whoever looks after rubrics reads how often each question was asked. */
export function RoundsPart({ rubric }: { readonly rubric: Rubric }) {
  const rubricVersionId = usePathParam('rubricVersionId');
  const looksAfterRubrics = useMe().roles.some((role) => role === 'admin' || role === 'recruiter');
  const { data } = useQuery({ ...exposureQuery(rubricVersionId), enabled: looksAfterRubrics });
  return (
    <div className={`${css.list ?? ''} ${css.narrow ?? ''}`}>
      {rubric.rounds.map((round) => (
        <RoundCard key={round.id} rubric={rubric} round={round} exposure={data} />
      ))}
    </div>
  );
}
