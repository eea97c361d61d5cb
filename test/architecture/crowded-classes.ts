import ts from 'typescript';

/** architecture.md: a service has at most six collaborators. */
export const MOST_COLLABORATORS = 6;

/** By 'Class in path': how many parameters its constructor takes. */
export type Counts = Readonly<Record<string, number>>;

/** Every class, also one inside a function or without a name, whose constructor takes more than six parameters. */
export function crowdedClasses(sources: Readonly<Record<string, string>>): Counts {
  const found: Record<string, number> = {};
  for (const [file, text] of Object.entries(sources)) {
    const visit = (node: ts.Node): void => {
      if (ts.isClassLike(node)) {
        const count = parametersOf(node);
        if (count > MOST_COLLABORATORS) found[`${node.name?.text ?? 'a class'} in ${file}`] = count;
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  }
  return found;
}

/** Of all overloads the one that takes the most. */
const parametersOf = (node: ts.ClassLikeDeclaration): number =>
  Math.max(0, ...node.members.filter(ts.isConstructorDeclaration).map((one) => one.parameters.length));

/**
 * What is wrong with `found`, given the exceptions that are known. An exception is for a class and its number: one that grew is an
 * offence, and one that shrank or went must leave the list or take its smaller number, so that nothing grows back under it.
 */
export function offences(found: Counts, known: Counts): string[] {
  const crowded = Object.entries(found)
    .filter(([name, count]) => count > (known[name] ?? MOST_COLLABORATORS))
    .map(([name, count]) => `${name} takes ${count}`);
  const outdated = Object.entries(known)
    .filter(([name, count]) => (found[name] ?? 0) < count)
    .map(([name, count]) => `${name} takes no ${count} any more: shrink the list`);
  return [...crowded, ...outdated];
}
