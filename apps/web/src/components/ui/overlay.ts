// The shared look of what lies over the page. The drawer carries the modal's base styles, so both import from here.
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/UnstyledButton.css';
import css from './overlay.module.css';

const name = (key: string): string => css[key] ?? '';

export const overlayClasses = {
  content: name('content'),
  header: name('header'),
  title: name('title'),
  body: name('body'),
  close: name('close'),
  overlay: name('overlay'),
};

export const overlayTransition = { duration: 160, timingFunction: 'cubic-bezier(.2, 0, 0, 1)' } as const;
