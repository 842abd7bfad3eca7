import type { JSX } from 'solid-js';
import { Dialog, type DialogProps } from './dialog.tsx';

/** A dialog at the right edge, the whole width on a phone; for forms that keep the list in sight. */
export function Drawer(props: Omit<DialogProps, 'size' | 'role'>): JSX.Element {
  return <Dialog {...props} size="drawer" />;
}
