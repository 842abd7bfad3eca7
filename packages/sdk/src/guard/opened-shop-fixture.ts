import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { catalog } from '@signet/catalog/catalog';
import { heartbeatStates } from '@signet/domain/catalog/enforcement-presets';
import type { LicenseClaims } from '@signet/domain/claims/license-claim-table';
import { createLicense } from '../license/create-license.ts';
import { ISSUED, tokenOf, vendorKeys } from '../token/sample-token-fixture.ts';
import type { GuardOptions } from './guard-options.ts';

/** What differs from a pro license on acme.ro. */
export interface ShopCase {
  readonly claims?: Partial<LicenseClaims>;
  readonly token?: string | undefined;
  /** Seconds since the license was issued. */
  readonly age?: number;
  /** A policy that lets nothing run without a license. */
  readonly denies?: boolean;
  readonly options?: GuardOptions;
  /** Trusts whoever connects as its proxy. */
  readonly behindProxy?: boolean;
}

/** The license of a shop. */
export async function shopLicense({ claims, age = 0, denies = false, ...given }: ShopCase = {}) {
  const { storefront } = catalog.products;
  return createLicense({
    catalog: denies
      ? { ...catalog, products: { storefront: { ...storefront, enforcement: heartbeatStates } } }
      : catalog,
    product: 'storefront',
    keys: vendorKeys,
    token: 'token' in given ? given.token : tokenOf(claims),
    now: () => ISSUED + age,
    server: 'https://licenses.example.com',
  });
}

/** A license as the adapters' shops take it. */
export type ShopLicense = Awaited<ReturnType<typeof shopLicense>>;

/** An answer over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** A shop that listens, with one route for each gate. */
export interface OpenedShop {
  readonly port: number;
  close(): Promise<void>;
}

/** What is asked; the host is acme.ro where nothing is said. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a port of this machine; the path goes out as it stands, and so does the `Host` header. */
export function ask(port: number, path: string, { method = 'GET', headers = {} }: Asked = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { host: 'acme.ro', ...headers } },
      (response) => {
        text(response)
          .then((body) =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          )
          .catch(reject);
      },
    );
    sent.once('error', reject).end();
  });
}
