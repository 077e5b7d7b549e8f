import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useWords } from '../language/language-context';
import { ActionButton } from '../page/action-button';
import { Alert } from '../page/alert';
import { Page } from '../page/page';
import { useSession } from './session-context';

export function SignInPage({ failed }: { failed: boolean }) {
  const { t } = useWords();
  const { signIn, expired } = useSession();
  return (
    <Page title={t('session.title')}>
      {expired && <Alert kind="warning">{t('session.expired')}</Alert>}
      {failed && !expired && <Alert kind="error">{t('session.failed')}</Alert>}
      <Paragraph purpose="lead">{t('session.lead')}</Paragraph>
      <Paragraph>{t('session.what')}</Paragraph>
      <ActionButton purpose="primary" onClick={signIn}>{t('session.signIn')}</ActionButton>
    </Page>
  );
}
