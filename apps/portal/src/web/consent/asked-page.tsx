import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import { AskedConsentsDocument, SeeConsentRequestDocument, type AskedDetailsFragment } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Page } from '../page/page';
import { Empty, Loaded } from '../page/states';
import { AnswerForm } from './answer-form';
import { AskedFacts } from './asked-facts';
import { badgeOf, isViewWanted, questionOf } from './asked-question';
import { ViewForm } from './view-form';

/** One question to a resident: what is asked in plain words, and the answer. */
export function AskedPage() {
  const { t } = useWords();
  const { requestId = '' } = useParams();
  const read = useRead(AskedConsentsDocument, {});
  return (
    <Page title={t('asked.title')} crumbs={[{ to: '/toestemmingen', text: t('menu.myConsents') }]}>
      <Loaded read={read}>
        {({ askedConsents }) => {
          const asked = askedConsents.find(({ id }) => id === requestId);
          return asked ? <Asked asked={asked} /> : <Empty>{t('asked.none')}</Empty>;
        }}
      </Loaded>
    </Page>
  );
}

function Asked({ asked }: { asked: AskedDetailsFragment }) {
  const { t, label } = useWords();
  const { mutate: see } = useWrite(SeeConsentRequestDocument);
  const told = useRef(false);
  // Once for this visit: the asker learns that it was read, nothing more.
  useEffect(() => {
    if (asked.state !== 'asked' || told.current) return;
    told.current = true;
    see({ id: asked.id });
  }, [asked.id, asked.state, see]);
  return (
    <>
      <Paragraph purpose="lead">{t(questionOf(asked), { name: asked.subject?.name ?? t('consent.notKnown') })}</Paragraph>
      <p><Badge kind={badgeOf(asked.state)}>{label('askedState', asked.state)}</Badge></p>
      <AskedFacts asked={asked} />
      <Paragraph>{t('asked.notOver')}</Paragraph>
      {isViewWanted(asked) && <ViewForm requestId={asked.id} own name="" />}
      {asked.open && <AnswerForm requestId={asked.id} version={asked.version} own />}
      {!asked.open && !isViewWanted(asked) && <Paragraph>{t('asked.closed')}</Paragraph>}
    </>
  );
}
