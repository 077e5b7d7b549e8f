import { callApi } from './api-client';
import { UNAUTHENTICATED, UNREACHABLE } from './api-errors';
import { MeDocument } from './operations.generated';

const caller = { apiUrl: 'https://api.example.org', accessToken: 'a.b.c', hatId: 'hat-1' };
const answer = (body: unknown, status = 200) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'x-request-id': 'request-1' } });

function apiAnswers(response: Response | Error) {
  return jest.spyOn(globalThis, 'fetch').mockImplementation(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response)));
}

afterEach(() => jest.restoreAllMocks());

describe('a call of the portal to the API', () => {
  // R2: the hat goes along with every request.
  it('carries the token and the hat, and nothing in the address', async () => {
    const fetched = apiAnswers(answer({ data: { me: { id: 'x' } } }));
    await callApi(caller, MeDocument, {});
    const [address, request] = fetched.mock.calls[0]!;
    expect(address).toBe('https://api.example.org/graphql');
    expect(request?.headers).toMatchObject({ authorization: 'Bearer a.b.c', 'kapstok-hat': 'hat-1' });
    expect(request).toMatchObject({ cache: 'no-store', credentials: 'omit' });
  });

  it('carries a key of its own, or the one of a change that is sent again', async () => {
    const fetched = apiAnswers(answer('<html>', 502));
    const keys = async (...given: string[]) => {
      await callApi(caller, MeDocument, {}, undefined, ...given).catch(() => undefined);
      return (fetched.mock.calls.at(-1)![1]?.headers as Record<string, string>)['idempotency-key'];
    };
    expect(await keys('sleutel-1')).toBe('sleutel-1');
    expect(await keys()).not.toBe(await keys());
  });

  it('carries no hat when none is on', async () => {
    const fetched = apiAnswers(answer({ data: { me: { id: 'x' } } }));
    await callApi({ ...caller, hatId: null }, MeDocument, {});
    expect(fetched.mock.calls[0]![1]?.headers).not.toHaveProperty('kapstok-hat');
  });

  it('shows nothing of an answer that has an error in it', async () => {
    apiAnswers(answer({ data: { me: { id: 'x' } }, errors: [{ extensions: { code: 'DOSSIER_NOT_FOUND' } }] }));
    await expect(callApi(caller, MeDocument, {})).rejects.toMatchObject({ code: 'DOSSIER_NOT_FOUND', requestId: 'request-1' });
  });

  it('takes along the field, the reason and the explanation that the API gives', async () => {
    apiAnswers(answer({ errors: [{ extensions: { code: 'WRITE_DENIED', field: 'input.category', reason: 'category-barred', explanation: 'Dit mag hier niet.' } }] }));
    await expect(callApi(caller, MeDocument, {})).rejects.toMatchObject({ field: 'input.category', reason: 'category-barred', explanation: 'Dit mag hier niet.' });
  });

  it('knows a refused token by its status, whatever the body is', async () => {
    apiAnswers(answer('no', 401));
    await expect(callApi(caller, MeDocument, {})).rejects.toMatchObject({ code: UNAUTHENTICATED });
  });

  it('knows that nothing answered', async () => {
    apiAnswers(new TypeError('fetch failed'));
    await expect(callApi(caller, MeDocument, {})).rejects.toMatchObject({ code: UNREACHABLE });
  });

  it('makes an error of an answer that is none', async () => {
    apiAnswers(answer('<html>', 502));
    await expect(callApi(caller, MeDocument, {})).rejects.toMatchObject({ code: 'HTTP_502', requestId: 'request-1' });
  });
});
