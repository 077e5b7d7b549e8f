import type { DossierFrameFragment } from '../api/operations.generated';
import { taskName } from '../hat/hat';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { openingText } from './opening-text';
import { dossierWhom } from './dossier-name';

/** Why this dossier is open for this hat, and how far. */
export function DossierAccess({ dossier }: { dossier: DossierFrameFragment }) {
  const words = useWords();
  const { t, list, date } = words;
  const { access, controller } = dossier;
  return (
    <div className="kapstok-panel">
      <p><strong>{t('dossier.why')}</strong> {t(openingText(access.rule), { organisation: controller.name })}</p>
      <Facts
        facts={[
          [t('dossier.article'), access.article],
          [t('dossier.rule'), access.rule],
          [t('dossier.whom'), dossierWhom(dossier, words)],
          [t('dossier.controller'), controller.name],
          [t('dossier.task'), taskName(dossier, words)],
          [t('dossier.sees'), list('category', access.categories)],
          [t('dossier.since'), date(dossier.openedAt)],
          [t('dossier.until'), date(dossier.closedAt)],
        ]}
      />
    </div>
  );
}
