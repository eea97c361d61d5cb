import { type Rubric, type RubricQuestion, type RubricRound, indicatorsOfRound, questionsOfRound } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { Badge } from '../../../components/ui/status-pill.js';
import { texts } from '../texts.js';
import css from './rubric.module.css';

function Question({ question }: { readonly question: RubricQuestion }) {
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
      </span>
    </li>
  );
}

function RoundCard({ rubric, round }: { readonly rubric: Rubric; readonly round: RubricRound }) {
  const questions = questionsOfRound(rubric, round.id);
  const indicators = indicatorsOfRound(rubric, round.id);
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
                <Question key={question.id} question={question} />
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

export function RoundsPart({ rubric }: { readonly rubric: Rubric }) {
  return (
    <div className={`${css.list ?? ''} ${css.narrow ?? ''}`}>
      {rubric.rounds.map((round) => (
        <RoundCard key={round.id} rubric={rubric} round={round} />
      ))}
    </div>
  );
}
