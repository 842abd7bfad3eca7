import { MAIL_SECONDS } from './sign-in-secrets.ts';

/** The cookie that ties a mailed link to the browser that asked for it. */
export interface BrowserCookie {
  readonly name: string;
  readonly options: {
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly path: '/';
    readonly secure: boolean;
    readonly maxAge: number;
  };
}

/** `__Host-` where the connection allows it: no other host of the domain can set the cookie. */
export function browserCookie(secure: boolean): BrowserCookie {
  return {
    name: secure ? '__Host-signet-browser' : 'signet-browser',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: MAIL_SECONDS },
  };
}
