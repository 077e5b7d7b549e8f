import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { TasksAboutMeDocument } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useHat } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { OwnMeetings } from '../meeting/own-meetings';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { TaskCard } from './task-card';
import { byTask, keyOf, type Told } from './told';

/** What people are told of who works with their data: who, why, what can follow, and what they can do (R223). */
export function InformingPage() {
  const { t } = useWords();
  const hat = useHat();
  const read = useRead(TasksAboutMeDocument, {});
  return (
    <Page title={t('menu.informing')}>
      <Paragraph purpose="lead">{t('informing.lead')}</Paragraph>
      <Paragraph>{t('informing.separate')}</Paragraph>
      <Loaded read={read}>{({ tasksAboutMe }) => <Everybody personId={hat.personId} told={tasksAboutMe} />}</Loaded>
      <OwnMeetings />
      <Steering />
      <Rights />
      <Complaining />
    </Page>
  );
}

function Everybody({ personId, told }: { personId: string | null; told: readonly Told[] }) {
  const { t } = useWords();
  if (told.length === 0) return <Empty>{t('informing.none')}</Empty>;
  return (
    <Section title={t('informing.organisations')}>
      <ul className="kapstok-cards">{byTask(personId, told).map((one) => <TaskCard key={keyOf(one.told)} of={one} />)}</ul>
    </Section>
  );
}

function Steering() {
  const { t } = useWords();
  return (
    <Section title={t('informing.steer')}>
      <ul>
        <li>{t('informing.steerConsents')} <RouteLink to="/toestemmingen">{t('menu.myConsents')}</RouteLink></li>
        <li>{t('informing.steerRequests')} <RouteLink to="/vragen">{t('menu.requestsAboutMe')}</RouteLink></li>
        <li>{t('informing.steerShared')} <RouteLink to="/over-mij-gedeeld">{t('menu.shared')}</RouteLink></li>
        <li>{t('informing.steerLog')} <RouteLink to="/wie-keek">{t('menu.ownLog')}</RouteLink></li>
        <li>{t('informing.steerCovenants')} <RouteLink to="/convenanten">{t('menu.covenants')}</RouteLink></li>
      </ul>
    </Section>
  );
}

function Rights() {
  const { t } = useWords();
  return (
    <Section title={t('informing.rights')}>
      <ul>
        <li>{t('informing.rightSee')}</li>
        <li>{t('informing.rightCorrect')}</li>
        <li>{t('informing.rightErase')}</li>
      </ul>
      <Paragraph>{t('informing.rightAge')}</Paragraph>
    </Section>
  );
}

function Complaining() {
  const { t } = useWords();
  return (
    <Section title={t('informing.complain')}>
      <ul>
        <li>{t('informing.complainTalk')}</li>
        <li>{t('informing.complainTrusted')}</li>
        <li>{t('informing.complainAuthority')}</li>
      </ul>
    </Section>
  );
}
