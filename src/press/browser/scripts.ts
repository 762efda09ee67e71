import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from './packages.ts'

const bundles = new Map<string, Promise<string>>()

/** Bundle a script of `src/press/in-page/` for the browser. It is TypeScript like the rest, with the DOM's types. */
export function inPageScript(name: string): Promise<string> {
  const known = bundles.get(name) ?? bundle(name)
  bundles.set(name, known)
  return known
}

/** Folder of scripts that were bundled with the program (`src/program.mjs` sets it); there is none when sources run. */
declare const bundledScripts: string | undefined

async function bundle(name: string): Promise<string> {
  if (typeof bundledScripts === 'string') return readFile(join(bundledScripts, `${name}.js`), 'utf8')
  // Only here: the bundler is not needed where they are bundled.
  const { build } = await import('esbuild')
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
