import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.js';
import css from './copy-field.module.css';

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
}

const DONE_MS = 2_500;

/** A value to take away. Without clipboard rights (plain http) the text is selected for Ctrl+C instead. */
export function CopyField({ label, value }: CopyFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), DONE_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome('copied');
    } catch {
      input.current?.focus();
      input.current?.select();
      setOutcome('selected');
    }
  };
  const text = outcome === 'copied' ? 'Copied' : outcome === 'selected' ? 'Press Ctrl+C' : 'Copy';
  return (
    <div className={css.box}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <div className={css.row}>
        <input
          id={id}
          ref={input}
          className={css.value}
          value={value}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          icon={outcome === 'copied' ? <IconCheck size={16} stroke={1.5} /> : <IconCopy size={16} stroke={1.5} />}
          onClick={copy}
        >
          <span role="status">{text}</span>
        </Button>
      </div>
    </div>
  );
}
