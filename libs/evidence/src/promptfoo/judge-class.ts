import type { JudgeClass } from '../artifact/eval-artifact.js';

/**
 * What kind of judge a promptfoo assertion type is; 'not-' only turns its verdict. A type this table does not know is
 * 'other', never guessed.
 *
 * @source promptfoo documentation, 'Assertions and metrics'
 */
export function judgeClassOf(assertionType: string): JudgeClass {
  const type = assertionType.replace(/^not-/, '').replace(/^similar:.*/, 'similar');
  return CLASS_OF.get(type) ?? 'other';
}

const TYPES: Readonly<Record<Exclude<JudgeClass, 'other'>, readonly string[]>> = {
  exact: [
    ...['equals', 'contains', 'icontains', 'contains-all', 'contains-any', 'icontains-all', 'icontains-any'],
    ...['starts-with', 'regex', 'is-json', 'contains-json', 'is-xml', 'contains-xml', 'is-sql', 'contains-sql'],
    ...['is-html', 'contains-html', 'is-refusal', 'is-valid-function-call', 'is-valid-openai-function-call'],
    ...['is-valid-openai-tools-call', 'finish-reason', 'word-count', 'tool-call-f1'],
    ...['trace-error-spans', 'trace-span-count'],
  ],
  similarity: [
    'similar',
    'bleu',
    'gleu',
    'rouge-n',
    'rouge-s',
    'rouge-l',
    'meteor',
    'levenshtein',
    'perplexity',
    'perplexity-score',
  ],
  'model-graded': [
    ...['llm-rubric', 'agent-rubric', 'search-rubric', 'g-eval', 'factuality', 'model-graded-factuality'],
    ...['model-graded-closedqa', 'answer-relevance', 'context-faithfulness', 'context-recall', 'context-relevance'],
    ...['conversation-relevance', 'classifier', 'moderation', 'pi', 'select-best'],
  ],
  code: ['javascript', 'python', 'ruby', 'webhook'],
  'latency-cost': ['latency', 'cost', 'trace-span-duration'],
  human: ['human'],
};

const CLASS_OF: ReadonlyMap<string, JudgeClass> = new Map(
  Object.entries(TYPES).flatMap(([judge, types]) => types.map((type) => [type, judge as JudgeClass] as const)),
);
