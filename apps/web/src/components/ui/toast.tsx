import { Notifications, notifications } from '@mantine/notifications';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Notification.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/notifications/styles.css';
import { cx } from '../../lib/classes.js';
import css from './toast.module.css';
import { ToneIcon } from './tone.js';

type ToastTone = 'ok' | 'danger' | 'neutral';

function show(tone: ToastTone, title: string, message = ''): void {
  notifications.show({
    title,
    message,
    icon: <ToneIcon tone={tone} size={18} />,
    // An error stays until it is read.
    autoClose: tone === 'danger' ? false : 5_000,
    role: tone === 'danger' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': 'Close message' },
    classNames: {
      root: css.root ?? '',
      title: css.title ?? '',
      description: css.description ?? '',
      icon: cx(css.icon, css[tone]),
    },
  });
}

/** For what has no place on the page. Errors of a form or a field belong beside it instead. */
export const toast = {
  success: (title: string, message?: string) => show('ok', title, message),
  info: (title: string, message?: string) => show('neutral', title, message),
  error: (title: string, message?: string) => show('danger', title, message),
};

export const ToastArea = () => <Notifications position="bottom-right" limit={3} zIndex={500} />;
