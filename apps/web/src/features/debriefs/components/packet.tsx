import type { WithdrawnCardView } from '@app/contracts';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { Section } from '../../../components/ui/page.js';
import { printPacket } from '../api/debrief-writes.js';
import { matrixRounds } from '../lib/matrix.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { revisedTexts } from '../texts-revised.js';
import { texts } from '../texts.js';
import { PacketCard } from './packet-card.js';
import css from './packet.module.css';
import { RolePacket } from './role-packet.js';

/** What the candidate sent of eval suites. */
const EvidenceShelf = lazy(() =>
  import('../../../components/evidence/evidence-shelf.js').then((m) => ({ default: m.EvidenceShelf })),
);

interface PacketProps {
  readonly debrief: OpenDebrief;
  /** The card to show unfolded at first; '' = none. */
  readonly shown: string;
}

/** Every card as its author sealed it, by round. */
export function Packet({ debrief, shown }: PacketProps) {
  const rounds = matrixRounds(debrief.rubric, debrief.cards);
  const ids = debrief.cards.map((card) => card.scorecardId);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(shown === '' ? [] : [shown]));
  const toggle = (id: string): void =>
    setOpen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  if (rounds.length === 0 && !debrief.withdrawnCards) return <EmptyState title={texts.cards.none} />;
  return (
    <>
      <div className={css.tools}>
        <Button size="sm" onClick={() => setOpen(new Set(open.size < ids.length ? ids : []))}>
          {open.size < ids.length ? texts.cards.openAll : texts.cards.foldAll}
        </Button>
        <PrintButton debrief={debrief} />
      </div>
      <Suspense fallback={null}>
        <EvidenceShelf applicationId={debrief.applicationId} isQuiet />
      </Suspense>
      <RolePacket role={debrief.roleDistinction} />
      {rounds.map((round) => (
        <Section key={round.id} title={`${round.id} ${round.name}`}>
          <div className={css.round}>
            {round.cards.map((card) => (
              <PacketCard
                key={card.scorecardId}
                card={card}
                rubric={debrief.rubric}
                isOpen={open.has(card.scorecardId)}
                onToggle={() => toggle(card.scorecardId)}
              />
            ))}
          </div>
        </Section>
      ))}
      <Withdrawn cards={debrief.withdrawnCards ?? []} />
    </>
  );
}

/** The same packet as a file, made by the server from what it shows this viewer. */
function PrintButton({ debrief }: Pick<PacketProps, 'debrief'>) {
  const print = useMutation({
    mutationFn: () => printPacket(debrief.applicationId, texts.cards.fileName(debrief.candidate.name)),
  });
  return (
    <Button
      size="sm"
      icon={<IconFileText size={16} stroke={1.5} aria-hidden="true" />}
      busy={print.isPending}
      onClick={() => print.mutate()}
    >
      {texts.cards.print}
    </Button>
  );
}

/** Who took a card back and why: in no figure, whole in the record. */
function Withdrawn({ cards }: { readonly cards: readonly WithdrawnCardView[] }) {
  if (cards.length === 0) return null;
  return (
    <Section title={revisedTexts.withdrawn.title}>
      <ul className={css.round}>
        {cards.map(({ scorecardId, author, roundId, reason, withdrawnAt }) => (
          <li key={scorecardId}>
            <b>{texts.cards.of(author.name, roundId)}</b> · <DateTime at={withdrawnAt} />
            <br />
            {revisedTexts.withdrawn.because(reason)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
