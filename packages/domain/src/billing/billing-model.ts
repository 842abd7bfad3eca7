/** How a deployment sells: by subscription, by license, or both (E01, R21). */
export const billingModels = ['subscription', 'license', 'hybrid'] as const;

/** One billing model. */
export type BillingModel = (typeof billingModels)[number];
