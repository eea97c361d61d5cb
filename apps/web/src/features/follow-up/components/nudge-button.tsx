import type { ChaseCardView } from '@app/contracts';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { CopyField } from '../../../components/ui/copy-field.js';
import { Modal } from '../../../components/ui/modal.js';
import { toast } from '../../../components/ui/toast.js';
import { texts } from '../texts.js';

const { cards: words } = texts;

/** A text to send where colleagues talk anyway. Without clipboard rights it is shown to be copied by hand. */
export function NudgeButton({ card }: { readonly card: ChaseCardView }) {
  const [isShown, setIsShown] = useState(false);
  const [first = card.person.name] = card.person.name.split(' ');
  const nudge = words.nudge(first, card.candidate, card.round, `${location.origin}/`);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(nudge);
      toast.success(words.copied);
    } catch {
      setIsShown(true);
    }
  };
  return (
    <>
      <Button
        size="sm"
        icon={<IconCopy size={16} stroke={1.5} aria-hidden="true" />}
        aria-label={words.copyLabel(card.person.name, card.candidate)}
        onClick={() => void copy()}
      >
        {words.copy}
      </Button>
      <Modal opened={isShown} onClose={() => setIsShown(false)} title={words.copyTitle}>
        <CopyField label={words.copyText} value={nudge} />
      </Modal>
    </>
  );
}
