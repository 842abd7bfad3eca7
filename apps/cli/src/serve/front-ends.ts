import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folders of the front-ends that are built. */
export function builtFrontEnds(): { readonly admin?: string; readonly portal?: string } {
  return { ...folderOf('admin'), ...folderOf('portal') };
}

function folderOf<Name extends 'admin' | 'portal'>(name: Name): { readonly [N in Name]?: string } {
  const folder = fileURLToPath(new URL(`../../../${name}/dist/`, import.meta.url));
  const named: { [N in 'admin' | 'portal']?: string } = existsSync(`${folder}index.html`)
    ? { [name]: folder }
    : {};
  return named;
}
