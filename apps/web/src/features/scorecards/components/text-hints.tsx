import { useId, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Link } from '../../../components/ui/link.js';
import { ToneIcon } from '../../../components/ui/tone.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { paths } from '../../../lib/paths.js';
import { focusSoon } from '../hooks/use-card-keys.js';
import { type HintedText, type ReasonedHint, useTextHints } from '../hooks/use-text-hints.js';
import { texts } from '../texts.js';
import css from './text-hints.module.css';

/** More at once is a wall; the next one comes when one of these is settled. */
const MOST_SHOWN = 2;

interface TextHintsProps extends HintedText {
  /** The field the text stands in: it has the focus again after a dismissal. */
  readonly fieldId: string;
  /** What is said after each hint: that nothing is blocked. */
  readonly still?: string;
}

function OneHint({
  hint,
  still,
  onDismiss,
}: {
  readonly hint: ReasonedHint;
  readonly still: string;
  readonly onDismiss: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const reasonId = useId();
  return (
    <li className={css.hint}>
      <ToneIcon tone="warn" size={16} />
      <p>
        <b>{texts.hints.word}</b> {hint.message} {still}
      </p>
      <div className={css.tools}>
        <Button
          size="sm"
          variant="ghost"
          aria-expanded={isOpen}
          aria-controls={reasonId}
          aria-label={texts.hints.whyOf(hint.words)}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.hints.why}
        </Button>
        <Button size="sm" variant="ghost" aria-label={texts.hints.notHereOf(hint.words)} onClick={onDismiss}>
          {texts.hints.notHere}
        </Button>
      </div>
      <div id={reasonId} className={css.reason} hidden={!isOpen}>
        <p>{hint.reason}</p>
        <Link to={paths.hints(hint.ruleId)}>{texts.hints.more}</Link>
      </div>
    </li>
  );
}

/**
 * What a text might better say otherwise, under the field it stands in. It waits for a pause, is said politely to a screen
 * reader, stands below everything one presses, and blocks nothing. 'Not here' is remembered on the card. Give it a `key` where
 * one field takes another text's place.
 */
export function TextHints({ fieldId, still = texts.hints.stillKeep, ...hinted }: TextHintsProps) {
  const { hints, dismiss } = useTextHints(hinted);
  const shown = hints.slice(0, MOST_SHOWN);
  return (
    <div className={css.tray} data-open={shown.length > 0 || undefined}>
      <VisuallyHidden>
        <span role="status">{shown.map((hint) => `${texts.hints.word}: ${hint.message}`).join(' ')}</span>
      </VisuallyHidden>
      <ul className={css.list} aria-label={texts.hints.label} hidden={shown.length === 0}>
        {shown.map((hint) => (
          <OneHint
            key={hint.key}
            hint={hint}
            still={still}
            onDismiss={() => {
              dismiss(hint);
              focusSoon(fieldId);
            }}
          />
        ))}
      </ul>
    </div>
  );
}
