import type { Task } from '@kapstok/policy';

/** The colour and the sign of a task (style/hats.css). The sign and the words tell the same without colour. */
const colours: Partial<Record<Task, { colour: string; sign: string }>> = {
  toeleiding: { colour: 'toeleiding', sign: '◆' },
  begeleiding: { colour: 'toeleiding', sign: '◆' },
  hulpverlening: { colour: 'hulpverlening', sign: '●' },
  regie: { colour: 'regie', sign: '▲' },
  'veilig-thuis': { colour: 'veilig-thuis', sign: '⬟' },
  raadsonderzoek: { colour: 'raad', sign: '■' },
  jeugdbescherming: { colour: 'bescherming', sign: '⬢' },
  jeugdreclassering: { colour: 'bescherming', sign: '⬢' },
  fg: { colour: 'toezicht', sign: '◉' },
  convenantbeheer: { colour: 'toezicht', sign: '◉' },
  client: { colour: 'inwoner', sign: '♥' },
};

export function hatColour(task: string): { colour: string; sign: string } {
  return colours[task as Task] ?? { colour: 'overig', sign: '★' };
}
