import { Kbd } from '../../components/ui/kbd.js';
import { Modal } from '../../components/ui/modal.js';
import { type ScreenKeyGroup, keysOf, listScreenKeys } from '../../lib/screen-keys.js';
import { texts } from '../texts.js';
import css from './palette.module.css';

const KeyGroup = ({ group }: { readonly group: ScreenKeyGroup }) => (
  <section className={css.keyGroup}>
    <h3>{group.title}</h3>
    <dl>
      {group.keys.map((key) => (
        <div key={key.label} className={css.keyRow}>
          <dt>{key.label}</dt>
          <dd>
            {keysOf(key).map((name) => (
              <Kbd key={name} keys={name} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const palette = { keys: 'mod+k', label: texts.keys.palette, run: () => undefined };
  const groups = listScreenKeys().map((group) =>
    group.title === texts.keys.everywhere ? { ...group, keys: [palette, ...group.keys] } : group,
  );
  return (
    <Modal opened onClose={onClose} title={texts.keys.title} size="sm">
      {[...groups].reverse().map((group) => (
        <KeyGroup key={group.title} group={group} />
      ))}
      <p className={css.note}>{texts.keys.none}</p>
    </Modal>
  );
}
