import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useWords } from '../language/language-context';
import { Page } from './page';
import { ButtonLink } from './route-link';

/** An address that is none, or that the hat that is on does not have: the same page for both. */
export function NotFoundPage() {
  const { t } = useWords();
  return (
    <Page title={t('notFound.title')}>
      <Paragraph>{t('notFound.text')}</Paragraph>
      <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
    </Page>
  );
}
