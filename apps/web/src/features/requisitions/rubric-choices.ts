import type { RubricVersionListItem } from '@app/contracts';
import type { Option } from '../../components/ui/select.js';
import { texts } from './texts.js';

type Versions = readonly RubricVersionListItem[];

/**
 * The version that a new requisition begins with: the current one of the pack that the organisation has had longest, so
 * that a pack added later is chosen by somebody and never by itself.
 * @param versions the newest first, as the server lists them
 */
export function firstChoice(versions: Versions): RubricVersionListItem | undefined {
  const oldest = versions[versions.length - 1];
  const current = versions.filter((one) => one.current);
  return current.find((one) => one.packId === oldest?.packId) ?? current[0] ?? versions[0];
}

/** Current versions by name, then the earlier ones in a group of their own, the newest first. */
export function optionsOfVersions(versions: Versions): readonly Option[] {
  const optionOf = ({ id, name, version }: RubricVersionListItem): Option => ({
    value: id,
    label: `${name} ${version}`,
  });
  const current = versions.filter((one) => one.current).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const earlier = versions.filter((one) => !one.current);
  return [...current.map(optionOf), ...earlier.map((one) => ({ ...optionOf(one), group: texts.fields.rubricEarlier }))];
}
