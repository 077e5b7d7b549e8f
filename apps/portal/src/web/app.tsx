import { useMemo } from 'react';
import { AuthProvider } from 'react-oidc-context';
import type { User } from 'oidc-client-ts';
import { BrowserRouter } from 'react-router';
import { HatGate } from './hat/hat-gate';
import { LanguageProvider } from './language/language-context';
import { PortalRoutes } from './routes';
import { oidcSettings } from './session/oidc-settings';
import { SessionGate } from './session/session-gate';
import { SessionProvider } from './session/session-context';
import type { PortalSettings } from './settings';

/** Back to where somebody was before signing in, without the code of the provider in the address. */
function afterSignIn(user: User | undefined): void {
  const { path } = (user?.state ?? {}) as { path?: string };
  // Only a path of this portal: `//host` would be another site.
  history.replaceState({}, '', path && /^\/(?!\/)/.test(path) ? path : '/');
}

export function App({ settings }: { settings: PortalSettings }) {
  const oidc = useMemo(() => oidcSettings(settings, location.origin), [settings]);
  return (
    <LanguageProvider>
      <AuthProvider {...oidc} onSigninCallback={afterSignIn}>
        <SessionProvider>
          <BrowserRouter>
            <SessionGate>
              <HatGate settings={settings}><PortalRoutes /></HatGate>
            </SessionGate>
          </BrowserRouter>
        </SessionProvider>
      </AuthProvider>
    </LanguageProvider>
  );
}
