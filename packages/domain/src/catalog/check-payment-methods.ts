import { type CatalogProblem, problemAt, problemIf } from './catalog-problem.ts';
import { checkoutModes, type CheckoutPaymentMethods, paymentMethods } from './payment-method.ts';

/** Every mode of a checkout is one, and offers known ways to pay, at least one, each once (E09). */
export function checkPaymentMethods(
  offered: CheckoutPaymentMethods,
  path: string,
): readonly CatalogProblem[] {
  return Object.entries(offered).flatMap(([mode, methods]) => {
    const at = `${path}.${mode}`;
    const known: readonly string[] = checkoutModes;
    if (!known.includes(mode)) return [problemAt(at, 'unknown-name', { detail: mode, known })];
    const isList =
      methods.length > 0 &&
      new Set(methods).size === methods.length &&
      methods.every((method) => paymentMethods.includes(method));
    const facts = { detail: methods.join(', ') || '–', known: paymentMethods };
    return problemIf(!isList, problemAt(at, 'payment-methods', facts));
  });
}
