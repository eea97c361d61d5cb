import type { ProjectionView, ProjectorCodeView } from '@app/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLive } from '../../../lib/live/use-live.js';
import { usePageTitle } from '../../../lib/page-title.js';
import { projectionQuery } from '../api/get-projection.js';
import { texts } from '../texts.js';
import css from './projector.module.css';
import { ProjectedRoom } from './projected-room.js';

/** The screen in the room. Nobody signs in on it: it shows a code until whoever runs a debrief enters it. */
export function ProjectorPage() {
  usePageTitle(texts.title);
  const { data, isError } = useQuery(projectionQuery);
  return (
    <div className={css.wall}>
      {data?.shows && <Showing projection={data.shows} />}
      {data?.waits && <Waiting code={data.waits} />}
      {!data && <p className={css.note}>{isError ? texts.offline : texts.loading}</p>}
    </div>
  );
}

const HALF = 4;

function Waiting({ code: { code } }: { readonly code: ProjectorCodeView }) {
  return (
    <section className={css.waiting}>
      <h1>{texts.waiting}</h1>
      <p className={css.code}>{`${code.slice(0, HALF)} ${code.slice(HALF)}`}</p>
      <p className={css.note}>{texts.waitingHint}</p>
    </section>
  );
}

function Showing({ projection }: { readonly projection: ProjectionView }) {
  const queryClient = useQueryClient();
  const status = useLive(
    '/api/projector/events',
    () => void queryClient.invalidateQueries({ queryKey: ['projector'] }),
  );
  return <ProjectedRoom projection={projection} isLost={status === 'lost'} />;
}
