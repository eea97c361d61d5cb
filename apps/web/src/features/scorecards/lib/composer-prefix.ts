import type { EvidenceItem, EvidenceKind } from '@app/domain';

/** What a piece may begin with, so that nobody has to leave the text for its kind, direction or criteria. */
const KIND_OF: Readonly<Record<string, EvidenceKind>> = {
  q: 'quote',
  b: 'behaviour',
  a: 'artefact',
  m: 'metric',
  n: 'absence',
  s: 'eval_suite',
};
const TOKEN = /^(?:([+-])|([qbamns]):|@([A-Za-z]{1,2}\d{1,2}))\s/;
const OPENING = /^["\u201c\u201e\u00ab]/;

type Tagged = Pick<EvidenceItem, 'text' | 'kind' | 'direction' | 'criterionIds'>;

/**
 * Reads the tags a text begins with and takes them away: '- ' against, '+ ' for, 'm: ' a metric (q b a m n s), '@C2 ' also for C2.
 * A text that opens with a quotation mark is a quote. Anything else stays as it was typed.
 * @param criterionIds the criteria a piece of this card may serve
 * @param before the text as it was: a kind that was chosen by hand afterwards is not turned over again
 */
export function readPrefix<T extends Tagged>(item: T, criterionIds: readonly string[], before = ''): T {
  if (item.text === before) return item;
  const match = TOKEN.exec(item.text);
  if (!match) {
    const opens = OPENING.test(item.text) && !OPENING.test(before);
    return opens && item.kind === 'behaviour' ? { ...item, kind: 'quote' } : item;
  }
  const [whole, sign, letter, named] = match;
  const text = item.text.slice(whole.length);
  if (sign) return readPrefix({ ...item, text, direction: sign === '+' ? 'for' : 'against' }, criterionIds);
  if (letter) return readPrefix({ ...item, text, kind: KIND_OF[letter] ?? item.kind }, criterionIds);
  const id = criterionIds.find((one) => one.toLowerCase() === named?.toLowerCase());
  if (!id) return item;
  const ids = item.criterionIds.includes(id) ? item.criterionIds : [...item.criterionIds, id];
  return readPrefix({ ...item, text, criterionIds: ids }, criterionIds);
}
