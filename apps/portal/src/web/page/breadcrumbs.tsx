import { useWords } from '../language/language-context';
import { RouteLink } from './route-link';

export interface Crumb {
  readonly to: string;
  readonly text: string;
}

/** The way back up, from the outermost page to the one above this. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords();
  return (
    <nav className="kapstok-crumbs" aria-label={t('shell.crumbs')}>
      <ol>
        {crumbs.map(({ to, text }) => (
          <li key={to}><RouteLink to={to}>{text}</RouteLink></li>
        ))}
      </ol>
    </nav>
  );
}
