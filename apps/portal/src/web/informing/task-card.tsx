import { taskName } from '../hat/hat';
import { useWords } from '../language/language-context';
import { Facts } from '../page/facts';
import { directoryTaskOf, officerOf, withoutConsent, type DirectoryTask, type Duty, type TaskOf, type Told } from './told';

/** One organisation with a task: for whom, what for, why data are needed, what can follow, and whom to turn to. */
export function TaskCard({ of: { told, about } }: { of: TaskOf }) {
  const words = useWords();
  const { t, label } = words;
  const { controller, carriedOutBy, task, purpose } = told;
  const listed = directoryTaskOf(told);
  const name = carriedOutBy.map((team) => team.name).join(', ') || controller.name;
  return (
    <li className="kapstok-card">
      <h3 className="kapstok-card__title">{name}</h3>
      <p className="kapstok-subtle">{taskName(told, words)}</p>
      <Facts
        facts={[
          [t('informing.about'), about.map((one) => one ?? t('informing.myself')).join(', ')],
          [t('informing.does'), label('taskDoes', task)],
          [t('informing.purpose'), purpose && label('purpose', purpose)],
          [t('informing.needs'), label('taskNeeds', task)],
          [t('informing.follows'), label('taskFollows', task)],
          [t('informing.frame'), listed && label('informedFrame', listed.frame)],
          [t('informing.contact'), listed?.contactPoint],
          [t('informing.hours'), listed?.contactHours],
        ]}
      />
      <details className="kapstok-details">
        <summary>{t('informing.more')}<span className="kapstok-visually-hidden">: {name}, {taskName(told, words)}</span></summary>
        <More told={told} listed={listed} name={name} />
      </details>
    </li>
  );
}

function More({ told, listed, name }: { told: Told; listed: DirectoryTask | undefined; name: string }) {
  const { t, label } = useWords();
  const { controller, carriedOutBy } = told;
  const officer = officerOf(told);
  return (
    <>
      <Facts
        facts={[
          [t('informing.responsible'), carriedOutBy.length > 0 ? t('informing.carriedOut', { controller: controller.name, team: name }) : controller.name],
          [t('informing.secrecy'), listed && label('secrecy', listed.secrecy.kind)],
          [t('informing.officer'), officer ? t('informing.officerKnown', { contact: officer }) : t('informing.officerAsk', { organisation: controller.name })],
        ]}
      />
      {listed && <WithoutConsent duties={withoutConsent(listed)} />}
    </>
  );
}

function WithoutConsent({ duties }: { duties: readonly Duty[] }) {
  const { t } = useWords();
  if (duties.length === 0) return null;
  return (
    <>
      <h4>{t('informing.without')}</h4>
      <p>{t('informing.withoutLead')}</p>
      <ul>{duties.map((duty) => <li key={duty.ground}><OneDuty duty={duty} /></li>)}</ul>
    </>
  );
}

function OneDuty({ duty: { ground, article, duty } }: { duty: Duty }) {
  const { t, label } = useWords();
  const named = [label('ground', ground), article].filter(Boolean).join(', ');
  if (duty === null) return t('informing.may', { ground: named });
  return t(duty === 'always' ? 'informing.must' : 'informing.mustWhenAsked', { ground: named });
}
