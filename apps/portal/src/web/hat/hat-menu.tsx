import { useLocation } from 'react-router';
import { useWords } from '../language/language-context';
import { RouteLink } from '../page/route-link';
import { menuOf, menuPaths, menuText } from './hat-menu-items';

/** The menu of the hat that is on. What this hat cannot do is not in it. */
export function HatMenu({ task }: { task: string }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const items = menuOf(task);
  if (items.length === 0) return null;
  return (
    <nav className="kapstok-menu" aria-label={t('menu.label')}>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <RouteLink to={menuPaths[item]} current={pathname === menuPaths[item]} className={item === 'emergencies' ? 'kapstok-menu__danger' : undefined}>{t(menuText(item, task))}</RouteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
