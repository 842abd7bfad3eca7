import { keepPreviousData } from '@tanstack/solid-query';
import type { Accessor } from 'solid-js';
import { ask } from '../../api/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { debounced } from './debounced.ts';
import { isEmail, type IssueInput } from './issue-form.ts';

/** What the license would be, asked of the server a moment after the last keystroke; and who else has its domain. */
export function useIssuePreview(input: Accessor<IssueInput>) {
  const settled = debounced(input, 300);
  const preview = useQuery(() => {
    const { customerEmail, ...rest } = settled();
    return {
      ...ask.license.issuePreview({
        ...rest,
        customerEmail: isEmail(customerEmail) ? customerEmail : undefined,
      }),
      enabled: rest.tier !== '',
      placeholderData: keepPreviousData,
      gcTime: 0,
    };
  });
  const loaded = () => preview.data;
  const terms = () => loaded()?.terms ?? undefined;
  const twins = useQuery(() => ({
    ...ask.license.list({
      domain: terms()?.domainBinding[0],
      product: settled().product === undefined ? undefined : [settled().product ?? ''],
      status: ['active'],
      limit: 1,
    }),
    enabled: terms()?.domainBinding[0] !== undefined,
  }));
  return {
    loaded,
    terms,
    /** An active license of the same domain: a warning, never a refusal. */
    twin: () => (terms()?.domainBinding[0] === undefined ? undefined : twins.data?.items[0]),
  };
}

export type IssuePreview = ReturnType<typeof useIssuePreview>;
