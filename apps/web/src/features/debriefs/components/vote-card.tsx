import type { DebriefView, OwnVoteView, VoteBody } from '@app/contracts';
import { type Confidence, CONFIDENCES, LIMITS, SENIORITIES, type Seniority, type VoteChoice } from '@app/domain';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Form, FormActions } from '../../../components/ui/form.js';
import { Notice } from '../../../components/ui/notice.js';
import { RadioCards } from '../../../components/ui/radio-cards.js';
import { Segmented } from '../../../components/ui/segmented.js';
import { TextArea } from '../../../components/ui/text-area.js';
import { toast } from '../../../components/ui/toast.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { useMe } from '../../../lib/queries/session.js';
import { castVote, useRefreshDebrief } from '../api/debrief-writes.js';
import { keep, readKept } from '../lib/kept-text.js';
import { CHOICES } from '../lib/tones.js';
import { texts } from '../texts.js';
import css from './room.module.css';

interface VoteValues {
  readonly choice: VoteChoice | null;
  readonly level: Seniority | null;
  readonly confidence: Confidence | null;
  readonly note: string;
}

const NOTHING: VoteValues = { choice: null, level: null, confidence: null, note: '' };

const valuesOf = (vote: OwnVoteView | undefined): VoteValues =>
  vote ? { choice: vote.choice, level: vote.level, confidence: vote.confidence, note: vote.note } : NOTHING;

function problemsOf({ choice, level, confidence }: VoteValues): FormProblem[] {
  const { problems } = texts.vote;
  return [
    ...(choice === null ? [{ path: '/choice', message: problems.choice }] : []),
    ...(choice === 'hire' && level === null ? [{ path: '/level', message: problems.level }] : []),
    ...(confidence === null ? [{ path: '/confidence', message: problems.confidence }] : []),
  ];
}

/** Level stands beside a vote to hire; with another choice it is optional. */
const bodyOf = ({ choice, level, confidence, note }: VoteValues): VoteBody => {
  if (choice === null || confidence === null) throw new Error('A vote without a choice passed its check');
  return { choice, level, confidence, note };
};

interface VoteCardProps {
  readonly debrief: DebriefView;
  readonly phase: 'pre' | 'final';
}

export function VoteCard({ debrief, phase }: VoteCardProps) {
  const mine = debrief.myVotes?.find((vote) => vote.phase === phase && !vote.excluded);
  const isPre = phase === 'pre';
  return (
    <Card title={isPre ? texts.vote.preTitle : texts.vote.finalTitle}>
      <div className={css.stack}>
        <Notice tone="neutral">{isPre ? texts.vote.prePrivate : texts.vote.finalHint}</Notice>
        {mine && (
          <p className={css.inline} role="status">
            {isPre && <IconLock size={14} stroke={1.7} aria-hidden="true" />}
            <b>{texts.vote.given(texts.choices[mine.choice])}</b>
            {mine.level && <span className={css.muted}>{texts.seniorities[mine.level]}</span>}
            <span className={css.muted}>{texts.votes.sure(mine.confidence)}</span>
          </p>
        )}
        <VoteForm key={`${phase} ${debrief.decisionVersion ?? 1}`} debrief={debrief} phase={phase} mine={mine} />
      </div>
    </Card>
  );
}

function VoteForm({ debrief, phase, mine }: VoteCardProps & { readonly mine: OwnVoteView | undefined }) {
  const { applicationId, decisionVersion = 1 } = debrief;
  const refresh = useRefreshDebrief(applicationId);
  const draft = `${useMe().id}.${applicationId}.vote.${phase}.${decisionVersion}`;
  const [kept] = useState(() => readKept<VoteValues>(draft, NOTHING));
  const [version, setVersion] = useState(mine?.version ?? 0);
  const [isBehind, setBehind] = useState(false);
  const theirs = isBehind && mine && mine.version !== version ? mine : null;
  const form = useForm<VoteValues, OwnVoteView>({
    initial: kept ?? valuesOf(mine),
    validate: problemsOf,
    submit: (values) => castVote(applicationId, phase, bodyOf(values), version),
    onError: (error) => {
      if (!isStale(error)) return false;
      // The page is read again; the vote that is on the server then stands beside the one typed here.
      void refresh().then(() => setBehind(true));
      return true;
    },
    onDone: (saved) => {
      keep(draft, null);
      setVersion(saved.version);
      toast.success(texts.vote.saved);
      void refresh();
    },
  });
  useEffect(() => {
    if (form.dirty) keep(draft, form.values);
  }, [form.dirty, form.values, draft]);
  const settle = (vote: OwnVoteView, take: boolean): void => {
    setVersion(vote.version);
    setBehind(false);
    if (take) form.reset(valuesOf(vote));
  };
  return (
    <Form form={form} label={phase === 'pre' ? texts.vote.preTitle : texts.vote.finalTitle}>
      {kept && form.values === kept && <p className={css.small}>{texts.vote.kept}</p>}
      {theirs && <StaleVote theirs={theirs} onSettle={(take) => settle(theirs, take)} />}
      <RadioCards
        {...form.field('choice')}
        label={texts.vote.choice}
        options={CHOICES.map((value) => ({ value, label: texts.choices[value], hint: texts.choiceHints[value] }))}
      />
      <Segmented
        {...form.field('level')}
        label={texts.vote.level}
        hint={texts.vote.levelHint}
        options={SENIORITIES.map((value) => ({ value, label: texts.seniorities[value] }))}
      />
      <Segmented
        {...form.field('confidence')}
        label={texts.vote.confidence}
        options={CONFIDENCES.map((value) => ({ value, label: texts.confidences[value] }))}
      />
      <TextArea
        {...form.field('note')}
        label={texts.vote.note}
        hint={texts.vote.noteHint}
        maxLength={LIMITS.note}
        minRows={2}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy} disabled={theirs !== null}>
          {mine ? texts.vote.change : texts.vote.save}
        </Button>
      </FormActions>
    </Form>
  );
}

function StaleVote({ theirs, onSettle }: { readonly theirs: OwnVoteView; readonly onSettle: (take: boolean) => void }) {
  return (
    <Notice tone="warn" title={texts.vote.stale} live>
      <div className={css.stack}>
        <p>
          {texts.vote.staleText} {texts.choices[theirs.choice]}
          {theirs.level && `, ${texts.seniorities[theirs.level]}`}.
        </p>
        <div className={css.actions}>
          <Button size="sm" onClick={() => onSettle(false)}>
            {texts.vote.keepMine}
          </Button>
          <Button size="sm" onClick={() => onSettle(true)}>
            {texts.vote.takeTheirs}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
