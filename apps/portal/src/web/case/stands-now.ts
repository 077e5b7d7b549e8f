/** Whether something with an end (a moment or a day, or none) stands at this moment. */
export function standsNow({ validUntil }: { validUntil: string | null }, now: Date = new Date()): boolean {
  return validUntil === null || now < new Date(validUntil);
}
