import type { DisclosureDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { ButtonLink } from '../page/route-link';
import { Section } from '../page/section';
import { DisclosureCard } from './disclosure-card';

/** What came of it: what was disclosed, or that nothing was. */
export interface Done {
  readonly disclosure: DisclosureDetailsFragment | null;
  readonly requestId: string | null;
}

export function DiscloseDone({ done: { disclosure, requestId }, back }: { done: Done; back: { readonly to: string; readonly text: string } }) {
  const { t } = useWords();
  return (
    <>
      <Alert kind="ok" focus>{disclosure ? t('disclose.done', { organisation: disclosure.receiver.name }) : t('weigh.notShared')}</Alert>
      {disclosure && (
        <Section title={t('disclose.given')}>
          <ul className="kapstok-cards kapstok-cards--wide"><DisclosureCard disclosure={disclosure} side="holder" /></ul>
        </Section>
      )}
      <div className="kapstok-actions">
        {requestId && <ButtonLink primary to={`/vragen/${requestId}`}>{t('disclose.backToQuestion')}</ButtonLink>}
        <ButtonLink to={back.to}>{back.text}</ButtonLink>
      </div>
    </>
  );
}
