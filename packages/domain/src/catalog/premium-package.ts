/**
 * What an npm package is part of: a license that carries this plugin or theme may download it
 * (B41, C43, C44).
 */
export type PremiumPackage<Plugin extends string = string, Theme extends string = string> =
  | { readonly plugin: Plugin; readonly theme?: never }
  | { readonly theme: Theme; readonly plugin?: never };

/** Lower case, no leading dot or underscore, at most 214 characters; a scope before a slash. */
const NPM_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/** Whether npm accepts a text as the name of a new package. */
export function isPackageName(name: string): boolean {
  return name.length <= 214 && NPM_NAME.test(name);
}
