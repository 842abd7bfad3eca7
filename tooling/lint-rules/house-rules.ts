import { envInOnePlace } from './env-in-one-place.ts';
import { noBarrels } from './no-barrels.ts';
import { noImplicitNow } from './no-implicit-now.ts';
import { noVagueNames } from './no-vague-names.ts';

/** The oxlint plugin of the house rules that no built-in rule covers. */
const houseRules = {
  meta: { name: 'signet' },
  rules: {
    'env-in-one-place': envInOnePlace,
    'no-barrels': noBarrels,
    'no-implicit-now': noImplicitNow,
    'no-vague-names': noVagueNames,
  },
};

export default houseRules;
