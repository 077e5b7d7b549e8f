import { DossiersToHandOverDocument, type DossierEntriesQuery } from '../api/operations.generated';
import { useRead } from '../api/api-context';
import { dossierName } from '../dossier/dossier-name';
import { CheckboxField } from '../form/choice-fields';
import { useWords } from '../language/language-context';
import type { TextKey } from '../language/texts';
import { ActionButton } from '../page/action-button';
import { Pager, usePagePlace } from '../page/pager';
import { Loaded } from '../page/states';

interface Props {
  readonly dossier: DossierEntriesQuery['dossier'];
  readonly values: readonly string[];
  readonly problem?: TextKey;
  readonly onChange: (values: readonly string[]) => void;
}

/** Which other dossiers of this work go along: a processor hands over to its college at once what it does for it. */
export function MoreDossiers({ dossier, values, problem, onChange }: Props) {
  const words = useWords();
  const { t, date } = words;
  const place = usePagePlace();
  const read = useRead(DossiersToHandOverDocument, { after: place.after }, { keepPrevious: true });
  return (
    <Loaded read={read}>
      {({ dossiers: { nodes, pageInfo } }) => {
        const others = nodes.filter((one) => one.id !== dossier.id && one.task === dossier.task && one.controller.id === dossier.controller.id && one.access.rule === 'V1' && one.closedAt === null);
        const elsewhere = values.filter((id) => !others.some((one) => one.id === id));
        const ids = others.map(({ id }) => id);
        const all = ids.every((id) => values.includes(id));
        if (others.length === 0 && values.length === 0) return <p>{t('transfer.noMore')}</p>;
        return (
          <>
            <CheckboxField
              id="transfer-more" optional label={t('transfer.more')} hint={t('transfer.moreHint')} problem={problem} values={values.filter((id) => ids.includes(id))}
              choices={others.map((one) => ({ value: one.id, text: t('transfer.moreOne', { dossier: dossierName(one, words), case: one.case.reference, date: date(one.openedAt) }) }))}
              onChange={(chosen) => onChange([...elsewhere, ...chosen])}
            />
            {ids.length > 1 && (
              <div className="kapstok-actions"><ActionButton onClick={() => onChange(all ? elsewhere : [...elsewhere, ...ids])}>{t(all ? 'transfer.moreNone' : 'transfer.moreAll')}</ActionButton></div>
            )}
            <p role="status">{t('transfer.moreCount', { count: values.length + 1 })}</p>
            <Pager place={place} pageInfo={pageInfo} label={t('transfer.more')} />
          </>
        );
      }}
    </Loaded>
  );
}
