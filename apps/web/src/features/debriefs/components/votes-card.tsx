import type { DebriefView, VoteView } from '@app/contracts';
import { IconArrowRight, IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { AvatarName } from '../../../components/ui/avatar.js';
import { Card } from '../../../components/ui/card.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { countChoices, type Movement, movementsOf } from '../lib/movement.js';
import { CHOICES } from '../lib/tones.js';
import { texts } from '../texts.js';
import css from './room.module.css';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;
const ICONS = { hire: <IconCheck {...ICON} />, hold: <IconClock {...ICON} />, no_hire: <IconX {...ICON} /> } as const;

function VoteText({ vote, none }: { readonly vote: VoteView | null; readonly none: string }) {
  if (!vote) return <span className={css.small}>{none}</span>;
  return (
    <span className={css.inline}>
      <StatusPill icon={ICONS[vote.choice]}>{texts.choices[vote.choice]}</StatusPill>
      <span className={css.small}>
        {vote.level && `${texts.seniorities[vote.level]}, `}
        {texts.votes.sure(vote.confidence)}
      </span>
    </span>
  );
}

const person: Column<Movement> = {
  key: 'person',
  head: texts.votes.person,
  isName: true,
  cell: (row) => (
    <AvatarName person={row.person}>
      {row.excluded && <span className={css.small}> {texts.votes.excluded}</span>}
    </AvatarName>
  ),
};
const pre: Column<Movement> = {
  key: 'pre',
  head: texts.votes.pre,
  cell: (row) => <VoteText vote={row.pre} none={texts.votes.none} />,
};
const final: Column<Movement> = {
  key: 'final',
  head: texts.votes.final,
  cell: (row) => (
    <span className={css.inline}>
      <VoteText vote={row.final} none={texts.votes.notYet} />
      {row.moved && (
        <StatusPill plain tone="accent" icon={<IconArrowRight {...ICON} />}>
          {texts.votes.moved}
        </StatusPill>
      )}
    </span>
  ),
};
const note: Column<Movement> = {
  key: 'note',
  head: texts.votes.note,
  cell: (row) => (
    <span className={css.muted}>
      {[row.pre?.note, row.final?.note].filter((text) => text !== undefined && text !== '').join(' / ')}
    </span>
  ),
};

/** Votes with their counts; once the final ballots are open, beside it what moved since the pre-vote. */
export function VotesCard({ debrief }: { readonly debrief: DebriefView }) {
  const { votes = [], voters = [] } = debrief;
  const hasFinal = debrief.tally !== undefined;
  const phase = hasFinal ? 'final' : 'pre';
  const rows = hasFinal
    ? movementsOf(votes, voters)
    : movementsOf(
        votes.filter((vote) => vote.phase === 'pre'),
        [],
      );
  const counts = countChoices(votes, phase);
  const hasPre = votes.some((vote) => vote.phase === 'pre');
  const columns = [person, ...(hasPre ? [pre] : []), ...(hasFinal ? [final] : []), note];
  if (rows.length === 0) {
    return (
      <Card title={texts.votes.preTitle}>
        <p className={css.muted}>{texts.votes.nobody}</p>
      </Card>
    );
  }
  return (
    <Card
      title={hasFinal ? texts.votes.title : texts.votes.preTitle}
      hint={hasFinal ? texts.votes.hint : texts.votes.preHint}
      padding="none"
      actions={CHOICES.map((choice) => (
        <StatusPill key={choice} icon={ICONS[choice]}>
          {texts.choices[choice]} {counts[choice]}
        </StatusPill>
      ))}
    >
      <Table caption={texts.votes.caption} columns={columns} rows={rows} rowKey={(row) => row.person.id} />
    </Card>
  );
}
