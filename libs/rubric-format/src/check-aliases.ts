import { isAlias, isCollection, isNode, visit, type Alias, type Node } from 'yaml';
import { MAX_ALIASES } from './limits.js';
import type { RubricDocument } from './locate.js';
import type { RubricProblem, RubricProblemCode } from './rubric-problem.js';

/**
 * Aliases repeat a node, and aliases in what they repeat multiply: a kilobyte becomes gigabytes. So there may be only a
 * few, each must have its anchor before it, and what is anchored may hold none. That bounds the result at
 * MAX_ALIASES times the text.
 */
export function checkAliases({ document, lines }: RubricDocument): readonly RubricProblem[] {
  const problem = (node: Node, code: RubricProblemCode, message: string): RubricProblem => ({
    ...lines.positionOf(node.range?.[0] ?? 0),
    path: [],
    code,
    message,
  });
  const aliases: Alias[] = [];
  const nested: Alias[] = [];
  const names = new Set<string>();
  const unresolved: Alias[] = [];
  visit(document, {
    Node(_, node, ancestors) {
      if (isAlias(node)) {
        aliases.push(node);
        if (ancestors.some((above) => isNode(above) && isCollection(above) && above.anchor)) nested.push(node);
        else if (!names.has(node.source)) unresolved.push(node);
      } else if ('anchor' in node && node.anchor) names.add(node.anchor);
    },
  });
  const tooMany = aliases[MAX_ALIASES];
  return [
    ...unresolved.map((node) => problem(node, 'yaml-syntax', `The alias '*${node.source}' has no anchor before it.`)),
    ...nested.map((node) => problem(node, 'alias-abuse', 'An alias inside an anchored node would multiply.')),
    ...(tooMany ? [problem(tooMany, 'alias-abuse', `More than ${MAX_ALIASES} aliases: write the content out.`)] : []),
  ];
}
