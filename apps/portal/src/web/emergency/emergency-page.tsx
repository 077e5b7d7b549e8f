import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useParams } from 'react-router';
import {
  CloseEmergencyDocument, EmergencyDocument, ReviewEmergencyDocument, TellEmergencyDocument, type EmergencyDetailsFragment,
} from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { useHats } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Failure } from '../page/failure';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Loaded } from '../page/states';
import { Countdown } from './countdown';
import { EmergencyBadges } from './emergency-badge';
import { EmergencyContent } from './emergency-content';
import { EmergencyFacts } from './emergency-facts';
import { WaitForm } from './wait-form';
import { WordsForm } from './words-form';

const FINDINGS = ['in-order', 'to-discuss', 'breach'] as const;

/** One opening: with what is open for who opened it, with what must follow for the others. */
export function EmergencyPage() {
  const { t, moment } = useWords();
  const { hat } = useHats();
  const { emergencyId = '' } = useParams();
  const read = useRead(EmergencyDocument, { id: emergencyId });
  const shown = read.error ? undefined : read.data?.emergency;
  return (
    <Page title={shown ? t('emergency.one', { moment: moment(shown.openedAt) }) : t('menu.emergencies')} crumbs={[{ to: '/nood', text: t('menu.emergencies') }]}>
      <Loaded read={read}>
        {({ emergency }) => {
          const own = emergency.hatId === hat?.id;
          return (
            <>
              {own && emergency.open && <OpenNow emergency={emergency} />}
              <EmergencyBadges emergency={emergency} />
              <EmergencyFacts emergency={emergency} />
              {own && emergency.open && <EmergencyContent dossierId={emergency.dossierId} />}
              {hat?.task === 'fg' && <ToDesk emergency={emergency} />}
              {hat?.task === 'fg' && !emergency.review && <Section title={t('emergency.review')}><Review id={emergency.id} /></Section>}
              {hat?.task !== 'fg' && !emergency.toldAt && <Section title={t('emergency.tell')}><Tell id={emergency.id} /><WaitForm key={emergency.waits.length} id={emergency.id} /></Section>}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** What happened around it, and after a breach what must follow. */
function ToDesk({ emergency: { id, review } }: { emergency: EmergencyDetailsFragment }) {
  const { t } = useWords();
  if (review && review.finding !== 'breach') return null;
  return <p><RouteLink to={`/te-beoordelen/${id}`}>{t(review ? 'emergency.afterBreach' : 'desk.fromEmergency')}</RouteLink></p>;
}

function OpenNow({ emergency }: { emergency: EmergencyDetailsFragment }) {
  const { t } = useWords();
  const close = useWrite(CloseEmergencyDocument);
  return (
    <Alert kind="warning">
      <Countdown endsAt={emergency.endsAt} />
      <p>{t('emergency.what')}</p>
      {close.error && <Failure error={close.error} />}
      <div className="kapstok-actions"><ActionButton busy={close.isPending} onClick={() => close.mutate({ id: emergency.id })}>{t('emergency.close')}</ActionButton></div>
    </Alert>
  );
}

function Review({ id }: { id: string }) {
  const { t } = useWords();
  const write = useWrite(ReviewEmergencyDocument);
  return (
    <WordsForm
      prefix="review" label={t('emergency.reviewWords')} button={t('emergency.reviewSave')} missing={'emergency.problem.words'} findings={FINDINGS}
      busy={write.isPending} error={write.error} onSend={({ finding, words }) => write.mutate({ input: { id, finding, words } })}
    />
  );
}

function Tell({ id }: { id: string }) {
  const { t } = useWords();
  const write = useWrite(TellEmergencyDocument);
  return (
    <WordsForm
      prefix="tell" label={t('emergency.tellHow')} button={t('emergency.tellSave')} missing={'emergency.problem.how'}
      busy={write.isPending} error={write.error} onSend={({ words }) => write.mutate({ input: { id, how: words } })}
    >
      <Paragraph>{t('emergency.tellLead')}</Paragraph>
    </WordsForm>
  );
}
