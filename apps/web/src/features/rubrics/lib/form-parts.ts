import { isRecord, type UnknownRecord } from '@app/domain';

export type EditPath = readonly (string | number)[];

export interface EditField {
  readonly path: EditPath;
  /** The key, or 'anchors' with the level as `part`. */
  readonly key: string;
  readonly part?: string;
  readonly kind: 'line' | 'paragraph' | 'number';
  readonly value: string | number;
}

export interface EditPart {
  /** Kept in the URL: 'pack', 'criteria.C1'. */
  readonly id: string;
  readonly group: keyof typeof LISTS | null;
  readonly label: string;
  readonly fields: readonly EditField[];
}

type Keys = Readonly<Record<string, EditField['kind']>>;

const PACK: Keys = { name: 'line', version: 'line', summary: 'paragraph' };
const LISTS = {
  criteria: { name: 'line', shortName: 'line', weight: 'number', anchors: 'paragraph', jobRelatedness: 'paragraph' },
  rounds: { name: 'line', shortName: 'line', minutes: 'number', raters: 'number', purpose: 'paragraph' },
  questions: { text: 'paragraph', version: 'number' },
  workSamples: { name: 'line', brief: 'paragraph', minutes: 'number', anchors: 'paragraph' },
  redFlags: { text: 'paragraph', guidance: 'paragraph' },
  roleIndicators: { text: 'paragraph' },
  roleGuide: { gist: 'paragraph', mixUp: 'paragraph' },
} as const satisfies Readonly<Record<string, Keys>>;

/** What a form can edit of a rubric file: the texts and numbers that it states, thing by thing, each with its path. */
export function editParts(stated: UnknownRecord): readonly EditPart[] {
  const pack: EditPart = { id: 'pack', group: null, label: '', fields: fieldsOf(stated, [], PACK) };
  const items = (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((group) => {
    const list: unknown = stated[group];
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: unknown, index): EditPart[] => {
      const id = isRecord(item) ? nameOf(item) : undefined;
      if (!isRecord(item) || typeof id !== 'string') return [];
      const fields = fieldsOf(item, [group, index], LISTS[group]);
      return fields.length === 0 ? [] : [{ id: `${group}.${id}`, group, label: labelOf(item), fields }];
    });
  });
  return [pack, ...items];
}

/** A role of the guide is found by its profile, all else by an id. */
const nameOf = (item: UnknownRecord): unknown => item['id'] ?? item['profile'];

const LABEL_LENGTH = 48;

function labelOf(item: UnknownRecord): string {
  const name = item['shortName'] ?? item['name'] ?? item['text'];
  const text = typeof name === 'string' ? name : '';
  return `${String(nameOf(item))} ${text.length > LABEL_LENGTH ? `${text.slice(0, LABEL_LENGTH)}…` : text}`.trim();
}

function fieldsOf(item: UnknownRecord, path: EditPath, keys: Keys): readonly EditField[] {
  return Object.entries(keys).flatMap(([key, kind]): EditField[] => {
    const value = item[key];
    if (isRecord(value))
      return Object.entries(value).flatMap(([part, text]) =>
        typeof text === 'string' ? [{ path: [...path, key, part], key, part, kind, value: text }] : [],
      );
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return [{ path: [...path, key], key, kind, value }];
  });
}
