import type { CovenantVersionDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Section } from '../page/section';
import { organisationName, type Organisations } from './covenant-party';

/** The exact text of a version, and who signed it. */
export function CovenantVersion({ version, organisations }: { version: CovenantVersionDetailsFragment; organisations: Organisations }) {
  const { t, moment } = useWords();
  const { text, textHash, number, parties, signatures } = version;
  const signers = [...new Set(parties.map(({ organisationId }) => organisationId))];
  return (
    <Section title={`${t('covenant.text')} – ${t('covenant.version', { number })}`}>
      {!text && <p>{t('covenant.noTextYet')}</p>}
      {text && (
        <>
          <p>{t('covenant.textInDutch')}</p>
          <div className="kapstok-panel kapstok-lines kapstok-body" lang="nl">{text}</div>
          <p className="kapstok-subtle">{t('covenant.hash')}: <code>{textHash}</code></p>
          <h3>{t('covenant.signatures')}</h3>
          <ul>
            {signers.map((id) => {
              const organisation = organisationName(organisations, id);
              const signature = signatures.find(({ organisationId }) => organisationId === id);
              return <li key={id}>{signature ? t('covenant.signedOn', { organisation, moment: moment(signature.signedAt) }) : t('covenant.notSigned', { organisation })}</li>;
            })}
          </ul>
        </>
      )}
    </Section>
  );
}
