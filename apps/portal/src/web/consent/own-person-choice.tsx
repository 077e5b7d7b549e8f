import { Fragment, useState, type ReactNode } from 'react';
import { OwnPersonsDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { RadioField, type Choice } from '../form/choice-fields';
import { useHat } from '../hat/hat-context';
import { Empty, Loaded } from '../page/states';
import { subjectsOf } from './own-subjects';

interface Props {
  readonly id: string;
  /** what is asked, what one is called oneself, and what is said where there is nobody */
  readonly label: string;
  readonly myself: string;
  readonly none: string;
  /** what is shown of the person who was chosen; made anew for another */
  readonly children: (personId: string) => ReactNode;
}

/** Of oneself, or of a child over whom one has gezag: asked only of who has a choice. */
export function OwnPersonChoice({ myself, ...props }: Props) {
  const hat = useHat();
  const read = useRead(OwnPersonsDocument, {});
  return <Loaded read={read}>{({ ownPersons }) => <Chosen {...props} persons={subjectsOf(hat.personId, ownPersons, myself)} />}</Loaded>;
}

function Chosen({ id, label, none, children, persons }: Omit<Props, 'myself'> & { persons: readonly Choice[] }) {
  const [personId, setPersonId] = useState(persons[0]?.value ?? '');
  if (personId === '') return <Empty>{none}</Empty>;
  return (
    <>
      {persons.length > 1 && <RadioField id={id} label={label} choices={persons} value={personId} onChange={setPersonId} />}
      <Fragment key={personId}>{children(personId)}</Fragment>
    </>
  );
}
