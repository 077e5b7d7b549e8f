import { ChangeKey } from './change-key';

describe('the key of a change', () => {
  it('stays the same for the same change until it was made', () => {
    const key = new ChangeKey();
    const first = key.of({ input: { text: 'Een vraag' } });
    expect(key.of({ input: { text: 'Een vraag' } })).toBe(first);
    key.made();
    expect(key.of({ input: { text: 'Een vraag' } })).not.toBe(first);
  });

  it('is another one for another change', () => {
    const key = new ChangeKey();
    const first = key.of({ input: { text: 'Een vraag' } });
    const second = key.of({ input: { text: 'Een andere vraag' } });
    expect(second).not.toBe(first);
    expect(key.of({ input: { text: 'Een vraag' } })).not.toBe(second);
    expect(key.of(undefined)).toMatch(/^[0-9a-f-]{36}$/);
  });
});
