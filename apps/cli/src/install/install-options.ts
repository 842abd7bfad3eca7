/** The flags that say which install a command is about. */
export interface InstallOptions {
  readonly token?: string;
  readonly keys?: string;
  readonly product?: string;
  readonly stateDir?: string;
  readonly server?: string;
  readonly host?: string;
  readonly release?: string;
  /** A file with every release of the product so far, for the versions that a license covers. */
  readonly releases?: string;
  readonly lang: 'en' | 'ro';
}
