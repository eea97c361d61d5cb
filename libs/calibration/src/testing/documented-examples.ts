import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface DocumentedExample {
  readonly file: string;
  readonly expression: string;
  /** What stands after the //: a JavaScript value, perhaps rounded. */
  readonly value: string;
}

const SOURCE = resolve('libs/calibration/src');

export const productFiles = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.startsWith('testing'))
    .sort();

/** Every `@example EXPRESSION // VALUE` of the library's docstrings, on one line or several. */
export function documentedExamples(): DocumentedExample[] {
  return productFiles().flatMap((file) => {
    const text = readFileSync(join(SOURCE, file), 'utf8');
    return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment]) => {
      const [, ...examples] = comment.replace(/^\/\*\*|\*\/$/g, '').replaceAll(/\n\s*\*/g, '\n').split('@example'); // prettier-ignore
      return examples.map((example) => {
        const body = example.split(/\n\s*@/)[0]!.replaceAll(/\s+/g, ' ');
        const at = body.lastIndexOf(' // ');
        return {
          file,
          expression: body.slice(0, at).trim(),
          value: body
            .slice(at + 4)
            .split(' = ')[0]!
            .trim(),
        };
      });
    });
  });
}

/** Everything the files export, by name: what an example may call. */
export async function allExports(): Promise<Record<string, unknown>> {
  const modules: Record<string, unknown>[] = [];
  // One after the other: Jest links a module that two imports ask for at once before it is there.
  for (const file of productFiles().filter((one) => !one.endsWith('index.ts'))) {
    modules.push((await import(join(SOURCE, file))) as Record<string, unknown>);
  }
  return Object.assign({}, ...modules) as Record<string, unknown>;
}

/** The value of an expression with these names in scope. */
export function evaluate(expression: string, scope: Readonly<Record<string, unknown>>): unknown {
  // The expressions are our own docstrings.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  return new Function(...Object.keys(scope), `'use strict'; return (${expression});`)(...Object.values(scope));
}
