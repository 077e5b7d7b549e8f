import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/language-context';
import { LanguageSwitch } from '../language/language-switch';

interface Props {
  readonly children: ReactNode;
  /** Beside the name: who is signed in and the way out. */
  readonly account?: ReactNode;
  /** The bar that says which hat is on, and the menu of that hat. */
  readonly hatBar?: ReactNode;
  readonly menu?: ReactNode;
}

/** The frame around every screen, with its landmarks. */
export function Shell({ children, account, hatBar, menu }: Props) {
  const { t } = useWords();
  return (
    <div className="kapstok-shell">
      <SkipLink href="#inhoud">{t('shell.skip')}</SkipLink>
      <header className="kapstok-header">
        <div className="kapstok-header__inside">
          <p className="kapstok-name">Kapstok</p>
          <div className="kapstok-header__tools">
            {account}
            <LanguageSwitch />
          </div>
        </div>
      </header>
      {hatBar}
      {menu}
      <main id="inhoud" className="kapstok-main" tabIndex={-1}>{children}</main>
      <footer className="kapstok-footer"><p>{t('shell.footer')}</p></footer>
    </div>
  );
}
