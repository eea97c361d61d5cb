import type { ProjectedCriterion, ProjectionView } from '@app/contracts';
import { AvatarName } from '../../../components/ui/avatar.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { initialsOf } from '../../../lib/names.js';
import { texts } from '../texts.js';
import css from './projector.module.css';

const MOST_ON_AGENDA = 5;

interface ProjectedRoomProps {
  readonly projection: ProjectionView;
  readonly isLost: boolean;
}

/** In type that is read from the back of a room: the phase, and what is open of the panel. */
export function ProjectedRoom({ projection, isLost }: ProjectedRoomProps) {
  const { candidate, title, state, present = [] } = projection;
  return (
    <article className={css.room}>
      <header className={css.head}>
        <div>
          <h1>{candidate}</h1>
          <p className={css.note}>{title}</p>
        </div>
        <p className={css.phase}>{texts.phases[state]}</p>
      </header>
      <p role="status" className={css.lost}>
        {isLost ? texts.lost : ''}
      </p>
      {projection.criteria ? <Open projection={projection} /> : <Blind />}
      {present.length > 0 && (
        <footer className={css.present} aria-label={texts.present}>
          {present.map((one) => (
            <AvatarName key={one.id} person={one} />
          ))}
        </footer>
      )}
    </article>
  );
}

const Blind = () => (
  <section className={css.waiting}>
    <h2>{texts.blind}</h2>
    <p className={css.note}>{texts.blindText}</p>
  </section>
);

function Open({ projection }: { readonly projection: ProjectionView }) {
  const { criteria = [], raters = [], scores = [], agenda = [] } = projection;
  const medianOf = (id: string): string => String(scores.find((one) => one.criterionId === id)?.median ?? '–');
  return (
    <div className={css.open}>
      <section className={css.scroll} tabIndex={0} aria-label={texts.matrix}>
        <table className={css.matrix}>
          <thead>
            <tr>
              <th scope="col">{texts.criterion}</th>
              {raters.map((one, index) => (
                <th key={`${one.id}-${index}`} scope="col" title={one.name}>
                  <span aria-hidden="true">{initialsOf(one.name)}</span>
                  <VisuallyHidden>{one.name}</VisuallyHidden>
                </th>
              ))}
              <th scope="col">{texts.median}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((one) => (
              <Row key={one.id} criterion={one} median={medianOf(one.id)} />
            ))}
          </tbody>
        </table>
      </section>
      {agenda.length > 0 && (
        <section>
          <h2>{texts.agenda}</h2>
          <ol className={css.agenda}>
            {agenda.slice(0, MOST_ON_AGENDA).map((item) => (
              <li key={item.criterionId ?? item.kind}>{item.title}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

function Row({ criterion, median }: { readonly criterion: ProjectedCriterion; readonly median: string }) {
  return (
    <tr>
      <th scope="row">{criterion.name}</th>
      {criterion.levels.map((level, index) => (
        <td key={index}>
          {level === null ? (
            <>
              <span aria-hidden="true">–</span>
              <VisuallyHidden>{texts.none}</VisuallyHidden>
            </>
          ) : (
            <LevelChip level={level} />
          )}
        </td>
      ))}
      <td>{median}</td>
    </tr>
  );
}
