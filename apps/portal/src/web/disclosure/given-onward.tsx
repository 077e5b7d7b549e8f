import { useState } from 'react';
import { GivenOnwardDocument, type DisclosureDetailsFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Loaded } from '../page/states';
import { DisclosureCard } from './disclosure-card';
import { GivenActions } from './given-actions';

/** What the own task gave onward of what it received: to answer a question about it, or to take it back. Looked up when it is opened. */
export function GivenOnward({ disclosure: { id, chain } }: { disclosure: DisclosureDetailsFragment }) {
  const given = chain.filter((step) => step.onwardOf === id);
  return given.map((step) => <Given key={step.id} id={step.id} receiver={step.receiver.name} />);
}

function Given({ id, receiver }: { id: string; receiver: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="kapstok-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('onward.given', { receiver })}</summary>
      {open && <GivenCard id={id} />}
    </details>
  );
}

function GivenCard({ id }: { id: string }) {
  const read = useRead(GivenOnwardDocument, { id });
  return (
    <Loaded read={read}>
      {({ disclosure }) => <ul className="kapstok-cards"><DisclosureCard disclosure={disclosure} side="holder"><GivenActions disclosure={disclosure} /></DisclosureCard></ul>}
    </Loaded>
  );
}
