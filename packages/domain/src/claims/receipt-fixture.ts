/** What a receipt says of a license that stands. */
export const receipt = {
  sub: 'lic_01',
  install_id: 'ins_01',
  nonce: 'n-1',
  iat: 1_800_000_000,
  revoked: false,
  state: 'ACTIVE',
  next_in_seconds: 86_400,
  revocations_version: 1,
};
