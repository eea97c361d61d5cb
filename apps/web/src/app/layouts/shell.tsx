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

/** After a change of page the focus goes to its content, unless the page has put it somewhere itself. */
function useFocusOnNavigation(): void {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef(pathname);
  useEffect(() => {
    if (pathname === undefined || previous.current === pathname) return;
    const isFirst = previous.current === undefined;
    previous.current = pathname;
    const main = document.getElementById('main');
    if (!isFirst && !main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
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
