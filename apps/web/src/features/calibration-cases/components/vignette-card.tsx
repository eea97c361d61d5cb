import type { RoleVignetteSetView } from '@app/contracts';
import { ROLE_FINDINGS, type RoleFinding } from '@app/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Notice } from '../../../components/ui/notice.js';
import { RadioCards } from '../../../components/ui/radio-cards.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { messageOf } from '../../../lib/problem.js';
import { answerVignette, vignettesQuery } from '../api/vignettes.js';
import { texts } from '../texts-vignettes.js';
import { VignetteSplit } from './vignette-split.js';
import css from './vignettes.module.css';

type Vignette = RoleVignetteSetView['vignettes'][number];

interface VignetteCardProps {
  readonly view: RoleVignetteSetView;
  readonly vignette: Vignette;
  readonly number: number;
}

/** One moment: its text, then either the question or what the answer opened. */
export function VignetteCard({ view, vignette, number }: VignetteCardProps) {
  const { answered, text } = vignette;
  const pill = answered && (
    <StatusPill tone={answered.choice === answered.reference ? 'ok' : 'neutral'}>
      {texts.findings[answered.choice]}
    </StatusPill>
  );
  return (
    <Card title={texts.moment(number, view.vignettes.length)} actions={pill ?? undefined}>
      <p className={css.text}>{text}</p>
      {/* One place for both, so that the focus can stay in it. */}
      <Answer view={view} vignette={vignette} />
    </Card>
  );
}

function Answer({ view, vignette: { id, answered } }: Pick<VignetteCardProps, 'view' | 'vignette'>) {
  const [choice, setChoice] = useState<RoleFinding | null>(null);
  const [refused, setRefused] = useState(false);
  const queries = useQueryClient();
  const result = useRef<HTMLDivElement>(null);
  const { packId, setId } = view;
  const answer = useMutation({
    mutationFn: (chosen: RoleFinding) => answerVignette(packId, { setId, vignetteId: id, choice: chosen }),
    meta: { handlesError: true },
    onSuccess: async (next) => {
      queries.setQueryData(vignettesQuery(packId).queryKey, next);
      await queries.invalidateQueries({ queryKey: ['role-vignettes'], exact: true });
      await queries.invalidateQueries({ queryKey: ['my-calibration'] });
    },
  });
  const failure = answer.error ? messageOf(answer.error) : null;
  const isFresh = answer.isSuccess && answered !== null;
  // The button is gone with the answer: the focus goes on to what it opened.
  useEffect(() => {
    if (isFresh) result.current?.focus();
  }, [isFresh]);
  if (answered) {
    return (
      <div ref={result} className={css.result} tabIndex={-1}>
        <Outcome answered={answered} />
      </div>
    );
  }
  return (
    <div className={css.form}>
      <div className={css.choices}>
        <RadioCards<RoleFinding>
          label={texts.question}
          name={`vignette-${id}`}
          value={choice}
          onChange={setChoice}
          options={ROLE_FINDINGS.map((value) => ({ value, label: texts.findings[value] }))}
          error={refused && choice === null ? texts.chooseFirst : undefined}
        />
      </div>
      {failure && (
        <Notice tone="danger" title={texts.failed} live>
          <p>
            {failure.title}. {failure.detail}
          </p>
          <Button size="sm" onClick={() => void queries.invalidateQueries({ queryKey: ['role-vignettes'] })}>
            {texts.reload}
          </Button>
        </Notice>
      )}
      <div className={css.submit}>
        <Button
          variant="primary"
          busy={answer.isPending}
          onClick={() => (choice === null ? setRefused(true) : answer.mutate(choice))}
        >
          {texts.submit}
        </Button>
        <span className={css.muted}>{texts.final}</span>
      </div>
    </div>
  );
}

function Outcome({ answered }: { readonly answered: NonNullable<Vignette['answered']> }) {
  const { choice, reference, because, ask, sources, split } = answered;
  const t = texts.result;
  return (
    <>
      <p className={css.pair}>
        <span>
          {t.yours}: <b>{texts.findings[choice]}</b>
        </span>
        <span>
          {t.reference}: <b>{texts.findings[reference]}</b>
        </span>
      </p>
      <p className={css.muted}>{choice === reference ? t.same : t.other}</p>
      <dl className={css.reasons}>
        <dt>{t.because}</dt>
        <dd>{because}</dd>
        <dt>{t.ask}</dt>
        <dd>“{ask}”</dd>
      </dl>
      <p className={css.muted}>{t.sources(sources)}</p>
      <VignetteSplit split={split} />
    </>
  );
}
