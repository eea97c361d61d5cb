import type { RoleDistinctionView } from '@app/contracts';
import { Section } from '../../../components/ui/page.js';
import { texts } from '../texts-role.js';
import css from './role-distinction.module.css';

/** The role in plain sentences, before the cards they rest on; the record holds the same ones. Prints with the packet. */
export function RolePacket({ role }: { readonly role: RoleDistinctionView | undefined }) {
  if (!role) return null;
  return (
    <Section title={texts.packetTitle}>
      <ul className={css.sentences}>
        {role.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
