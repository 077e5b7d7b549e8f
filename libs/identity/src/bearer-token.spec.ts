import { bearerToken } from './bearer-token';
import { Unauthenticated } from './identity.errors';

/** A request as Node hands it over: of a repeated Authorization header it keeps the first. */
function request(...authorizations: string[]) {
  const rawHeaders = ['Host', 'kapstok.example', ...authorizations.flatMap((value, index) => [index % 2 ? 'AUTHORIZATION' : 'Authorization', value])];
  return { headers: { host: 'kapstok.example', authorization: authorizations[0] }, rawHeaders };
}

function refusal(...authorizations: string[]): string {
  try {
    return bearerToken(request(...authorizations));
  } catch (error) {
    if (error instanceof Unauthenticated) return `refused: ${error.reason}`;
    throw error;
  }
}

describe('the Authorization header', () => {
  it('gives its bearer token', () => {
    expect(refusal('Bearer aa.bb.cc')).toBe('aa.bb.cc');
    expect(refusal('bearer aa.bb.cc')).toBe('aa.bb.cc');
  });

  it('is refused when there is none', () => {
    expect(refusal()).toBe('refused: no-authorization-header');
  });

  it('is refused when there are two, also when both are the same or written differently', () => {
    expect(refusal('Bearer aa.bb.cc', 'Bearer dd.ee.ff')).toBe('refused: several-authorization-headers');
    expect(refusal('Bearer aa.bb.cc', 'Bearer aa.bb.cc')).toBe('refused: several-authorization-headers');
  });

  it.each(['', 'Bearer', 'Bearer ', 'aa.bb.cc', 'Basic aa.bb.cc', 'Bearer aa.bb', 'Bearer aa.bb.cc dd', 'Bearer aa.bb.cc, Bearer dd.ee.ff', 'Bearer  aa.bb.cc', 'Bearer ..', 'Bearer a+a.b/b.c=c', `Bearer ${'a'.repeat(9000)}.b.c`])(
    'is refused when it is "%.40s"',
    (value) => {
      expect(refusal(value)).toBe('refused: not-a-bearer-token');
    },
  );

  it('counts header names only, not values that look like one', () => {
    const { headers, rawHeaders } = request('Bearer aa.bb.cc');
    expect(bearerToken({ headers, rawHeaders: [...rawHeaders, 'X-Note', 'authorization'] })).toBe('aa.bb.cc');
  });
});
