import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { AnswerReviewDocument, ReviewQuestionDocument, ReviewQuestionsDocument, type ReviewQuestionDetailsFragment } from '../api/operations.generated';
import { useRead, useWrite } from '../api/api-context';
import { useWords } from '../language/language-context';
import { Alert } from '../page/alert';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { Page } from '../page/page';
import { RouteLink } from '../page/route-link';
import { Section } from '../page/section';
import { Empty, Loaded } from '../page/states';
import { Messages } from './conversation';
import { OneText } from './one-text';

/** What the FG asked this hat. */
export function QuestionsPage() {
  const { t, moment } = useWords();
  const read = useRead(ReviewQuestionsDocument, {});
  return (
    <Page title={t('explain.all')}>
      <Loaded read={read}>
        {({ reviewQuestions }) => reviewQuestions.length === 0 ? <Empty>{t('explain.none')}</Empty> : (
          <ul className="kapstok-cards kapstok-cards--wide">
            {reviewQuestions.map((question) => (
              <li key={question.id} className="kapstok-card">
                <h2 className="kapstok-card__title"><RouteLink to={`/uitleg/${question.id}`}>{t('explain.one', { moment: moment(question.firstAt) })}</RouteLink></h2>
                <p className="kapstok-badges"><QuestionState question={question} /></p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  );
}

function QuestionState({ question: { answeredAt, askedAt, closedAt } }: { question: ReviewQuestionDetailsFragment }) {
  const { t } = useWords();
  if (closedAt) return <Badge>{t('explain.closed')}</Badge>;
  return answeredAt && answeredAt > askedAt ? <Badge kind="good">{t('explain.answered')}</Badge> : <Badge kind="warning">{t('explain.waits')}</Badge>;
}

/** The FG asks what somebody did; who did it explains, under the hat it was done with. What was found about it is not told here. */
export function QuestionPage() {
  const { t, moment } = useWords();
  const { questionId = '' } = useParams();
  const read = useRead(ReviewQuestionDocument, { id: questionId });
  const shown = read.error ? undefined : read.data?.reviewQuestion;
  return (
    <Page title={shown ? t('explain.one', { moment: moment(shown.firstAt) }) : t('explain.all')} crumbs={[{ to: '/uitleg', text: t('explain.all') }]}>
      <Loaded read={read}>
        {({ reviewQuestion: question }) => (
          <>
            <Paragraph purpose="lead">{t('explain.lead')}</Paragraph>
            <Facts
              facts={[
                [t('desk.first'), moment(question.firstAt)],
                [t('desk.last'), question.lastAt !== question.firstAt && moment(question.lastAt)],
                [t('desk.accesses'), question.accesses > 0 && question.accesses],
                [t('explain.dossier'), question.dossierId && <RouteLink to={`/dossiers/${question.dossierId}`}>{t('explain.toDossier')}</RouteLink>],
              ]}
            />
            <Section title={t('desk.conversation')}>
              <Messages messages={question.messages} sides={{ fg: 'explain.byOfficer', asked: 'explain.byYou' }} />
              {question.closedAt ? <Alert kind="info"><p>{t('explain.over')}</p></Alert> : <Answer id={question.id} />}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Answer({ id }: { id: string }) {
  const { t } = useWords();
  const [sent, setSent] = useState(0);
  const write = useWrite(AnswerReviewDocument);
  return (
    <OneText
      key={sent} prefix="answer" label={t('explain.answer')} hint={t('explain.answerHint')} button={t('explain.send')} missing="explain.problem"
      busy={write.isPending} error={write.error} onSend={(words) => write.mutate({ input: { id, words } }, { onSuccess: () => setSent(sent + 1) })}
    />
  );
}
