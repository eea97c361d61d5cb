import { isFileMap, type FileMap } from '../extension/collections.js';
import { readDocument } from '../read-document.js';

/** What a text states, whatever it is worth; undefined while it is no YAML or no map of keys. For a form beside the text. */
export function statedIn(text: string): FileMap | undefined {
  const read = readDocument(text);
  return read.document && isFileMap(read.value) ? read.value : undefined;
}
