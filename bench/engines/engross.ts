import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manuscriptsOf } from '../book/manuscripts.ts'
import type { Engine, Preparation } from './engine.ts'
import { versionIn } from './html-engines.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Our own command line: cold, or with the trees that the build before has kept. */
export function engross(name: string, options: { remark: string; parameters: string[] }): Engine {
  return {
    name,
    remark: options.remark,
    checked: true,
    most: Number.POSITIVE_INFINITY,
    version: () => versionIn(project),
    async prepare(book, folder): Promise<Preparation> {
      for (const [file, text] of manuscriptsOf(book)) {
        const path = join(folder, 'manuscripts', file)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
      const parameters = [join(project, 'src', 'engross.mjs'), 'build', join(folder, 'manuscripts')]
      const output = join(folder, 'output')
      const environment = { ENGROSS_SANDBOX: 'off' }
      const command = {
        program: process.execPath,
        parameters: [...parameters, '--output', output, ...options.parameters],
        folder,
        environment
      }
      const warmUp = !options.parameters.includes('--no-cache')
      return { command, warmUp, pdf: join(output, `bench-${book.copies}`, `bench-${book.copies}.pdf`) }
    }
  }
}
