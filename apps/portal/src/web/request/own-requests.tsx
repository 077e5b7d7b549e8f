import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { RequestsAboutMeDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { Empty, Loaded } from '../page/states';
import { OwnView } from './own-view';
import { RequestState } from './request-state';

/** Who asked whom for what about a resident, and what was given (R224). */
export function OwnRequests() {
  const { t, label, list, moment } = useWords();
  const nameOf = useNameOf();
  const read = useRead(RequestsAboutMeDocument, { subjectId: null });
  return (
    <>
      <Paragraph purpose="lead">{t('requests.ownLead')}</Paragraph>
      <Loaded read={read}>
        {({ requestsAboutMe }) => requestsAboutMe.length === 0 ? <Empty>{t('requests.ownNone')}</Empty> : (
          <ul className="kapstok-cards">
            {requestsAboutMe.map((request) => (
              <li key={request.id} className="kapstok-card">
                <h2 className="kapstok-card__title">{t('request.from', { organisation: nameOf(request.asker, request.askerType), task: label('task', request.askerTask) })}</h2>
                <p className="kapstok-badges"><RequestState state={request.state} /></p>
                <Facts
                  facts={[
                    [t('request.about'), request.subject?.name],
                    [t('requests.ownAskedOf'), t('request.to', { organisation: nameOf(request.holder, request.holderType), task: label('task', request.holderTask) })],
                    [t('request.purpose'), label('purpose', request.purpose)],
                    [t('request.askedAt'), moment(request.askedAt)],
                    [t('requests.ownAskedFor'), list('category', request.categories)],
                    [t('requests.ownGiven'), request.given.length === 0 ? t('requests.ownNothing') : t('request.givenAt', { categories: list('category', request.given), date: moment(request.givenAt) })],
                  ]}
                />
                <OwnView request={request} holder={nameOf(request.holder, request.holderType)} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}

/** The name of an organisation, or what kind it is where the name could tell a place that is kept from who reads. */
function useNameOf(): (organisation: { readonly name: string } | null | undefined, type: string) => string {
  const { t, label } = useWords();
  return (organisation, type) => organisation?.name ?? t('asked.withheld', { type: label('organisationType', type) });
}
