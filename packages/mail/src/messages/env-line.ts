const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Base64url parts and dots, as R5 accepts: nothing that a shell, HTML or a line break could touch. */
const TOKEN = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){2}$/;

/** The line of an `.env` file that activates an install (B22). Throws, without the token, on what could not be one. */
export function envLine(variable: string, token: string): string {
  if (!VARIABLE.test(variable)) {
    throw new TypeError(`${JSON.stringify(variable)} is not a name of an environment variable`);
  }
  if (!TOKEN.test(token)) throw new TypeError('a mail was given something that is not a token');
  return `${variable}=${token}`;
}
