export { type MailAttachment, type MailMessage, MailTransport, SmtpTransport } from './mail-transport.js';
export { Outbox, type Told } from './outbox.js';
