import { Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useHandInByItself } from '../../features/scorecards/hooks/use-hand-in.js';
import { useMe } from '../../lib/queries/session.js';
import { GlobalKeys } from '../palette/global-keys.js';
import { texts } from '../texts.js';
import { BottomBar } from './bottom-bar.js';
import { DemoBanner } from './demo-banner.js';
import { OfflineBanner } from './offline-banner.js';
import { Rail } from './rail.js';
import { onSignedOutElsewhere } from '../../lib/signed-out.js';
import css from './shell.module.css';
import { useReconnect } from './use-reconnect.js';

/** How long a page may take to stand where the one before was. */
const SWAP_MS = 5_000;

/**
 * After a change of page the focus goes to its content, unless the page has put it somewhere itself. The page before stays until the
 * new one has what it shows, and the link that was followed goes with it: then too.
 */
function useFocusOnNavigation(): void {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef(pathname);
  useEffect(() => {
    if (pathname === undefined || previous.current === pathname) return;
    const isFirst = previous.current === undefined;
    previous.current = pathname;
    const main = document.getElementById('main');
    if (isFirst || !main) return;
    const take = (): void => main.focus({ preventScroll: true });
    if (!main.contains(document.activeElement)) take();
    const swaps = new MutationObserver(() => {
      if (document.activeElement === document.body) take();
    });
    swaps.observe(main, { childList: true, subtree: true });
    const end = setTimeout(() => swaps.disconnect(), SWAP_MS);
    return () => {
      clearTimeout(end);
      swaps.disconnect();
    };
  }, [pathname]);
}

export function Shell() {
  const me = useMe();
  const hasOwnBar = useMatches({ select: (matches) => matches.some((match) => match.staticData.bottomBar === false) });
  useFocusOnNavigation();
  useReconnect();
  useHandInByItself(me.id);
  useEffect(() => onSignedOutElsewhere(me.id), [me.id]);
  return (
    <div className={css.app}>
      <a className={css.skip} href="#main">
        {texts.skip}
      </a>
      <Rail me={me} />
      <div className={css.column} data-own-bar={hasOwnBar || undefined}>
        {me.organisation.kind === 'demo' && <DemoBanner me={me} />}
        <OfflineBanner />
        <main id="main" tabIndex={-1} className={css.main}>
          <Outlet />
        </main>
        {!hasOwnBar && <BottomBar me={me} />}
      </div>
      <div id="route-announcer" className={css.announcer} role="status" />
      <GlobalKeys me={me} />
    </div>
  );
}
