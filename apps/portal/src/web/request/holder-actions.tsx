import { useState } from 'react';
import { TakeUpRequestDocument, type RequestDetailsFragment } from '../api/operations.generated';
import { useWrite } from '../api/api-context';
import { dossierName } from '../dossier/dossier-name';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Failure } from '../page/failure';
import { ButtonLink } from '../page/route-link';
import { AnswerForm } from './answer-form';
import { RefuseForm } from './refuse-form';

/** What who is asked can do: take it up, give out of an own dossier, report that it is answered, or refuse with an explanation. */
export function HolderActions({ request }: { request: RequestDetailsFragment }) {
  const words = useWords();
  const { t } = words;
  const [form, setForm] = useState<'answer' | 'refuse' | null>(null);
  const takeUp = useWrite(TakeUpRequestDocument);
  const { id, version, may, ownDossiers } = request;
  const mayAnswer = may.includes('answered');
  const close = () => setForm(null);
  if (form === 'answer') return <AnswerForm request={request} onDone={close} />;
  if (form === 'refuse') return <RefuseForm request={request} onDone={close} />;
  if (may.every((step) => step === 'say')) return <p>{t('request.nothingToDo')}</p>;
  return (
    <>
      {takeUp.error && <Failure error={takeUp.error} />}
      {mayAnswer && <p>{t(ownDossiers.length > 0 ? 'request.giveLead' : 'request.giveNone')}</p>}
      <div className="kapstok-actions">
        {may.includes('taken-up') && <ActionButton purpose="primary" busy={takeUp.isPending} onClick={() => takeUp.mutate({ input: { id, version } })}>{t('request.takeUp')}</ActionButton>}
        {mayAnswer && ownDossiers.map((dossier) => (
          <ButtonLink key={dossier.id} to={`/dossiers/${dossier.id}/verstrekken?vraag=${id}`}>{t('request.give', { dossier: dossierName(dossier, words) })}</ButtonLink>
        ))}
        {mayAnswer && <ActionButton onClick={() => setForm('answer')}>{t('request.answer')}</ActionButton>}
        {may.includes('refused') && <ActionButton onClick={() => setForm('refuse')}>{t('request.refuse')}</ActionButton>}
      </div>
    </>
  );
}
