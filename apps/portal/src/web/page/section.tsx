import { Heading } from '@nl-design-system-candidate/heading-react';
import { useId, type ReactNode } from 'react';

/** A named part of a screen. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="kapstok-section" aria-labelledby={id}>
      <Heading level={2} id={id}>{title}</Heading>
      {children}
    </section>
  );
}
