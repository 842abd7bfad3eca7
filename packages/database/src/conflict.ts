/** Thrown inside a transaction to undo it: a row is not as it was when it was read. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** Constraints that two honest requests can run into at the same time. */
const contended = new Set([
  'accounts_email_key',
  'idempotency_pkey',
  'tokens_generation_key',
  'signing_keys_pkey',
  'signing_keys_one_active',
  'signing_keys_one_cold',
  'signed_lists_pkey',
]);

const UNIQUE_VIOLATION = '23505';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** Whether a failed transaction only came too late, and would be decided anew by trying again. */
export function isConflict(error: unknown): boolean {
  if (error instanceof ConflictError) return true;
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK) return true;
  const constraint = 'constraint' in error ? String(error.constraint) : '';
  return error.code === UNIQUE_VIOLATION && contended.has(constraint);
}
