import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { ConsultationsDocument, type ConsultationLineFragment } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { useHats } from '../hat/hat-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Page } from '../page/page';
import { Pager, usePagePlace } from '../page/pager';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { AskForm } from './ask-form';
import { consultationTitle } from './consultation-title';

const PAGE = 25;

/** Conferring without names: asking, and what was asked of the own task. */
export function ConsultationsPage() {
  const { t } = useWords();
  const { hat } = useHats();
  const place = usePagePlace();
  const read = useRead(ConsultationsDocument, { first: PAGE, after: place.after }, { keepPrevious: true });
  return (
    <Page title={t('menu.consultations')}>
      <Paragraph purpose="lead">{t('consultation.lead')}</Paragraph>
      <Paragraph>{t('consultation.kept')}</Paragraph>
      {hat && <Section title={t('consultation.ask')}><AskForm hat={hat} /></Section>}
      <Section title={t('consultation.all')}>
        <Loaded read={read}>
          {({ consultations }) => consultations.nodes.length === 0 ? <Empty>{t('consultation.none')}</Empty> : (
            <>
              <ul className="kapstok-cards">{consultations.nodes.map((one) => <ConsultationCard key={one.id} consultation={one} />)}</ul>
              <Pager place={place} pageInfo={consultations.pageInfo} label={t('consultation.all')} />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function ConsultationCard({ consultation }: { consultation: ConsultationLineFragment }) {
  const words = useWords();
  const { t } = words;
  const { id, over, answeredAt } = consultation;
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title"><RouteLink to={`/overleg/${id}`}>{consultationTitle(consultation, words)}</RouteLink></h3>
      <p className="kapstok-badges">
        <Badge>{t(over ? 'consultation.over' : 'consultation.open')}</Badge>
        {answeredAt && <Badge kind="good">{t('consultation.answered')}</Badge>}
      </p>
    </li>
  );
}
