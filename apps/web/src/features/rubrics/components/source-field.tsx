import { type Ref, useImperativeHandle, useRef } from 'react';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { useTyped } from '../hooks/use-typed.js';
import { countLines, offsetOf } from '../lib/text-place.js';
import { editorTexts as texts } from '../texts-editor.js';
import css from './editor.module.css';

export interface SourceFieldHandle {
  /** Puts the cursor there and shows it. */
  readonly goTo: (line: number, column: number) => void;
}

interface SourceFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines with a problem, from 1. */
  readonly marked: ReadonlySet<number>;
  readonly ref?: Ref<SourceFieldHandle>;
}

/** A plain text area with line numbers: every platform's own keys, undo and screen reader work in it. */
export function SourceField({ value, onChange, marked, ref }: SourceFieldProps) {
  const { shown, change, flush } = useTyped(value, onChange);
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLPreElement>(null);
  useImperativeHandle(ref, () => ({
    goTo: (line, column) => {
      const control = area.current;
      if (!control) return;
      const offset = offsetOf(shown, line, column);
      control.focus();
      control.setSelectionRange(offset, offset);
      const lineHeight = control.scrollHeight / countLines(shown);
      control.scrollTop = Math.max(0, (line - 4) * lineHeight);
    },
  }));
  const numbers = Array.from({ length: countLines(shown) }, (_, index) =>
    marked.has(index + 1) ? `● ${index + 1}` : String(index + 1),
  );
  return (
    <div className={css.source}>
      <pre ref={gutter} className={css.gutter} aria-hidden="true" title={texts.yaml.lines}>
        {numbers.join('\n')}
      </pre>
      <label className={css.sourceLabel}>
        <VisuallyHidden>{texts.yaml.label}</VisuallyHidden>
        <textarea
          ref={area}
          className={css.text}
          value={shown}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={flush}
          onScroll={(event) => {
            if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </label>
    </div>
  );
}
