import type { MeView } from '@app/contracts';
import { IconArrowsExchange, IconKeyboard, IconLogout, IconSearch } from '@tabler/icons-react';
import { type ReactElement, Suspense, lazy } from 'react';
import { Menu, type MenuItem, type MenuProps } from '../../components/ui/menu.js';
import { useSignOut } from '../../features/session/api/sign-out.js';
import { paths } from '../../lib/paths.js';
import { useGo } from '../../lib/router.js';
import { openKeysHelp, openPalette } from '../palette/palette-state.js';
import { texts } from '../texts.js';

const UnsentDialog = lazy(() =>
  import('../../features/session/components/unsent-dialog.js').then((m) => ({ default: m.UnsentDialog })),
);

interface PersonMenuProps {
  readonly me: MeView;
  readonly trigger: ReactElement;
  readonly position: MenuProps['position'];
}

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

export function PersonMenu({ me, trigger, position = 'bottom-end' }: PersonMenuProps) {
  const signOut = useSignOut(me.id);
  const go = useGo();
  const isDemo = me.organisation.kind === 'demo';
  const items: readonly MenuItem[] = [
    { key: 'search', label: texts.nav.search, icon: <IconSearch {...ICON} />, onSelect: openPalette },
    { key: 'keys', label: texts.person.keys, icon: <IconKeyboard {...ICON} />, onSelect: openKeysHelp },
    ...(isDemo
      ? [
          {
            key: 'switch',
            label: texts.person.switchPerson,
            icon: <IconArrowsExchange {...ICON} />,
            onSelect: () => go(paths.signIn()),
          },
        ]
      : []),
    { key: 'out', label: texts.person.signOut, icon: <IconLogout {...ICON} />, onSelect: signOut.start },
  ];
  const heading = (
    <>
      {me.name}
      <br />
      {me.title ? `${me.title}, ` : ''}
      {me.organisation.name}
    </>
  );
  return (
    <>
      <Menu trigger={trigger} items={items} heading={heading} position={position} />
      <Suspense fallback={null}>{signOut.unsent && <UnsentDialog {...signOut} unsent={signOut.unsent} />}</Suspense>
    </>
  );
}
