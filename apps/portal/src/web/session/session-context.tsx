import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { useAuth } from 'react-oidc-context';

export interface Session {
  readonly accessToken: string | undefined;
  /** True when there was a session that is over: the sign-in page then says why it is there. */
  readonly expired: boolean;
  readonly signIn: () => void;
  readonly signOut: () => void;
  readonly expire: () => void;
}

const SessionContext = createContext<Session | null>(null);

function forgetTab(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('kapstok.hat')) sessionStorage.removeItem(key);
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const [expired, setExpired] = useState(false);

  const signIn = useCallback(() => {
    // The path holds ids only, so it may travel along; after signing in the person is back where they were.
    void auth.signinRedirect({ state: { path: location.pathname } });
  }, [auth]);
  const signOut = useCallback(() => {
    forgetTab();
    void auth.signoutRedirect().catch(() => auth.removeUser());
  }, [auth]);
  const expire = useCallback(() => {
    setExpired(true);
    void auth.removeUser();
  }, [auth]);

  const accessToken = auth.user && !auth.user.expired ? auth.user.access_token : undefined;
  const over = expired || auth.user?.expired === true || auth.error?.source === 'renewSilent';
  const session = useMemo(() => ({ accessToken, expired: over, signIn, signOut, expire }), [accessToken, over, signIn, signOut, expire]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is used outside SessionProvider');
  return session;
}
