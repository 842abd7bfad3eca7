/** The flags that say which install a command is about. */
export interface InstallOptions {
  readonly token?: string;
  readonly keys?: string;
  readonly product?: string;
  readonly stateDir?: string;
  readonly server?: string;
  readonly host?: string;
  readonly release?: string;
  readonly lang: 'en' | 'ro';
}
