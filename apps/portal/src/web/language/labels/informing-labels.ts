import type { Task } from '@kapstok/policy';
import type { Text } from '../text';

/** The tasks that keep a dossier about people: of these a resident is told. */
type Keeps = Extract<Task, 'toeleiding' | 'begeleiding' | 'hulpverlening' | 'regie' | 'veilig-thuis' | 'raadsonderzoek' | 'jeugdbescherming' | 'jeugdreclassering'>;

/** What somebody with this task does, to who it is about. */
export const taskDoesLabels: Record<Keeps, Text> = {
  toeleiding: { nl: 'Zoekt met u uit welke hulp past, en beslist namens de gemeente of u die hulp krijgt.', en: 'Finds out with you which help fits, and decides for the municipality whether you get that help.' },
  begeleiding: { nl: 'Begeleidt u namens de gemeente naar werk.', en: 'Guides you to work for the municipality.' },
  hulpverlening: { nl: 'Geeft hulp, zorg of behandeling.', en: 'Gives help, care or treatment.' },
  regie: { nl: 'Zorgt dat alle hulp bij elkaar past, en maakt daarover afspraken met u.', en: 'Makes sure that all help fits together, and makes agreements with you about that.' },
  'veilig-thuis': { nl: 'Kijkt na een melding of iedereen veilig is, en wat er nodig is om veilig te worden.', en: 'Looks after a report whether everybody is safe, and what is needed to become safe.' },
  raadsonderzoek: { nl: 'Onderzoekt of een kind bescherming nodig heeft, en geeft de rechter advies.', en: 'Investigates whether a child needs protection, and advises the court.' },
  jeugdbescherming: { nl: 'Beschermt een kind, in opdracht van de rechter of als begeleiding die u zelf wilt.', en: 'Protects a child, by order of the court or as support that you want yourself.' },
  jeugdreclassering: { nl: 'Begeleidt een jongere die een straf of maatregel heeft.', en: 'Guides a young person who has a sentence or measure.' },
};

/** Why that needs data about people. */
export const taskNeedsLabels: Record<Keeps, Text> = {
  toeleiding: { nl: 'Zonder uw vraag en uw situatie te kennen, kan niemand beslissen welke hulp past. Wat er in een behandeling is gezegd, hoort hier niet bij.', en: 'Nobody can decide which help fits without knowing your question and your situation. What was said in a treatment is no part of it.' },
  begeleiding: { nl: 'Om te weten wat u kunt en wat u nodig hebt om te werken.', en: 'To know what you can do and what you need to work.' },
  hulpverlening: { nl: 'Goede hulp vraagt dat bekend is wat er speelt en wat al is geprobeerd. De hulpverlener moet daar een dossier van bijhouden.', en: 'Good help asks that it is known what is going on and what was tried. The care worker must keep a file of that.' },
  regie: { nl: 'Om te weten wie wat doet en wat is afgesproken. Meer hoeft hiervoor niet bekend te zijn.', en: 'To know who does what and what was agreed. More need not be known for this.' },
  'veilig-thuis': { nl: 'Om te kunnen zeggen of er gevaar is, moet bekend zijn wat er is gebeurd en wie daarbij zijn.', en: 'To say whether there is danger, it must be known what happened and who is part of it.' },
  raadsonderzoek: { nl: 'De rechter beslist op feiten. Daarom vraagt de onderzoeker die na bij wie ze weet.', en: 'The court decides on facts. That is why the investigator asks those who know them.' },
  jeugdbescherming: { nl: 'Om een kind te beschermen moet bekend zijn wat er goed gaat en wat niet.', en: 'To protect a child it must be known what goes well and what does not.' },
  jeugdreclassering: { nl: 'Om te kunnen begeleiden en om te zien of afspraken worden nagekomen.', en: 'To be able to guide and to see whether agreements are kept.' },
};

/** What can follow from it. */
export const taskFollowsLabels: Record<Keeps, Text> = {
  toeleiding: { nl: 'U krijgt een besluit over hulp. Bent u het er niet mee eens, dan kunt u bezwaar maken.', en: 'You get a decision about help. If you do not agree with it, you can object.' },
  begeleiding: { nl: 'Er komen afspraken over werk. Die kunnen gevolgen hebben voor uw uitkering.', en: 'There will be agreements about work. They can have consequences for your benefit.' },
  hulpverlening: { nl: 'U beslist samen over de hulp. Bij zorgen over veiligheid kan de hulpverlener een melding doen, en vertelt u dat bijna altijd eerst.', en: 'You decide together about the help. With worries about safety the care worker can make a report, and nearly always tells you first.' },
  regie: { nl: 'Er komt één plan. Daarin staat alleen wat alle betrokkenen mogen weten.', en: 'There will be one plan. It says only what everybody who takes part may know.' },
  'veilig-thuis': { nl: 'Er kunnen afspraken over veiligheid komen, hulp, of een vraag aan de Raad voor de Kinderbescherming.', en: 'There can be agreements about safety, help, or a question to the Child Protection Board.' },
  raadsonderzoek: { nl: 'De Raad kan de rechter vragen om een maatregel. U leest het rapport en kunt erop reageren voordat het naar de rechter gaat.', en: 'The Board can ask the court for a measure. You read the report and can respond to it before it goes to the court.' },
  jeugdbescherming: { nl: 'Met een maatregel van de rechter kunt u verplicht zijn om mee te werken. De rechter kijkt op vaste momenten of de maatregel nog nodig is.', en: 'With a measure of the court you can be obliged to cooperate. The court looks at fixed moments whether the measure is still needed.' },
  jeugdreclassering: { nl: 'Wie zich niet aan de afspraken houdt, kan opnieuw voor de rechter komen.', en: 'Who does not keep to the agreements can come before the court again.' },
};

/** Whether it needs consent, said to who would give it. */
export const informedFrameLabels = {
  voluntary: { nl: 'U bepaalt mee. Meestal deelt deze organisatie alleen iets als u dat goed vindt. Wat de wet anders regelt, staat hieronder.', en: 'You have a say. Mostly this organisation shares something only when you agree. What the law arranges otherwise is below.' },
  statutory: { nl: 'De wet geeft deze taak. Daarvoor mag deze organisatie ook zonder uw toestemming iets vragen en delen. Zij legt vast waarom, en vertelt het u.', en: 'The law gives this task. For it this organisation may also ask and share without your consent. It records why, and tells you.' },
  'statutory-with-measure': { nl: 'Alleen zolang de rechter een maatregel heeft opgelegd, mag dit zonder uw toestemming. Anders bepaalt u mee.', en: 'Only while the court has ordered a measure this may be done without your consent. Otherwise you have a say.' },
  none: { nl: 'Deze organisatie deelt zelf niets.', en: 'This organisation shares nothing itself.' },
} as const satisfies Record<string, Text>;
