/**
 * Compiles messages/{locale}/{shared,admin,portal}.json to src/messages: one typed function and one
 * module a text, so that a page carries only the texts it shows. The compiler keeps state beside its
 * project file, therefore the project is written into the ignored cache folder. Nothing is fetched.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { compile } from '@inlang/paraglide-js'

import { describeMessages, runtimeDeclaration } from './i18n/describe-messages.ts'

const root = import.meta.dirname
const project = join(root, 'node_modules/.cache/messages/project.inlang')
const outdir = join(root, 'src/messages')
const names = ['shared', 'admin', 'portal']

await mkdir(project, { recursive: true })
await writeFile(
  join(project, 'settings.json'),
  JSON.stringify({
    baseLocale: 'en',
    locales: ['en', 'ro'],
    telemetry: 'off',
    modules: ['../../../i18n/message-plugin.js'],
    'plugin.signet.messages': { pathPattern: names.map((name) => `../../../messages/{locale}/${name}.json`) },
  }),
)
await compile({
  project,
  outdir,
  strategy: ['globalVariable', 'baseLocale'],
  isServer: 'false',
  emitReadme: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
})
const files = names.map((name) => join(root, 'messages/en', `${name}.json`))
const texts: unknown[] = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8'))))
await writeFile(join(outdir, 'messages.d.ts'), describeMessages(texts))
await writeFile(join(outdir, 'runtime.d.ts'), runtimeDeclaration)
// the compiler leaves half a minute of idle timers behind
process.exit(0)
