// Every word that the product mails. A mail names no candidate, no requisition, no colleague, no number and no verdict: it lies in mailboxes
// and on lock screens, out of reach of every rule of this product. The functions here can not be given any of that.
import type { MailKind } from '@app/domain';

interface Words {
  readonly subject: string;
  readonly text: string;
  readonly link: string;
}

const WORDS: Readonly<Record<MailKind, Words>> = {
  invitation: {
    subject: 'You are invited to Plumbline',
    text: 'A colleague has added you to Plumbline, where your organisation keeps its interviews and hiring decisions. Choose a password to begin. The link works once, for three days.',
    link: 'Choose a password',
  },
  card_due: {
    subject: 'A scorecard is due',
    text: 'An interview of yours is over, and its scorecard is not handed in yet. What you have typed is saved.',
    link: 'Open the scorecard',
  },
  card_late: {
    subject: 'A scorecard is late',
    text: 'A scorecard of yours is past its due time. Others wait for it: nobody can go on before it is in.',
    link: 'Open the scorecard',
  },
  pre_read_open: {
    subject: 'A packet is ready for your pre-read',
    text: 'Read it and record your private vote before the debrief. About 25 minutes.',
    link: 'Open the packet',
  },
  vote_due: {
    subject: 'Your final vote is asked for',
    text: 'A debrief has come to its final vote.',
    link: 'Vote',
  },
  vote_ending: {
    subject: 'Your vote is due soon',
    text: 'A debrief that runs over days waits for your vote, which is due within a day.',
    link: 'Vote',
  },
  debrief_set: {
    subject: 'A debrief has a time',
    text: 'The time of a debrief was set, moved or called off. The attached calendar file says which.',
    link: 'Open the debrief',
  },
};

const FOOT = {
  reminder: 'You can stop these reminders on the page My work.',
  always: 'Sent by Plumbline. Nothing about a person stands in its mails.',
} as const;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** @param url where the thing can be done */
export function mailText(kind: MailKind, url: string, canBeStopped: boolean): MailText {
  const { subject, text, link } = WORDS[kind];
  const feet = canBeStopped ? [FOOT.reminder, FOOT.always] : [FOOT.always];
  const paragraph = (inner: string, style: string): string => `<p style="margin:0 0 16px;${style}">${inner}</p>`;
  return {
    subject,
    text: [text, `${link}: ${url}`, `--\n${feet.join('\n')}`].join('\n\n') + '\n',
    html: [
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plumbline</title></head>',
      '<body style="margin:0;padding:24px;font:15px/1.5 system-ui,sans-serif;color:#16202c;background:#ffffff">',
      paragraph(escape(text), 'max-width:34em'),
      paragraph(
        `<a href="${escape(url)}" style="display:inline-block;padding:9px 16px;border-radius:5px;background:#6a3cab;color:#ffffff;text-decoration:none">${escape(link)}</a>`,
        '',
      ),
      ...feet.map((foot) => paragraph(escape(foot), 'font-size:12px;color:#5f6c7c')),
      '</body></html>',
    ].join('\n'),
  };
}
