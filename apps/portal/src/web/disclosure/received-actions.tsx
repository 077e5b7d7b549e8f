import { AskAboutDisclosureDocument, QuarantineDisclosureDocument, type DisclosureDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { ButtonLink } from '../page/route-link';
import { TakeOverForm } from './take-over-form';
import { WordsForm } from './words-form';

/** What who received it can do with it: ask, give onward, take over, or say that it should not be there (R44). */
export function ReceivedActions({ disclosure, mayTakeOver, mayGive }: { disclosure: DisclosureDetailsFragment; mayTakeOver: boolean; mayGive: boolean }) {
  const { t } = useWords();
  const { id, holder } = disclosure;
  return (
    <div role="group" aria-label={t('received.act')}>
      <WordsForm
        id={`ask-${id}`} title={t('received.ask')} question={t('received.askWords', { organisation: holder.name })} send={t('received.askSend')}
        document={AskAboutDisclosureDocument} variables={(words) => ({ input: { disclosureId: id, words } })}
      />
      {mayGive && <div className="kapstok-actions"><ButtonLink to={`/ontvangen/${id}/verdergeven`}>{t('onward.start')}</ButtonLink></div>}
      {mayTakeOver && <TakeOverForm disclosure={disclosure} />}
      <WordsForm
        id={`apart-${id}`} title={t('received.quarantine')} lead={t('received.quarantineLead')} question={t('received.quarantineWhy')} send={t('received.quarantineSend')}
        document={QuarantineDisclosureDocument} variables={(why) => ({ input: { disclosureId: id, why } })}
      />
    </div>
  );
}
