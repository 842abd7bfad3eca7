/** An address that its owner recognizes and nobody else can read: `a•••@acme.ro`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return `${first}•••${email.slice(at)}`;
}
