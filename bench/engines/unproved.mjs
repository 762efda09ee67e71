// The program as `engross build` runs it, up to the finished PDF and paged HTML, without what only a proof is for: for
// the bench, since the peers prove nothing. node unproved.mjs MANUSCRIPTS OUTPUT [--no-cache]
import { join } from 'node:path'
import { loadProgram } from '../../src/program.mjs'

const [folder, output, cache] = process.argv.slice(2)
const { deskOf, filesOf, make, prepare, realWorld, stopwatch } = await loadProgram('index')

const world = realWorld()
const watch = stopwatch(world)
const errors = []
const complain = (complaint) => {
  if (complaint.severity === 'error') errors.push(complaint)
}
const desk = deskOf(world, { folder, engine: 'galley', text: 'edited', strict: false }, watch.begin)
if (cache === '--no-cache') desk.trees = { take: () => undefined, keep: () => undefined }

const prepared = prepare(desk, complain)
if (prepared !== undefined) await makeAll(prepared)
if (errors.length > 0) {
  console.error(errors.map(({ place, message }) => `${place?.file}:${place?.line} ${message}`).join('\n'))
  process.exitCode = 1
}

async function makeAll({ manuscripts, editions }) {
  watch.begin('settle')
  const engine = await desk.openEngine(complain)
  for (const edition of editions) {
    const made = await make(edition, manuscripts, desk, engine, complain)
    watch.begin('write')
    world.replaceFolder(join(output, edition.config.name), filesOf(made))
  }
  console.log(JSON.stringify({ type: 'result', stages: watch.end() }))
  await engine.close()
}
