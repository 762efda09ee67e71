import { join } from 'node:path'
import { build } from 'esbuild'
import { projectFolder } from './packages.ts'

const bundles = new Map<string, Promise<string>>()

/** Bundle a script of `src/press/in-page/` for the browser. It is TypeScript like the rest, with the DOM's types. */
export function inPageScript(name: string): Promise<string> {
  const known = bundles.get(name) ?? bundle(name)
  bundles.set(name, known)
  return known
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [join('src', 'press', 'in-page', `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    charset: 'utf8',
    tsconfigRaw: {},
    logLevel: 'silent'
  })
  return outputFiles.map(({ text }) => text).join('')
}
