import type { FormError } from '@signet/ui/form/form-errors.tsx';
import type { ProductView } from '../../catalog/use-catalog.ts';
import type { IssueForm } from './issue-form.ts';
import type { IssuePreview } from './use-issue-preview.ts';

/** What every part of the issue form draws from and writes to. */
export interface IssueFieldsProps {
  readonly form: IssueForm;
  readonly set: (values: Partial<IssueForm>) => void;
  readonly errors: readonly FormError[];
  readonly products: readonly ProductView[];
  readonly product: ProductView | undefined;
  readonly preview: IssuePreview;
}
