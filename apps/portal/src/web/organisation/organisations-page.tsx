import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { OrganisationsDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { taskName } from '../hat/hat';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Empty, Loaded } from '../page/states';

/** The directory: who does what, and how to reach them. */
export function OrganisationsPage() {
  const words = useWords();
  const { t, label } = words;
  const read = useRead(OrganisationsDocument, {});
  return (
    <Page title={t('organisations.title')}>
      <Paragraph purpose="lead">{t('organisations.lead')}</Paragraph>
      <Paragraph><RouteLink to="/convenanten">{t('covenants.see')}</RouteLink></Paragraph>
      <Loaded read={read}>
        {({ organisations }) => {
          const parties = organisations.filter(({ type }) => type !== 'client');
          if (parties.length === 0) return <Empty>{t('organisations.none')}</Empty>;
          return (
            <ul className="kapstok-cards">
              {parties.map((organisation) => (
                <li key={organisation.id} className="kapstok-card">
                  <h2 className="kapstok-card__title">{organisation.name}</h2>
                  <p className="kapstok-subtle">{label('organisationType', organisation.type)}</p>
                  <ul>
                    {organisation.tasks.map((task) => (
                      <li key={`${task.task}-${task.law}-${task.from}-${task.processorFor?.id}`}>
                        {task.processorFor ? t('receiver.taskFor', { task: taskName(task, words), controller: task.processorFor.name }) : taskName(task, words)}
                        {task.contactPoint && <span className="kapstok-subtle"> {t('organisations.contact', { contact: task.contactPoint })}</span>}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}
