import type { SharedAboutMeQuery } from '../api/operations.generated';
import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { Facts } from '../page/facts';
import { SharedWords } from './shared-words';

export type Shared = SharedAboutMeQuery['sharedAboutMe']['nodes'][number];

/** One thing that was shared: by whom, with whom, what for, and its words when a copy was given. */
export function SharedCard({ shared, personId }: { shared: Shared; personId: string }) {
  const { t, label, list, moment } = useWords();
  const { holder, receiver, ground } = shared;
  const from = holder?.name ?? t('shared.somebody');
  const to = receiver?.name ?? t('asked.withheld', { type: label('organisationType', shared.receiverType) });
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{t('shared.title', { holder: from, receiver: to })}</h3>
      <p className="kapstok-badges"><Badge kind={shared.standing ? 'good' : 'plain'}>{t(shared.standing ? 'shared.standing' : 'shared.over')}</Badge></p>
      <Facts
        facts={[
          [t('shared.at'), moment(shared.sharedAt)],
          [t('shared.by'), t('shared.party', { organisation: from, task: label('task', shared.holderTask) })],
          [t('shared.to'), t('shared.party', { organisation: to, task: label('task', shared.receiverTask) })],
          [t('shared.purpose'), label('purpose', shared.purpose)],
          [t('shared.ground'), [label('ground', ground.id), ground.article].filter(Boolean).join(', ')],
          [t('shared.categories'), list('category', shared.categories)],
          [t('shared.until'), shared.endsAt ? moment(shared.endsAt) : shared.standing && t('shared.whileGround')],
        ]}
      />
      <SharedWords shared={shared} personId={personId} />
    </li>
  );
}
