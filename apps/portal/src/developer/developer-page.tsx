import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { m } from '@signet/ui/messages';
import type { JSX } from 'solid-js';
import { NpmTokenPanel } from './npm-token-panel.tsx';

/** What a customer's own developers need: the token for the private npm registry (C44, C47). */
export default function DeveloperPage(): JSX.Element {
  return (
    <>
      <PageTitle title={m.portal_developer_title()} app={m.portal_brand()} />
      <NpmTokenPanel />
    </>
  );
}
