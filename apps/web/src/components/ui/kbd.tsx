import css from './kbd.module.css';

const SYMBOLS: Readonly<Record<string, string>> = {
  shift: '⇧',
  enter: '↵',
  mod: '⌘',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  plus: '+',
  backspace: '⌫',
};

const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

function symbolOf(key: string): string {
  if (key === 'mod') return IS_MAC ? '⌘' : 'Ctrl';
  return SYMBOLS[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** A key or a combination: 'j', 'shift+r', 'mod+k'. */
export function Kbd({ keys, decorative = false }: { readonly keys: string; readonly decorative?: boolean }) {
  return (
    <kbd className={css.kbd} aria-hidden={decorative || undefined}>
      {keys.split('+').map(symbolOf).join(' ')}
    </kbd>
  );
}
