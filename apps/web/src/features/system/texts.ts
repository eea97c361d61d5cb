import type { ChainView } from '@app/contracts';

/** The state of the system, for admins. */
export const texts = {
  title: 'System',
  subtitle: 'Whether what was sealed and logged still stands as it was, and whether mails leave.',
  check: 'Check again',
  checkedAt: 'Checked',
  chains: {
    decisions: {
      title: 'Chain of decisions',
      hint: 'Every sealed decision of the organisation, each bound to the one before and to its record.',
    },
    audit: {
      title: 'Audit log',
      hint: 'Every entry bound to the one before. The database refuses to change or delete one.',
    },
  },
  whole: 'Whole',
  wholeText: 'From the first link to the last nothing was changed, moved or taken away.',
  limits:
    'The check compares each chain with its noted end, in the same database. It can not notice somebody who rewrites chain and note together, or puts an older copy of the whole database in place: keep the downloaded chain and backups elsewhere.',
  erased: 'Some texts were erased, as they may be: their places are kept and still verify.',
  broken: 'Broken',
  at: (position: number) => `At link ${position}: `,
  reasons: {
    order: 'it does not follow the link before. A link was removed, added or moved.',
    hash: 'one of its fields was changed.',
    missing: 'its record is gone.',
    record: 'a field of its record was changed.',
    payload: 'the text behind it was changed.',
    end: 'the end that was noted beside the chain is missing. The last links were cut off or replaced.',
  } satisfies Record<NonNullable<ChainView['reason']>, string>,
  brokenText:
    'Somebody has changed the database past the product. Keep a copy of it as it is now, before anything else.',
  download: 'Download the chain',
  downloadHint: 'Hashes alone: no name, no time, no text. Anybody can check it offline, beside exported records:',
  command: 'npx plumbline verify decision-chain.json decision-record.json',
  commandLabel: 'Command to verify',
  notYours:
    'The file counts the decisions of the organisation: it is not for whoever rates in a loop that is not over.',
  mail: {
    title: 'Mail',
    on: 'On',
    off: 'Off',
    from: (from: string) => `Mails leave as ${from}. They say that something is to be done and where, and name nobody.`,
    offText:
      'No mail leaves this server: everything is told in the app alone. To turn it on, start the server with PLUMBLINE_SMTP_URL and PLUMBLINE_MAIL_FROM.',
    failing: 'The mail server refused a mail until it was given up. Look into its log.',
  },
} as const;
