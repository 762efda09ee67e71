import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserCache, unpackedBrowser } from '../../src/press/browser/bundled.ts'
import { manuscriptsOf } from '../book/manuscripts.ts'
import type { Engine, Preparation } from './engine.ts'
import { versionIn } from './html-engines.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Our own command line, which proves every book that it makes; or what it does up to the finished files, as the peers do
 * (`unproved.mjs`). Cold, or with the trees that the build before has kept.
 */
export function engross(name: string, { proof, kept }: { proof: boolean; kept: boolean }): Engine {
  return {
    name,
    remark: `${proof ? 'with' : 'without'} its proof, ${kept ? 'trees kept' : 'cold'}`,
    checked: true,
    most: Number.POSITIVE_INFINITY,
    version: () => versionIn(project),
    async prepare(book, folder): Promise<Preparation> {
      const manuscripts = join(folder, 'manuscripts')
      for (const [file, text] of manuscriptsOf(book)) {
        const path = join(manuscripts, file)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
      await installed()
      const output = join(folder, 'output')
      const parameters = proof
        ? [join(project, 'src', 'engross.mjs'), 'build', manuscripts, '--output', output, '--json']
        : [join(project, 'bench', 'engines', 'unproved.mjs'), manuscripts, output]
      const command = {
        program: process.execPath,
        parameters: kept ? parameters : [...parameters, '--no-cache'],
        folder,
        environment: { ENGROSS_SANDBOX: 'off' }
      }
      return { command, warmUp: kept, pdf: join(output, `bench-${book.copies}`, `bench-${book.copies}.pdf`), stages }
    }
  }
}

/** What is made once after an installation is no part of a build: the program's bundle, the unpacked browser. */
async function installed(): Promise<void> {
  spawnSync(process.execPath, [join(project, 'src', 'engross.mjs'), '--version'])
  await unpackedBrowser(browserCache)
}

/** What each stage took, in seconds of Node's CPU: the last line that a build says to a program. */
function stages(said: string): Record<string, number> {
  const line = said.split('\n').find((text) => text.startsWith('{"type":"result"'))
  if (line === undefined) return {}
  const result = JSON.parse(line) as { stages: Record<string, { cpu: number }> }
  return Object.fromEntries(Object.entries(result.stages).map(([stage, { cpu }]) => [stage, cpu / 1000]))
}
