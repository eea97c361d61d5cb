import type { RubricLine } from '@app/domain';

const lines: Readonly<Record<RubricLine, string>> = { own: 'Own', server: 'With the server' };

export const versionTexts = {
  history: 'Version history',
  titleOf: (name: string) => `${name}: versions`,
  subtitle:
    'A published version never changes. Once you have published one of your own, a server that brings another file does not replace it: both stand here.',
  edit: 'Edit',
  editorTitle: (name: string) => `Next version of ${name}`,
  read: 'Read',
  lines,
  columns: {
    version: 'Version',
    line: 'Comes from',
    state: 'State',
    published: 'Published',
    by: 'By',
    reason: 'Reason',
    compare: '',
  },
  current: 'Current',
  onServer: 'File on the server',
  earlier: 'Earlier version',
  server: 'The server',
  gone: 'Somebody who left',
  compareWith: (version: string) => `Compare with ${version}`,
  startFrom: 'Edit from here',
  compare: {
    title: 'What changed',
    from: 'From',
    to: 'To',
    option: (version: string, line: RubricLine, date: string) => `${version}, ${lines[line].toLowerCase()}, ${date}`,
    same: 'Choose two different versions.',
    one: 'There is one version so far',
    oneText:
      'As soon as there is a second, this place says what it changed: criteria, anchors, weights, rounds, questions.',
  },
} as const;
