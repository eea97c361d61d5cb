import type { DemoPersonView, MeView } from '@app/contracts';
import { IconChevronRight } from '@tabler/icons-react';
import { Avatar } from '../../../components/ui/avatar.js';
import { useDemoSignIn } from '../api/sign-in.js';
import { groupDemoPeople } from '../demo-groups.js';
import { texts } from '../texts.js';
import css from './sign-in.module.css';

interface DemoPeopleProps {
  readonly people: readonly DemoPersonView[];
  readonly me: MeView | null;
  readonly onSignedIn: () => void;
}

/** 'Recruiter. Recruiter of ...' says it twice. */
const describe = ({ title, describes }: DemoPersonView): string =>
  describes.toLowerCase().startsWith(title.toLowerCase()) ? describes : `${title}. ${describes}`;

export function DemoPeople({ people, me, onSignedIn }: DemoPeopleProps) {
  const signIn = useDemoSignIn(onSignedIn);
  return (
    <div className={css.demo}>
      <div className={css.intro}>
        <h1>{texts.demo.title}</h1>
        <p className={css.muted}>{texts.demo.intro}</p>
      </div>
      <div className={css.groups}>
        {groupDemoPeople(people).map((group) => (
          <section key={group.title} className={css.group}>
            <h2>{group.title}</h2>
            <p className={css.small}>{group.hint}</p>
            <ul className={css.people}>
              {group.people.map((person) => (
                <li key={person.id}>
                  <button
                    type="button"
                    className={css.person}
                    aria-current={me?.id === person.id || undefined}
                    aria-busy={(signIn.isPending && signIn.variables === person.id) || undefined}
                    onClick={() => {
                      if (!signIn.isPending) signIn.mutate(person.id);
                    }}
                  >
                    <Avatar name={person.name} size={32} decorative />
                    <span>
                      <b>{person.name}</b>
                      {me?.id === person.id && <span className={css.small}> ({texts.demo.current})</span>}
                      <span className={css.describes}>{describe(person)}</span>
                    </span>
                    <IconChevronRight size={16} stroke={1.5} aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
