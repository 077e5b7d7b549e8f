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
  const read = useRead(RequestsAboutMeDocument, { subjectId: null });
  return (
    <>
      <Paragraph purpose="lead">{t('requests.ownLead')}</Paragraph>
      <Loaded read={read}>
        {({ requestsAboutMe }) => requestsAboutMe.length === 0 ? <Empty>{t('requests.ownNone')}</Empty> : (
          <ul className="kapstok-cards">
            {requestsAboutMe.map((request) => (
              <li key={request.id} className="kapstok-card">
                <h2 className="kapstok-card__title">{t('request.from', { organisation: request.asker.name, task: label('task', request.askerTask) })}</h2>
                <p className="kapstok-badges"><RequestState state={request.state} /></p>
                <Facts
                  facts={[
                    [t('request.about'), request.subject?.name],
                    [t('requests.ownAskedOf'), t('request.to', { organisation: request.holder.name, task: label('task', request.holderTask) })],
                    [t('request.purpose'), label('purpose', request.purpose)],
                    [t('request.askedAt'), moment(request.askedAt)],
                    [t('requests.ownAskedFor'), list('category', request.categories)],
                    [t('requests.ownGiven'), request.given.length === 0 ? t('requests.ownNothing') : t('request.givenAt', { categories: list('category', request.given), date: moment(request.givenAt) })],
                  ]}
                />
                <OwnView request={request} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}
