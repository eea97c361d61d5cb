import type { Method, MethodReference } from '@app/contracts';

const INTRODUCTION = [
  '# Methods',
  '',
  'How every figure of the calibration is made, what it assumes and what it can not say. The same texts stand at `/calibration/methods`',
  'in the product. This file is generated: change `libs/contracts/src/methods/`, then run `npx plumbline methods > docs/methods.md`.',
  '',
];

/**
 * The methods as one Markdown document with an anchor for each.
 *
 * @param methods in the order of the document
 * @returns lines joined by '\n', without a line end after the last
 */
export function methodsMarkdown(methods: readonly Method[]): string {
  const contents = methods.map(({ id, name }) => `- [${name}](#${id})`);
  return [...INTRODUCTION, ...contents, ...methods.flatMap(sectionOf)].join('\n');
}

function sectionOf(method: Method): string[] {
  const { id, name, plain, formulas, how, assumptions, limits, minimum, references } = method;
  return [
    ...['', `<a id="${id}"></a>`, '', `## ${name}`, '', plain, ''],
    ...['```text', ...formulas.map(({ text }) => text), '```', ''],
    ...[how, '', '**Assumes**', '', ...bullets(assumptions), ''],
    ...['**Can not say**', '', ...bullets(limits), ''],
    ...[`**Takes at least:** ${minimum}`, '', '**Sources**', '', ...bullets(references.map(citationOf))],
  ];
}

const bullets = (items: readonly string[]): string[] => items.map((item) => `- ${item}`);

const citationOf = ({ authors, year, title, where }: MethodReference): string =>
  `${authors} (${year}). ${title}. ${where}.`;
