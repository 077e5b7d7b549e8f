import { Rounds } from './rounds';
import type { Finding } from './findings';

const finding: Finding = { what: 'rules-differ', details: { expected: '2', loaded: '1' } };

function quietLog() {
  return { error: jest.fn(), debug: jest.fn() };
}

describe('the rounds of the worker', () => {
  it('say loudly what a check finds', async () => {
    const log = quietLog();
    await new Rounds([async () => [finding]], log, 1000).round();
    expect(log.error.mock.calls).toEqual([[{ finding: 'rules-differ', expected: '2', loaded: '1' }, 'this should never be']]);
  });

  it('are as loud when a check cannot be carried out, and go on with the others', async () => {
    const log = quietLog();
    await new Rounds([() => Promise.reject(new Error('connection lost')), async () => [finding]], log, 1000).round();
    expect(log.error.mock.calls).toEqual([
      [{ reason: 'connection lost' }, 'a check could not be carried out'],
      [{ finding: 'rules-differ', expected: '2', loaded: '1' }, 'this should never be'],
    ]);
  });

  it('say nothing when all is as it should be', async () => {
    const log = quietLog();
    await new Rounds([async () => []], log, 1000).round();
    expect(log.error).not.toHaveBeenCalled();
  });

  describe('over time', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('begin at once, and again after the time between', async () => {
      const check = jest.fn(async () => []);
      const rounds = new Rounds([check], quietLog(), 1000);
      rounds.start();
      await jest.advanceTimersByTimeAsync(999);
      expect(check).toHaveBeenCalledTimes(1);
      await jest.advanceTimersByTimeAsync(501);
      expect(check).toHaveBeenCalledTimes(2);
      await rounds.stop();
    });

    it('wait for the one under way when they are stopped, and never begin again', async () => {
      let finish: () => void = () => undefined;
      const check = jest.fn(() => new Promise<Finding[]>((resolve) => (finish = () => resolve([]))));
      const rounds = new Rounds([check], quietLog(), 1000);
      rounds.start();
      const stopped = jest.fn();
      const stopping = rounds.stop().then(stopped);
      await jest.advanceTimersByTimeAsync(5000);
      expect(stopped).not.toHaveBeenCalled();
      finish();
      await stopping;
      await jest.advanceTimersByTimeAsync(5000);
      expect(check).toHaveBeenCalledTimes(1);
    });
  });
});
