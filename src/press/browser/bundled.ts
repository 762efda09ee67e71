import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'
import { packageFolder, packageVersion, projectFolder } from './packages.ts'

/** A browser on the disk, ready to start. */
export interface Program {
  path: string
  /** Shared libraries it brings along; none for a browser of the system. */
  libraries: string | undefined
  /** Folder to remove when the browser is done with; only where nothing could be kept. */
  passing: string | undefined
}

/** Where the unpacked browser is kept: it goes with the packages, and comes again with them. */
export const browserCache = join(projectFolder, 'node_modules', '.cache', 'engross')

/**
 * Find the browser of `@sparticuz/chromium`, unpacking it into the cache where that has not been done, or into
 * a private temporary folder where nothing can be written there.
 *
 * The package's own unpacking is not used: it puts everything under fixed names into the shared temporary
 * folder and trusts what it finds there, and it leaves out the libraries that a bare machine lacks.
 */
export async function unpackedBrowser(cache: string): Promise<Program> {
  const name = `chromium-${packageVersion('@sparticuz/chromium')}`
  if (await canRun(join(cache, name))) return programIn(join(cache, name))
  if (await canMake(cache)) {
    await unpackInto(cache, name)
    return programIn(join(cache, name))
  }
  const passing = await mkdtemp(join(tmpdir(), 'engross-browser-'))
  await unpackInto(passing, name)
  return { ...programIn(join(passing, name)), passing }
}

function programIn(folder: string): Program {
  return { path: join(folder, 'chromium'), libraries: join(folder, 'lib'), passing: undefined }
}

/** Unpack beside and rename, so that two builds at once, or one broken off, never leave half a browser. */
async function unpackInto(folder: string, name: string): Promise<void> {
  const beside = join(folder, `.${name}-${randomUUID()}`)
  await mkdir(beside, { recursive: true })
  try {
    const packed = join(packageFolder('@sparticuz/chromium'), 'bin')
    await Promise.all([
      pipeline(
        createReadStream(join(packed, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(join(beside, 'chromium'), { mode: 0o755 })
      ),
      pipeline(createReadStream(join(packed, 'al2023.tar.br')), createBrotliDecompress(), extract(beside))
    ])
    await rename(beside, join(folder, name))
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if (!(await canRun(join(folder, name)))) throw error
  }
}

async function canRun(folder: string): Promise<boolean> {
  return access(join(folder, 'chromium'), constants.X_OK).then(
    () => true,
    () => false
  )
}

async function canMake(folder: string): Promise<boolean> {
  return mkdir(folder, { recursive: true })
    .then(() => access(folder, constants.W_OK))
    .then(
      () => true,
      () => false
    )
}
