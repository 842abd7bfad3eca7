import { createAct } from '@signet/ui/api/create-act';
import { Button } from '@signet/ui/form/button.tsx';
import { createDraft, dropDraft } from '@signet/ui/form/form-draft';
import { FormErrors, type FormError } from '@signet/ui/form/form-errors.tsx';
import { m } from '@signet/ui/messages';
import { Drawer } from '@signet/ui/overlay/drawer.tsx';
import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Show } from 'solid-js';
import { call } from '../../api/api.ts';
import { useCatalog } from '../../catalog/use-catalog.ts';
import { refresh } from '../action/license-actions.ts';
import { ShownOnceDialog, type ShownKey } from '../key/shown-once-dialog.tsx';
import { IssueFields } from './issue-fields.tsx';
import {
  emptyIssue,
  issueInput,
  issueProblems,
  issueRefusal,
  type IssueForm,
} from './issue-form.ts';
import { IssuePreviewPanel } from './issue-preview.tsx';
import { useIssuePreview } from './use-issue-preview.ts';

const DRAFT = 'issue';
const FORM = 'issue-form';

/** `/licenses/new`: one screen, one transaction, over the list whose filters prefill it. */
export default function IssueDrawer() {
  const navigate = useNavigate();
  const location = useLocation();
  const catalog = useCatalog();
  // The only place of the new key, wiped when its dialog closes (U12).
  const [issued, setIssued] = createSignal<ShownKey>();
  const [form, setForm] = createDraft<IssueForm>(DRAFT, prefilled(), () => issued() === undefined);
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const act = createAct(call.license.issue.mutate);
  const product = () => catalog.product(form.product);
  const input = () => issueInput(form, product());
  const preview = useIssuePreview(input);
  createEffect(() => {
    if (form.product === '') setForm({ product: catalog.defaultProduct() });
  });
  const leave = () => {
    dropDraft(DRAFT);
    navigate(`/licenses${location.search}`, { replace: true });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (act.busy()) return;
    const problems = issueProblems(form, product());
    setErrors(problems);
    if (problems.length > 0) return;
    const answer = await act.run(input());
    const refused = act.error();
    if (refused !== undefined) setErrors([issueRefusal(refused)]);
    if (answer === undefined) return;
    dropDraft(DRAFT);
    const delay = preview.loaded()?.mails[0]?.delaySeconds ?? 0;
    setIssued({ ...answer, mailDelay: input().sendEmail === true ? delay : undefined });
  };
  const done = () => {
    const id = issued()?.license.id ?? '';
    setIssued(undefined);
    leave();
    void refresh(id);
  };
  return (
    <Show
      when={issued()}
      fallback={
        <Drawer
          open
          guarded
          title={m.action_issue()}
          onClose={leave}
          actions={<IssueButtons busy={act.busy()} onCancel={leave} />}
        >
          <form
            id={FORM}
            class="issue"
            novalidate
            onSubmit={(event) => void submit(event)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
            }}
          >
            <div class="form">
              <FormErrors errors={errors()} />
              <IssueFields
                form={form}
                set={setForm}
                errors={errors()}
                products={catalog.products()}
                product={product()}
                preview={preview}
              />
            </div>
            <IssuePreviewPanel preview={preview} product={product()} />
          </form>
        </Drawer>
      }
    >
      {(key) => <ShownOnceDialog issued={key()} onClose={done} />}
    </Show>
  );
}

function IssueButtons(props: { readonly busy: boolean; readonly onCancel: () => void }) {
  return (
    <>
      <Button onClick={props.onCancel}>{m.action_cancel()}</Button>
      <Button type="submit" form={FORM} kind="primary" busy={props.busy} keys="Ctrl Enter">
        {m.action_issue()}
      </Button>
    </>
  );
}

/** A list filtered to one tier, kind or product prefills the form with it. */
function prefilled(): IssueForm {
  const [query] = useSearchParams();
  const one = (name: 'tier' | 'kind' | 'product') => {
    const value = query[name];
    return typeof value === 'string' && !value.includes(',') ? { [name]: value } : {};
  };
  return { ...emptyIssue, ...one('tier'), ...one('kind'), ...one('product') };
}
