import { checkedRefusal, requireReasonDespite } from './refusal';

const refusal = { reasons: ['harm'], words: 'Het schaadt het herstel van het kind.', instead: 'Samen met de moeder bespreken.' };

describe('a refusal', () => {
  it('names each reason once', () => {
    expect(checkedRefusal({ ...refusal, reasons: ['harm', 'harm', 'too-much'] }).reasons).toEqual(['harm', 'too-much']);
  });

  it.each(['privacy', 'Privacy!', 'vanwege de privacy', 'wegens AVG', 'In verband met privacyredenen.', 'due to GDPR'])('is not "%s" alone', (words) => {
    // R106
    expect(() => checkedRefusal({ ...refusal, words })).toThrow(/input\.words/);
  });

  it('can speak of privacy when it says what stands in the way', () => {
    expect(checkedRefusal({ ...refusal, words: 'Vanwege de privacy van de broer, over wie dit verslag ook gaat.' }).words).toContain('broer');
  });

  it.each([[['no-consent'], false], [['harm', 'too-much'], false], [['not-necessary'], true], [['harm', 'not-known-here'], true]])('under a duty with %j is possible: %s', (reasons, possible) => {
    const checked = checkedRefusal({ ...refusal, reasons });
    expect(() => requireReasonDespite(false, checked)).not.toThrow();
    if (possible) expect(() => requireReasonDespite(true, checked)).not.toThrow();
    else expect(() => requireReasonDespite(true, checked)).toThrow(/input\.reasons/);
  });
});
