import { useWords } from '../language/language-context';
import { Badge } from '../page/badge';
import { standsNow } from './stands-now';

interface Address {
  readonly lines: string;
  readonly shielded: boolean;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** The addresses that the own organisation holds. A shielded one says so first and in words. */
export function Addresses({ addresses }: { addresses: readonly Address[] }) {
  const { t } = useWords();
  return (
    <ul className="kapstok-plain-list">
      {addresses.filter((address) => standsNow(address)).map((address) => (
        <li key={`${address.lines}-${address.validFrom}`} className={address.shielded ? 'kapstok-shielded' : undefined}>
          {address.shielded && (
            <p><Badge kind="shielded">{t('address.shielded')}</Badge> <strong>{t('address.tellNobody')}</strong></p>
          )}
          <span className="kapstok-lines">{address.lines}</span>
        </li>
      ))}
    </ul>
  );
}
