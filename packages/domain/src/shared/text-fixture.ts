import fc from 'fast-check';

/** Any sequence of UTF-16 code units, lone surrogates and control characters included. */
export const anyText = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));
