import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Complaint } from '../../src/model/complaint.ts'
import { unpackedBrowser } from '../../src/press/browser/bundled.ts'
import { launch } from '../../src/press/browser/launch.ts'
import { openWorkspace } from '../../src/press/browser/workspace.ts'
import { inspectPress } from '../../src/press/press.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engross-test-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

describe('the bundled browser', () => {
  test('is unpacked once, whole, by two builds at the same time', async () => {
    const programs = await Promise.all([unpackedBrowser(folder), unpackedBrowser(folder)])
    const [{ path = '', libraries = '' } = {}] = programs
    expect(new Set(programs.map((program) => program.path)).size).toBe(1)
    expect(statSync(path).mode & 0o555).toBe(0o555)
    expect(readdirSync(libraries)).toEqual(expect.arrayContaining(['libnss3.so', 'libnspr4.so', 'libexpat.so.1']))
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
    const before = statSync(path).mtimeMs
    expect((await unpackedBrowser(folder)).path).toBe(path)
    expect(statSync(path).mtimeMs).toBe(before)
  })

  test('is unpacked for this once where nothing can be kept', async () => {
    const file = join(folder, 'a file')
    writeFileSync(file, '')
    const program = await unpackedBrowser(join(file, 'cache'))
    expect(program.passing).toBeDefined()
    expect(existsSync(program.path)).toBe(true)
    openWorkspace(program).remove()
    expect(existsSync(program.path)).toBe(false)
  })
})

describe('a browser that does not start', () => {
  async function refusal(path: string): Promise<Complaint | undefined> {
    vi.stubEnv('ENGROSS_BROWSER', path)
    return launch(() => undefined).then(
      () => undefined,
      (error: { complaint: Complaint }) => error.complaint
    )
  }

  test('is said to be missing', async () => {
    expect(await refusal('/nowhere/chromium')).toMatchObject({
      rule: 'browser-starts',
      blame: 'environment',
      message: expect.stringContaining('cannot start /nowhere/chromium'),
      hint: expect.stringContaining('unset ENGROSS_BROWSER, or let it name an executable')
    })
  })

  test('is said to be no browser', async () => {
    const program = join(folder, 'program')
    writeFileSync(program, '#!/bin/sh\nexit 0\n', { mode: 0o755 })
    expect((await refusal(program))?.rule).toBe('browser-starts')
  })

  test('leaves no folder behind', async () => {
    vi.stubEnv('TMPDIR', folder)
    await refusal('/nowhere/chromium')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a running browser', () => {
  test('has a private folder, which goes with it, and nothing of the user’s environment', async () => {
    vi.stubEnv('TMPDIR', folder)
    vi.stubEnv('SECRET_OF_THE_USER', 'x')
    const open = await launch(() => undefined)
    const [own = ''] = readdirSync(folder)
    expect(statSync(join(folder, own)).mode & 0o777).toBe(0o700)
    const environment = readFileSync(`/proc/${open.browser.process()?.pid}/environ`, 'utf8')
    expect(environment).not.toContain('SECRET_OF_THE_USER')
    expect(environment).toContain('TZ=UTC')
    await open.close()
    await open.close()
    expect(readdirSync(folder)).toEqual([])
  })

  test('says that it has no sandbox, when it has none', async () => {
    vi.stubEnv('ENGROSS_SANDBOX', 'off')
    const heard: Complaint[] = []
    const open = await launch((complaint) => heard.push(complaint))
    await open.close()
    expect(open.sandboxed).toBe(false)
    expect(heard.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning browser-is-sandboxed'])
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('ends with us on %s', async (signal) => {
    const script = join(folder, 'hold.mts')
    const module = join(process.cwd(), 'src/press/browser/launch.ts')
    writeFileSync(
      script,
      `import { launch } from ${JSON.stringify(module)}
       const { browser } = await launch(() => undefined)
       await (await browser.newPage()).setContent('<p>a')
       console.log(browser.process().pid)
       setInterval(() => undefined, 1000)`
    )
    const child = spawn(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TMPDIR: folder } })
    const pid = await new Promise<number>((resolve) => child.stdout.once('data', (data) => resolve(Number(data))))
    expect(existsSync(`/proc/${pid}`)).toBe(true)
    const ended = new Promise((resolve) => child.once('exit', (_, how) => resolve(how)))
    child.kill(signal)
    expect(await ended).toBe(signal)
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 10_000 })
    const left = readdirSync(folder).filter((name) => name.startsWith('engross-'))
    if (signal !== 'SIGKILL') expect(left).toEqual([])
  })
})

test('doctor shows browser and fonts', async () => {
  const facts = await inspectPress(() => undefined)
  expect(facts.browser).toMatch(/^HeadlessChrome\/\d+/)
  expect(facts['Engross Serif 400']).toMatch(/NotoSerifSC_400Regular\.ttf, 309\d\d characters$/)
})

test('doctor says what does not work', async () => {
  vi.stubEnv('ENGROSS_BROWSER', '/nowhere/chromium')
  const heard: Complaint[] = []
  const facts = await inspectPress((complaint) => heard.push(complaint))
  expect(facts.browser).toBe('does not start')
  expect(heard.map(({ rule }) => rule)).toContain('browser-starts')
})

/** A process that has ended but was not waited for is no longer running. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
