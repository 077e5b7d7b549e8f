import type { CovenantVersionDetailsFragment } from '../api/operations.generated';
import { useWords, type Words } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { partyName, type Organisations } from './covenant-party';
import type { CovenantWrites } from './use-covenant-writes';

interface Props {
  readonly id: string;
  readonly write: CovenantWrites['offer'];
  readonly proposal: CovenantVersionDetailsFragment;
  readonly organisations: Organisations;
}

/** Lays the draft before all parties; what is still missing is told in words. */
export function OfferCovenant({ id, write, proposal, organisations }: Props) {
  const words = useWords();
  const { t } = words;
  const missing = write.error?.field ? missingPart(write.error.field, proposal, organisations, words) : undefined;
  return (
    <div className="kapstok-stack">
      {missing && <Alert kind="error" focus>{t('covenant.missing', { what: missing })}</Alert>}
      {write.error && !missing && <Failure error={write.error} />}
      <p>{t('covenant.offerWhat')}</p>
      <div><ActionButton purpose="primary" busy={write.isPending} onClick={() => write.mutate({ input: { id, revision: proposal.revision } })}>{t('covenant.offer')}</ActionButton></div>
    </div>
  );
}

const PARTS = {
  parties: 'covenant.part.parties', purposes: 'covenant.purposes', flows: 'covenant.part.flows', grounds: 'covenant.grounds',
  validFrom: 'covenant.firstDay', validUntil: 'covenant.lastDay',
} as const;
const PARTY_PARTS = { basis: 'covenant.basis', contactPoint: 'covenant.contactPoint', escalation: 'covenant.escalation' } as const;

/** The part of the form that the API means by `terms.parties[1].basis` or `terms.agreements.dpia`. */
function missingPart(path: string, { parties }: CovenantVersionDetailsFragment, organisations: Organisations, words: Words): string | undefined {
  const { t, label } = words;
  const agreement = /^terms\.agreements\.(\w+)$/.exec(path)?.[1];
  if (agreement) return label('covenantAgreement', agreement);
  const [, place, part] = /^terms\.parties\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  const party = parties[Number(place)];
  if (party && part && part in PARTY_PARTS) return `${t(PARTY_PARTS[part as keyof typeof PARTY_PARTS])} (${partyName(party, organisations, words)})`;
  const [, whole] = /^terms\.(\w+)/.exec(path) ?? [];
  return whole && whole in PARTS ? t(PARTS[whole as keyof typeof PARTS]) : undefined;
}
