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
  return <Shell>{auth.isLoading || auth.activeNavigator ? <Loading /> : <SignInPage failed={auth.error !== undefined} />}</Shell>;
}
