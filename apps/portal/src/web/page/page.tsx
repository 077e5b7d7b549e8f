import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

interface Props {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
}

// The first page is where the browser starts by itself; from then on the reader is told about every new one.
let navigated = false;

/** One screen: its title in the tab and as the only first heading, which gets the focus after navigating. */
export function Page({ title, crumbs, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} – Kapstok`;
  }, [title]);
  useEffect(() => {
    if (navigated) heading.current?.focus();
    navigated = true;
  }, [pathname]);
  return (
    <>
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <Heading level={1} ref={heading} tabIndex={-1} className="kapstok-page-title">{title}</Heading>
      {children}
    </>
  );
}
