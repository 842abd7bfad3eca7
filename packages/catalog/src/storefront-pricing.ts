/** What support for the storefront costs beside the free window (C02, C29). The sources name no prices: these are samples. */
export const storefrontSupportPlans = {
  free: {
    name: { en: 'Free', ro: 'Gratuit' },
    channels: ['email'],
    responseHours: null,
  },
  basic: {
    name: { en: 'Basic', ro: 'Bază' },
    channels: ['email', 'ticket'],
    responseHours: { from: 24, atMost: 72 },
    prices: {
      '3mo': { EUR: 9_000 },
      '6mo': { EUR: 17_000 },
      '9mo': { EUR: 24_000 },
      '12mo': { EUR: 30_000 },
    },
  },
  priority: {
    name: { en: 'Priority', ro: 'Prioritar' },
    channels: ['email', 'ticket', 'chat', 'dedicated_channel'],
    responseHours: { from: 4, atMost: 8 },
    prices: {
      '3mo': { EUR: 24_000 },
      '6mo': { EUR: 46_000 },
      '9mo': { EUR: 66_000 },
      '12mo': { EUR: 84_000 },
    },
  },
  enterprise: {
    name: { en: 'Enterprise', ro: 'Enterprise' },
    channels: ['email', 'ticket', 'chat', 'dedicated_channel'],
    responseHours: { atMost: 1 },
    services: ['success_manager', 'monthly_review'],
    prices: { '12mo': { EUR: 240_000 } },
  },
} as const;

/** What a website package costs, once per domain (C01, C26, C33, C37). Prices and the early adopter's percentage are samples. */
export const storefrontPricing = {
  currencies: ['EUR'],
  offers: {
    starter: {
      name: { en: 'Website package starter', ro: 'Pachet de site starter' },
      tier: 'starter',
      validity: { type: 'lifetime' },
      oneTime: { EUR: 149_000 },
    },
    pro: {
      name: { en: 'Website package pro', ro: 'Pachet de site pro' },
      tier: 'pro',
      validity: { type: 'lifetime' },
      oneTime: { EUR: 299_000 },
    },
    growth: {
      name: { en: 'Website package growth', ro: 'Pachet de site growth' },
      tier: 'growth',
      validity: { type: 'lifetime' },
      oneTime: { EUR: 599_000 },
    },
    enterprise: {
      name: { en: 'Website package enterprise', ro: 'Pachet de site enterprise' },
      tier: 'enterprise',
      validity: { type: 'lifetime' },
      oneTime: { EUR: 1_290_000 },
    },
  },
  discounts: { stacking: [0, 30, 40, 50], majorUpgrade: 50, trialConversion: 50, earlyAdopter: 20 },
} as const;
