import { Button, type ButtonPurpose } from '@nl-design-system-candidate/button-react';
import type { ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  readonly purpose?: ButtonPurpose;
  /** Something is under way: the button stays in reach of the keyboard and does nothing. */
  readonly busy?: boolean;
  readonly describedBy?: string;
}

export function ActionButton({ children, onClick, type = 'button', purpose = 'secondary', busy = false, describedBy }: Props) {
  return (
    <Button type={type} purpose={purpose} busy={busy} aria-describedby={describedBy} onClick={busy ? (event) => event.preventDefault() : onClick}>
      {children}
    </Button>
  );
}
