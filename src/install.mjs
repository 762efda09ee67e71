// Installs from the lock file what is missing, so that `npm run edition` and `npm test` work in a fresh clone.
// Plain JavaScript without imports of ours or of others: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const wanted = packages(`${project}package-lock.json`)
const installed = packages(`${project}node_modules/.package-lock.json`)
const missing = Object.entries(wanted).filter(
  ([path, { version, optional }]) => path !== '' && optional !== true && installed[path]?.version !== version
)

if (missing.length > 0) {
  console.error(`engross: installing ${missing.length} packages from package-lock.json`)
  const result = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
  if (result.status !== 0) {
    console.error('engross: npm ci failed; the messages above say why')
    process.exit(3)
  }
}

/** Packages of a lock file by path; none where the file is missing. */
function packages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}
