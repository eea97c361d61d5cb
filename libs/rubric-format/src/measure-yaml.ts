import { CST, Lexer } from 'yaml';

export interface YamlMeasure {
  readonly depth: number;
  readonly tokens: number;
}

interface OpenLine {
  readonly indent: number;
  /** One for the line itself, and one for each `-`, `?` or `:` on it. */
  levels: number;
}

/**
 * The number of tokens of a YAML text, and an upper bound of how deeply it is nested, from the tokens alone: in linear
 * time and without recursion.
 *
 * The parser is recursive: sixteen thousand opening braces do not raise an error in it, they abort the whole process
 * (V8 fails to compile a regular expression on an exhausted stack). So depth has to be known before it is called.
 * A block line counts as nested in every earlier line of smaller indent; a closing bracket counts only if it matches.
 *
 * @returns depth 0 for an empty text; stops at the first limit that is exceeded
 */
export function measureYaml(text: string, limits: YamlMeasure): YamlMeasure {
  const lines: OpenLine[] = [{ indent: 0, levels: 0 }];
  const brackets: string[] = [];
  let depth = 0;
  let count = 0;
  let indent: number | undefined = 0;
  for (const token of tokens(text)) {
    if (token.type === 'newline') indent = 0;
    else if (token.type === 'space' && indent !== undefined) indent = token.source.length;
    else if (token.type !== 'comment' && token.type !== undefined) {
      if (indent !== undefined && brackets.length === 0) openLine(lines, indent);
      indent = undefined;
      countToken(token.type, lines, brackets);
    }
    depth = Math.max(depth, brackets.length + lines.reduce((sum, line) => sum + line.levels, 0));
    count += 1;
    if (depth > limits.depth || count > limits.tokens) break;
  }
  return { depth, tokens: count };
}

function openLine(lines: OpenLine[], indent: number): void {
  while (lines.length > 0 && lines[lines.length - 1]!.indent >= indent) lines.pop();
  lines.push({ indent, levels: 1 });
}

const CLOSES: Readonly<Record<string, string>> = { 'flow-seq-end': 'flow-seq-start', 'flow-map-end': 'flow-map-start' };
const NESTS = new Set<string>(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

function countToken(type: string, lines: OpenLine[], brackets: string[]): void {
  if (type === 'flow-seq-start' || type === 'flow-map-start') brackets.push(type);
  else if (CLOSES[type] !== undefined && brackets[brackets.length - 1] === CLOSES[type]) brackets.pop();
  else if (NESTS.has(type) && brackets.length === 0) lines[lines.length - 1]!.levels += 1;
}

/** Tokens with their type; the text of a plain or block scalar follows a mark of its own and is never structure. */
function* tokens(text: string): Generator<{ type: string | undefined; source: string }> {
  let isScalarText = false;
  for (const source of new Lexer().lex(text)) {
    const type: string | undefined = isScalarText ? 'scalar-text' : (CST.tokenType(source) ?? undefined);
    isScalarText = type === 'scalar';
    yield { type, source };
  }
}
