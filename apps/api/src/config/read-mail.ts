import type { AppMode, MailConfig } from './app-config.js';
import { ConfigError } from './config-error.js';

const URL_NAME = 'PLUMBLINE_SMTP_URL';
const FROM_NAME = 'PLUMBLINE_MAIL_FROM';
/** An address, or a name with an address in angle brackets; no line may end inside it. */
const FROM = /^(?:[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/** @throws ConfigError naming the variable; never repeating the address, which may hold a password */
export function readMail(env: Readonly<Record<string, string | undefined>>, mode: AppMode): MailConfig | null {
  const url = env[URL_NAME];
  if (!url) return null;
  if (mode === 'demo') throw new ConfigError(URL_NAME, 'must be empty for a demo: its people are invented.');
  if (!/^smtps?:$/.test(protocolOf(url)))
    throw new ConfigError(URL_NAME, 'must be an address such as smtp://user:password@mail.example.com:587.');
  const from = env[FROM_NAME] ?? '';
  if (!FROM.test(from))
    throw new ConfigError(FROM_NAME, "must say from whom mails are, such as 'Plumbline <hiring@example.com>'.");
  return { url, from };
}

function protocolOf(url: string): string {
  try {
    return new URL(url).protocol;
  } catch {
    return '';
  }
}
