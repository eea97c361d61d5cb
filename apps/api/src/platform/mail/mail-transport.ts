import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { AppConfig } from '../../config/app-config.js';

export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: string;
}

export interface MailMessage {
  /** The same for every try of one mail: a server or a reader can tell a second copy. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}

/** Hands a mail over. Throws when the server does not take it. */
export abstract class MailTransport {
  abstract send(message: MailMessage): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** Through the operator's mail server; connected when the first mail leaves. */
@Injectable()
export class SmtpTransport extends MailTransport {
  private transporter: Transporter | undefined;

  constructor(private readonly config: AppConfig) {
    super();
  }

  override async send({ to, attachments, ...message }: MailMessage): Promise<void> {
    const { mail } = this.config;
    if (!mail) throw new Error('no mail server is configured');
    this.transporter ??= createTransport(
      // Nothing of a message is ever read from a file or fetched.
      { url: mail.url, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
      { from: mail.from, disableFileAccess: true, disableUrlAccess: true },
    );
    await this.transporter.sendMail({
      ...message,
      to,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: attachments.map(({ fileName: filename, contentType, content }) => ({
        filename,
        contentType,
        content,
      })),
    });
  }
}
