// The design tokens, mapped to Mantine once. Components read the tokens; Mantine's own parts read what is set here.
import { type CSSVariablesResolver, createTheme } from '@mantine/core';

const accent = 'var(--accent)';

export const theme = createTheme({
  fontFamily: 'var(--font-sans)',
  fontFamilyMonospace: 'var(--font-mono)',
  colors: { plum: [accent, accent, accent, accent, accent, accent, accent, accent, accent, accent] },
  primaryColor: 'plum',
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'md',
  fontSizes: {
    xs: 'var(--text-xs)',
    sm: 'var(--text-sm)',
    md: 'var(--text-body)',
    lg: 'var(--text-lg)',
    xl: 'var(--text-xl)',
  },
  lineHeights: {
    xs: 'var(--lh-xs)',
    sm: 'var(--lh-sm)',
    md: 'var(--lh-body)',
    lg: 'var(--lh-lg)',
    xl: 'var(--lh-xl)',
  },
  spacing: {
    xs: 'var(--space-1)',
    sm: 'var(--space-2)',
    md: 'var(--space-4)',
    lg: 'var(--space-5)',
    xl: 'var(--space-6)',
  },
  radius: {
    xs: 'var(--radius-xs)',
    sm: 'var(--radius-sm)',
    md: 'var(--radius-md)',
    lg: 'var(--radius-lg)',
    xl: 'var(--radius-lg)',
  },
  shadows: {
    xs: 'var(--shadow-1)',
    sm: 'var(--shadow-1)',
    md: 'var(--shadow-2)',
    lg: 'var(--shadow-2)',
    xl: 'var(--shadow-2)',
  },
});

const semantic = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-muted)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-placeholder': 'var(--text-subtle)',
  '--mantine-color-anchor': accent,
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--border)',
  '--mantine-color-dark-4': 'var(--border)',
  '--mantine-color-dark-5': 'var(--surface-hover)',
  '--mantine-color-dark-6': 'var(--surface)',
  '--mantine-primary-color-filled': accent,
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
};

/** The tokens follow the system setting by themselves, so both schemes read the same names. */
export const resolveCssVariables: CSSVariablesResolver = () => ({ variables: {}, light: semantic, dark: semantic });
