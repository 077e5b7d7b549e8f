import { Link } from '@nl-design-system-candidate/link-react';
import type { ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router';

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  readonly current?: boolean;
  readonly className?: string;
  /** goes along with the place in the history of the tab, and into no address */
  readonly state?: unknown;
}

/** A link inside the portal. */
export function RouteLink({ to, children, current, className, state }: Props) {
  const href = useHref(to);
  const onClick = useLinkClickHandler<HTMLAnchorElement>(to, { state });
  return (
    <Link href={href} onClick={onClick} current={current ? 'page' : undefined} className={className}>
      {children}
    </Link>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ to, children, primary = false }: { to: string; children: ReactNode; primary?: boolean }) {
  const href = useHref(to);
  const onClick = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <a href={href} onClick={onClick} className={`nl-button nl-button--${primary ? 'primary' : 'secondary'} kapstok-button-link`}>
      <span className="nl-button__label">{children}</span>
    </a>
  );
}
