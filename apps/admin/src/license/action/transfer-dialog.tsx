import type { ListedLicense } from '../license-list.ts';
export default function Stub(_props: { readonly license: ListedLicense; readonly onClose: () => void }) { return <p>…</p>; }
