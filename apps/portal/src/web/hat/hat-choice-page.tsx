import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../language/language-context';
import { Page } from '../page/page';
import { Empty } from '../page/states';
import type { Hat } from './hat';
import { HatCard } from './hat-card';
import { useHats } from './hat-context';
import { homeOf } from './hat-menu-items';
import { HatSwitchForm } from './hat-switch-form';

export function HatChoicePage() {
  const { t } = useWords();
  const { hats, hat, putOn } = useHats();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Hat | null>(null);

  if (chosen) {
    const done = () => {
      putOn(chosen.id);
      void navigate(homeOf(chosen.task));
    };
    return <HatSwitchForm from={hat} to={chosen} onDone={done} onCancel={() => setChosen(null)} />;
  }
  return (
    <Page title={t(hat ? 'hat.titleOther' : 'hat.title')}>
      <Paragraph purpose="lead">{t('hat.lead')}</Paragraph>
      {hats.length === 0 && <Empty>{t('hat.none')}</Empty>}
      <ul className="kapstok-cards">
        {hats.map((each) => <HatCard key={each.id} hat={each} on={each.id === hat?.id} onChoose={() => setChosen(each)} />)}
      </ul>
    </Page>
  );
}
