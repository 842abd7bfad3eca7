/**
 * Compiles messages/{locale}/{shared,admin,portal}.json to src/messages: one typed function and one
 * module a text, so that a page carries only the texts it shows. The compiler keeps state beside its
 * project file, therefore the project is written into the ignored cache folder. Nothing is fetched.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { describeMessages, runtimeDeclaration } from './i18n/describe-messages.ts';
import { messageFiles, readMessages } from './i18n/read-messages.ts';

const root = import.meta.dirname;
const project = join(root, 'node_modules/.cache/messages/project.inlang');
const outdir = join(root, 'src/messages');

await mkdir(project, { recursive: true });
await writeFile(
  join(project, 'settings.json'),
  JSON.stringify({
    baseLocale: 'en',
    locales: ['en', 'ro'],
    telemetry: 'off',
    modules: ['../../../i18n/message-plugin.js'],
    'plugin.signet.messages': {
      pathPattern: messageFiles.map((name) => `../../../messages/{locale}/${name}.json`),
    },
  }),
);
await compile({
  project,
  outdir,
  strategy: ['globalVariable', 'baseLocale'],
  isServer: 'false',
  emitReadme: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
});
const texts = await Promise.all(messageFiles.map((name) => readMessages('en', name)));
await writeFile(join(outdir, 'messages.d.ts'), describeMessages(texts));
await writeFile(join(outdir, 'runtime.d.ts'), runtimeDeclaration);
// the compiler leaves half a minute of idle timers behind
process.exit(0);
