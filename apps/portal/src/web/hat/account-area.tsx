import { useWords } from '../language/language-context';
import { useSession } from '../session/session-context';

/** Who is signed in, and the way out. */
export function AccountArea({ name }: { name: string }) {
  const { t } = useWords();
  const { signOut } = useSession();
  return (
    <>
      <span className="kapstok-account">{name}</span>
      <button type="button" className="kapstok-text-button" onClick={signOut}>{t('session.signOut')}</button>
    </>
  );
}
