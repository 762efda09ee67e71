import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Book, bookOf } from './book/book.ts'
import { sourceTexts } from './book/source-texts.ts'
import { check, isRight } from './check/check.ts'
import { readPages } from './check/read-pages.ts'
import type { Engine } from './engines/engine.ts'
import { engines } from './engines/engines.ts'
import { type Measurement, measure } from './measure.ts'
import { markdownOf, type Result } from './table.ts'

/*
 * Make the same book with engross and with its peers, measure each with its whole tree of processes, and check in every
 * PDF that each note stands on the page of its call and each number in contents, references and index is right.
 *
 *   npm run bench -- --sizes 20,140 --engines engross,typst --runs 3 --output results.json
 */

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20,140,570' },
    engines: { type: 'string' },
    cached: { type: 'boolean', default: false },
    runs: { type: 'string', default: '1' },
    deadline: { type: 'string', default: '900' },
    output: { type: 'string' },
    keep: { type: 'boolean', default: false }
  }
})

/** Copies of the edited texts that make a book of about so many pages. */
const pagesOfCopy = 17.8

const chosen = chooseEngines(values.engines?.split(','), values.cached)
const texts = sourceTexts(fileURLToPath(new URL('../manuscripts', import.meta.url)))
const folder = mkdtempSync(join(tmpdir(), 'engross-bench-'))
const results: Result[] = []
try {
  for (const pages of values.sizes.split(',').map(Number)) {
    const book = bookOf(texts, Math.max(1, Math.round(pages / pagesOfCopy)))
    for (const engine of chosen) {
      if (pages > engine.most) continue
      const result = await run(engine, book)
      results.push(result)
      report(result)
    }
  }
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true })
}
const table = markdownOf(results)
console.log(`\n${table}`)
if (values.output !== undefined) {
  mkdirSync(dirname(values.output), { recursive: true })
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, platform: process.platform }
  writeFileSync(values.output, `${JSON.stringify({ machine, results }, undefined, 2)}\n`)
  writeFileSync(values.output.replace(/\.json$/, '.md'), `${table}\n`)
}

/** The engines that were asked for and are there. */
function chooseEngines(names: string[] | undefined, cached: boolean): Engine[] {
  const wanted = names?.map((name) => name.toLowerCase())
  const asked = engines.filter(({ name }) =>
    wanted === undefined ? cached || !/cached/.test(name) : wanted.includes(name.toLowerCase())
  )
  return asked.filter((engine) => {
    const there = engine.version() !== undefined
    if (!there) console.error(`${engine.name} is not installed and is left out (bench/README.md)`)
    return there
  })
}

async function run(engine: Engine, book: Book): Promise<Result> {
  const place = join(folder, `${engine.name}-${book.copies}`.replaceAll(' ', '-'))
  mkdirSync(place)
  const { command, pdf, warmUp, stages } = await engine.prepare(book, place)
  if (warmUp) await measure(command, Number(values.deadline))
  const measurements: Measurement[] = []
  for (let turn = 0; turn < Number(values.runs); turn++) {
    rmSync(pdf, { force: true })
    measurements.push(await measure(command, Number(values.deadline)))
    if (measurements.at(-1)?.fault !== undefined) break
  }
  const pages = existsSync(pdf) ? await readPages(readFileSync(pdf)) : []
  const { name, remark, checked } = engine
  const { said, ...measurement } = median(measurements)
  return {
    engine: name,
    version: engine.version() ?? '',
    remark,
    copies: book.copies,
    pages: pages.length,
    measurement,
    stages: stages?.(said),
    runs: measurements.length,
    verdict: checked && pages.length > 0 ? check(book, pages) : undefined,
    checked
  }
}

/** The run in the middle by its CPU time, with the medians of the others' clock and memory. */
function median(all: Measurement[]): Measurement {
  const sorted = (pick: (one: Measurement) => number) => all.toSorted((a, b) => pick(a) - pick(b))[all.length >> 1]
  const one = sorted(({ cpu }) => cpu)
  if (one === undefined) throw new Error('nothing was run')
  const { wall } = sorted((run) => run.wall) ?? one
  const { peak } = sorted((run) => run.peak) ?? one
  return { ...one, wall, peak, fault: all.find(({ fault }) => fault !== undefined)?.fault }
}

function report({ engine, copies, pages, measurement, stages, verdict }: Result): void {
  const { cpu, wall, peak, fault } = measurement
  const figures = `${pages} pages, ${cpu.toFixed(2)} CPU s, ${wall.toFixed(2)} s, ${peak.toFixed(0)} MB`
  const right = verdict === undefined ? '' : isRight(verdict) ? ', all right' : `, WRONG: ${verdict.faults.join('; ')}`
  console.error(`${engine} × ${copies}: ${figures}${right}${fault === undefined ? '' : `, fault: ${fault}`}`)
  console.error(`    ${secondsOf(measurement.processes)}`)
  if (stages !== undefined) console.error(`    ${secondsOf(stages)}`)
}

/** `node 4.20, headless_shell renderer 1.31` */
function secondsOf(shares: Record<string, number>): string {
  return Object.entries(shares)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`)
    .join(', ')
}
