import type { ReactNode } from 'react';
import { useAuth } from 'react-oidc-context';
import { Loading } from '../page/states';
import { Shell } from '../page/shell';
import { useSession } from './session-context';
import { SignInPage } from './sign-in-page';

/** Shows nothing of Kapstok before somebody is signed in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const { accessToken } = useSession();
  if (accessToken) return children;
  // A token that could not be renewed is a session that is over; only a sign-in that went wrong has failed.
  const failed = auth.error !== undefined && auth.error.source !== 'renewSilent';
  return <Shell>{auth.isLoading || auth.activeNavigator ? <Loading /> : <SignInPage failed={failed} />}</Shell>;
}
