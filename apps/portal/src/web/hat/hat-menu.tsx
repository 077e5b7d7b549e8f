import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../language/language-context';
import { RouteLink } from '../page/route-link';
import { groupsOf, menuOf, menuPaths, menuText, type GroupedItems } from './hat-menu-items';

/** The menu of the hat that is on. What this hat cannot do is not in it. A long one is in groups, and opens with a button on a phone. */
export function HatMenu({ task }: { task: string }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const groups = groupsOf(menuOf(task));
  const folds = groups.length > 1;
  // Who arrived somewhere reads that page, not the menu.
  useEffect(() => setOpen(false), [pathname]);
  if (groups.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <nav className={`kapstok-menu${folds ? ' kapstok-menu--folds' : ''}${open ? ' kapstok-menu--open' : ''}`} aria-label={t('menu.label')} onKeyDown={onKeyDown}>
      {folds && (
        <button type="button" ref={button} className="kapstok-menu__button" aria-expanded={open} aria-controls="kapstok-menu" onClick={() => setOpen(!open)}>
          {t(open ? 'menu.close' : 'menu.open')}
        </button>
      )}
      <div id="kapstok-menu" className="kapstok-menu__groups">{groups.map((part) => <Group key={part.group ?? 'all'} {...part} task={task} pathname={pathname} />)}</div>
    </nav>
  );
}

function Group({ group, items, task, pathname }: GroupedItems & { task: string; pathname: string }) {
  const { t } = useWords();
  const id = `kapstok-menu-${group}`;
  return (
    <div className="kapstok-menu__group">
      {group && <p id={id} className="kapstok-menu__heading">{t(`menu.group.${group}`)}</p>}
      <ul aria-labelledby={group ? id : undefined}>
        {items.map((item) => (
          <li key={item}>
            <RouteLink to={menuPaths[item]} current={pathname === menuPaths[item]} className={item === 'emergencies' ? 'kapstok-menu__danger' : undefined}>{t(menuText(item, task))}</RouteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
