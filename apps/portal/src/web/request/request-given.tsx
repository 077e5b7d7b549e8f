import type { RequestDetailsFragment } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { ButtonLink } from '../page/route-link';

/** That something was disclosed for this question; the words are read where everything that was received is read. */
export function RequestGiven({ request }: { request: RequestDetailsFragment }) {
  const { t, list, moment } = useWords();
  return (
    <>
      <ul>
        {request.given.map(({ disclosureId, at, categories }) => <li key={disclosureId}>{t('request.givenAt', { categories: list('category', categories), date: moment(at) })}</li>)}
      </ul>
      {request.side === 'asker' && <div className="kapstok-actions"><ButtonLink to="/ontvangen">{t('request.readGiven')}</ButtonLink></div>}
    </>
  );
}
